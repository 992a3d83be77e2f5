import { toInteger } from '../../../plan/numerals.ts';
import type { Replacement } from './replacements.ts';

const DIGITS = '〇零一二三四五六七八九';
const NUMERAL = '[零一二两三四五六七八九十百千]+';

/** 二〇三〇年, 百分之七十五, 三千六百亿, 7 万, 5,500, 3x2: how a figure may be typed that texts write with digits alone. */
const WRITTEN = new RegExp(
  [
    `(?<year>[${DIGITS}]{4})(?=年)`,
    `百分之(?<percent>${NUMERAL})(?:点(?<decimals>[${DIGITS}]+))?`,
    `(?<![第\\p{Script=Han}])(?<whole>${NUMERAL})(?=万|亿)(?=(?<large>万?亿)?)`,
    `(?<![第\\p{Script=Han}])(?<counted>${NUMERAL})(?=岁|家|个|项|条|座|公里|亩|吨|户|人)`,
    '(?<grouped>\\d{1,3}(?:,\\d{3})+)(?!\\d)',
    '(?<=\\d)(?<gap> )(?=[万亿%年])',
    '(?<=\\d)(?<times>[x*✕✖])(?=\\d)',
  ].join('|'),
  'gu',
);

/** Numbers of a normalised text that are written out, each with the digits for it. */
export function readNumbers(text: string): readonly Replacement[] {
  return [...text.matchAll(WRITTEN)].flatMap((match) => {
    const meant = toDigits(match.groups ?? {});
    if (meant === null) return [];
    const [typed] = match;
    return [{ typed, meant, start: match.index, end: match.index + typed.length }];
  });
}

function toDigits(groups: Readonly<Record<string, string | undefined>>): string | null {
  const { year, percent, decimals, whole, counted, grouped, gap, times, large } = groups;
  if (year !== undefined) return digitByDigit(year);
  if (grouped !== undefined) return grouped.replaceAll(',', '');
  if (gap !== undefined) return '';
  if (times !== undefined) return '×';
  const value = toInteger(percent ?? whole ?? counted ?? '');
  if (value === null) return null;
  // 一个, 两家: seldom a figure.
  if (counted !== undefined) return value < 10 ? null : String(value);
  if (percent === undefined) return value < 10 && !large ? null : String(value);
  return `${value}${decimals === undefined ? '' : `.${digitByDigit(decimals)}`}%`;
}

function digitByDigit(text: string): string {
  return [...text].map((digit) => Math.max(0, DIGITS.indexOf(digit) - 1)).join('');
}
