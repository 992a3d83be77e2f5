import { normaliseWithMap, originalRange } from '../../platform/normalise.ts';
import { numberParts, numberSubWords } from '../../platform/number-words.ts';
import type { Entry } from '../search/corpus.ts';
import { occurrencesOf } from '../search/literal.ts';
import type { Stretch } from '../search/marks.ts';
import type { FigureWords } from './figure-words.ts';

/** A number with a unit where it stands in a passage's text; a range (2—3处, 5%—5.5%) is one. */
export interface FigureNumber extends Stretch {
  /** As the build's words have it: 65%, 10个. A range may have two. */
  readonly words: readonly string[];
  /** Without scale: 1亿 is 100000000. Of a range both ends, else twice the same. */
  readonly value: readonly [number, number];
  /** As it tells two measures apart: 个, %, 百分点, 立方米/天. */
  readonly unit: string;
}

/** Dates say when, not how much. */
const DATE = /[年月日]$/u;
const AGE = /岁$/u;
/** 79岁 and 79岁以上 at the end of a clause are a life expectancy, what goes on (65岁以上老年人) an age group. */
const MEASURED_AGE = /^(?:以上|以下|左右)?(?:[，。；：！？、）)]|$)/u;
const RANGE = /(?<from>\d+(?:\.\d+)?)[—–~～-]$/u;
const RANGE_SIGN = /^[—–~～-]$/u;
const VOLTAGE = /伏$/u;
const TRAVEL = /(?:小时|分钟)$/u;

/** The numbers with a unit among a passage's words: no bare number, no date, none that is part of another. */
export function figureWords({ words }: Pick<Entry, 'words'>): readonly string[] {
  const found = [...words].filter((word) => !DATE.test(word) && (numberSubWords(word)?.length ?? 0) > 0);
  return found.filter((word) => !found.some((longer) => longer !== word && longer.startsWith(word)));
}

/** Where the numbers stand by themselves, in order: none that names a thing or a class of things. */
export function createNumbersIn(words: FigureWords): (entry: Entry) => readonly FigureNumber[] {
  const isName = createIsName(words);
  return (entry) => {
    const { text } = entry.passage;
    const map = normaliseWithMap(text);
    const found = figureWords(entry).flatMap((word) =>
      [...occurrencesOf(word, map.text)].map((at) => {
        const [start, end] = originalRange(map, at, at + word.length);
        return toNumber(text, word, { start, end });
      }),
    );
    return joinRanges(
      text,
      found.toSorted((a, b) => a.start - b.start),
    )
      .filter(({ start }) => text.charAt(start - 1) !== '第')
      .filter((number) => !isName(text, number));
  };
}

function toNumber(text: string, word: string, { start, end }: Stretch): FigureNumber {
  const { number = '', scale = '', unit = '' } = numberParts(word) ?? {};
  const times = [...scale].reduce((product, sign) => product * (SCALES[sign] ?? 1), 1);
  // 千 before a unit may be read as either's: 600万千瓦, 800千瓦.
  const factor = unit.startsWith('千') ? times * 1000 : times;
  const scaled = (digits: string) => Number(digits) * factor;
  const from = RANGE.exec(text.slice(0, start))?.groups?.from;
  return {
    words: [word],
    start: from === undefined ? start : start - from.length - 1,
    end,
    value: [scaled(from ?? number), scaled(number)],
    unit: unitWith(unit.replace(/^千/u, ''), text.slice(end)),
  };
}

const SCALES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 };

/** 4个百分点 are no things, 5元/天 is no 5元. */
function unitWith(unit: string, after: string): string {
  if (unit === '个' && after.startsWith('百分点')) return '百分点';
  return unit + (/^\/\p{Script=Han}{1,2}/u.exec(after)?.[0] ?? '');
}

/** 5%—5.5% is one figure. */
function joinRanges(text: string, numbers: readonly FigureNumber[]): readonly FigureNumber[] {
  const joined: FigureNumber[] = [];
  for (const next of numbers) {
    const last = joined.at(-1);
    if (last === undefined || last.unit !== next.unit || !RANGE_SIGN.test(text.slice(last.end, next.start)))
      joined.push(next);
    else
      joined[joined.length - 1] = {
        ...next,
        words: [...last.words, ...next.words],
        start: last.start,
        value: [last.value[0], next.value[1]],
      };
  }
  return joined;
}

/** By their form alone: 500千伏变电站, 15分钟健身圈, 沿江1公里, 50万人口以上中等城市, 5000万元以上项目, 500亿元的园区. */
function createIsName({ counters, named, along, sized }: FigureWords) {
  const circle = new RegExp(`^[“"]?\\p{Script=Han}{0,4}(?:${named.join('|')})`, 'u');
  const where = new RegExp(`(?:${along.join('|')})$`, 'u');
  const size = new RegExp(`^以[上下](?:${sized.join('|')})`, 'u');
  const counted = new Set(counters);
  return (text: string, { start, end, words: [word = ''], unit }: FigureNumber): boolean => {
    const [before, after] = [text.slice(0, start), text.slice(end)];
    if (AGE.test(word)) return !MEASURED_AGE.test(after);
    if (VOLTAGE.test(word) || (TRAVEL.test(word) && circle.test(after)) || where.test(before)) return true;
    return !counted.has(unit) && (THRESHOLD.test(after) || size.test(after));
  };
}

/** Of what has a size and not of how many there are: 20万以上的城市, 300克标准煤/千瓦时以上的机组, 500亿元的园区. */
const THRESHOLD = /^(?:[^，。；：、\d]{0,8}以[上下])?的|^人口以[上下]/u;
