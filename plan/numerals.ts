import type { HeadingLevel } from './model.ts';

const DIGITS = '零一二三四五六七八九';

/** Reads a Chinese (一百二十一) or Arabic numeral from 0 to 999; null for anything else. */
export function toNumber(numeral: string): number | null {
  const plain = numeral.normalize('NFKC').replaceAll('〇', '零').replaceAll('两', '二');
  if (/^\d{1,3}$/.test(plain)) return Number(plain);
  if (plain === '零') return 0;
  const parts = /^(?:(.)百)?零?(?:(.)?(十))?零?(.)?$/.exec(plain);
  if (parts === null || plain === '') return null;
  const [, hundreds, tens, ten, ones] = parts;
  const values = [digit(hundreds, 0), ten === undefined ? 0 : digit(tens, 1), digit(ones, 0)];
  const [h = 0, t = 0, o = 0] = values;
  return values.includes(-1) || h + t + o === 0 ? null : h * 100 + t * 10 + o;
}

/** The digit's value; -1 if it is none or a zero, `absent` if there is none. */
function digit(text: string | undefined, absent: number): number {
  if (text === undefined) return absent;
  return DIGITS.indexOf(text) || -1;
}

/** Writes 0 to 999 as headings do: 10 is 十, 21 is 二十一, 105 is 一百零五. */
export function toNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 999) throw new RangeError(`no numeral for ${value}`);
  if (value === 0) return '零';
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor((value % 100) / 10);
  const ones = value % 10;
  const text = [
    hundreds > 0 ? `${DIGITS[hundreds]}百` : '',
    tens > 0 ? `${DIGITS[tens]}十` : hundreds > 0 && ones > 0 ? '零' : '',
    ones > 0 ? DIGITS[ones] : '',
  ].join('');
  return value >= 10 && value < 20 ? text.slice(1) : text;
}

const LEVEL_WORDS: Readonly<Record<HeadingLevel, string>> = { part: '篇', chapter: '章', section: '节' };

/** 第二十三章; numbers beyond those that numerals are written for stay Arabic. */
export function headingLabel(level: HeadingLevel, number: number): string {
  return `第${number > 999 ? number : toNumeral(number)}${LEVEL_WORDS[level]}`;
}

const POWERS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Reads a Chinese numeral from 0 to 9999 as it is spoken (三千六百, 三千六, 两千零三十, 十五); null for anything else. */
export function toInteger(numeral: string): number | null {
  const plain = numeral.replaceAll('〇', '零').replaceAll('两', '二');
  if (
    !/^(?:[一二三四五六七八九]千)?零?(?:[一二三四五六七八九]百)?零?(?:[一二三四五六七八九]?十)?零?[一二三四五六七八九]?$|^零$/.test(
      plain,
    )
  )
    return null;
  if (plain !== '零' && /^零|零零|零$/.test(plain)) return null;
  let sum = 0;
  let pending: number | null = null;
  /** What a last digit counts: 三千六 is 3600, 三千零六 is not. */
  let unit = 1;
  for (const character of plain) {
    const power = POWERS[character];
    if (power === undefined) {
      pending = DIGITS.indexOf(character);
      if (pending === 0) unit = 1;
    } else {
      sum += (pending === null || pending === 0 ? 1 : pending) * power;
      pending = null;
      unit = power / 10;
    }
  }
  return plain === '' ? null : sum + (pending ?? 0) * unit;
}
