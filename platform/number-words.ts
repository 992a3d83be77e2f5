import type { WordCutter } from './word-cutter.ts';

/**
 * Numbers and Latin words in normalised text, as patterns to be joined by `|` under the flag `u`: Latin first.
 * A Latin word may hold digits (pm2.5, 5g, ue5, r&d); formulas (3×2, 4+4, 1+3+n) are numbers of one piece.
 */
const LETTER = '\\p{Script=Latin}';
const DECIMAL = '\\d+(?:\\.\\d+)*';
export const LATIN = `(?:${DECIMAL})?${LETTER}[${LETTER}\\d]*(?:(?<=\\d)\\.\\d+)?(?:&${LETTER}+)*`;
export const NUMBER = `\\d+(?:[+×](?:\\d+|[nx](?!${LETTER})))+|${DECIMAL}`;

/** Signs, and the units that no word can begin with by chance: taken wherever they follow a number. */
const CERTAIN_UNIT = /^(?:%|‰|°c|年|月)/u;

/** Units and counters that may also begin a word (100家庭农场): taken where a word ends with them. */
const SCALE = '[十百千]?万?亿|[十百千]?万|百|千';
const UNITS =
  '平方公里|平方千米|平方米|立方米|公里|千米|厘米|毫米|米|公顷|亩|吨标准煤|吨|公斤|千克|克|升|千瓦时|千瓦|兆瓦|千伏安|千伏|伏|美元|元|人次|人|户|岁|床|张|家|件|个|所|座|条|项|次|倍|处|批|名|位|小时|分钟|天|日|周|度|级|台|套|辆|架|只|头|株|种|类';
const UNIT = new RegExp(`^(?<scale>${SCALE})?(?<unit>${UNITS})?`, 'u');

const MEASURE = new RegExp(`^(?:(?:${SCALE})?(?:${UNITS})|${SCALE})$`, 'u');

/** Whether a word of normalised text is a number, its unit included, or a unit or scale by itself: 66万千伏安, 亿元, 千亿. */
export function isAmountWord(word: string): boolean {
  return numberParts(word) !== null || MEASURE.test(word);
}

const ONE = `${DECIMAL}(?:[%‰]|°[cC]|(?:${SCALE})?(?:${UNITS}|\\p{Script=Han})?)`;

/**
 * Numbers and ranges as they stand in a text, with what they are counted in, known or not: 3—5个, 228支, 100家以上. Not
 * for cutting into words: a unit is taken by its looks.
 */
export const AMOUNT = new RegExp(`${ONE}(?:[—–~～-]${ONE})*(?:以[上下内]|左右)?`, 'gu');

/** The unit, with its scale (万, 亿), that stands at the beginning of what follows a number; may be empty. */
export function takeUnit(rest: string, cutter: WordCutter): string {
  const certain = CERTAIN_UNIT.exec(rest)?.[0];
  if (certain !== undefined) return certain;
  const { scale = '', unit = '' } = UNIT.exec(rest)?.groups ?? {};
  if (scale + unit === '') return '';
  const run = /^\p{Script=Han}{1,12}/u.exec(rest)?.[0] ?? '';
  const ends = wordEnds(cutter.cut(run));
  return [scale + unit, scale].find((taken) => taken !== '' && ends.has(taken.length)) ?? '';
}

function wordEnds(words: readonly string[]): ReadonlySet<number> {
  const ends = new Set<number>();
  let at = 0;
  for (const word of words) {
    at += word.length;
    ends.add(at);
  }
  return ends;
}

const FORMULA = /^\d+(?:[+×]\w+)+$/u;
const LATIN_UNITS = '[kmg]?wh?|[km]?v|kva|km2?|hm2|[cm]?m[23]?|kg|mg|t|ml|l|ha';
const NUMBER_WORD = new RegExp(
  `^(?<number>${DECIMAL})(?<scale>${SCALE})?(?<unit>%|‰|°c|年|月|${UNITS}|${LATIN_UNITS})?$`,
  'u',
);

/** A number, its scale (万, 亿) and its unit, each as it stands; empty where there is none. */
export interface NumberParts {
  readonly number: string;
  readonly scale: string;
  readonly unit: string;
}

/** Null where the token is no number with at most a unit. */
export function numberParts(token: string): NumberParts | null {
  const parts = NUMBER_WORD.exec(token)?.groups;
  return parts === undefined
    ? null
    : { number: parts.number ?? '', scale: parts.scale ?? '', unit: parts.unit ?? '' };
}

/**
 * The sub-words of a number with its unit: the number, the number with its scale, the unit if it has two
 * characters or more. Null where the token is no number (5g, pm2.5, 15分钟生活圈).
 */
export function numberSubWords(token: string): readonly string[] | null {
  if (FORMULA.test(token)) return [];
  const parts = numberParts(token);
  if (parts === null) return null;
  const { number, scale, unit } = parts;
  const found = [number, number + scale, /^\p{Script=Han}{2,}$/u.test(unit) ? unit : ''];
  return [...new Set(found)].filter((word) => word !== '' && word !== token);
}
