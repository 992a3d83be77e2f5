import type { HeadingLevel } from '../plan/model.ts';
import { toNumber } from '../plan/numerals.ts';
import type { Line } from './clean.ts';

/** The body's lines and what the constructs have to know about them. */
export interface Source {
  readonly lines: readonly Line[];
  /** Squeezed titles of the table of contents. */
  readonly titles: ReadonlySet<string>;
  /** Whether a heading, box, caption or glossary starts at this position. */
  opens(at: number): boolean;
}

/** A longer line is running text even if its full stop is missing. */
const LONGEST_TITLE = 100;

/** All white space out: titles are compared so, letter-spaced ones included. */
export const squeeze = (text: string) => text.replace(/\s+/g, '');

/** Whether a line ends as running text does; headings, captions and cells do not. */
export const isSentence = (text: string) =>
  /[。！？；：…][”’」』）)】》]*$/.test(text) || text.length > LONGEST_TITLE;

export interface NumberedTitle {
  readonly level: HeadingLevel;
  readonly number: number;
  /** Empty where the line has the number only. */
  readonly title: string;
}

const LEVELS: Readonly<Record<string, HeadingLevel>> = {
  篇: 'part',
  编: 'part',
  章: 'chapter',
  节: 'section',
};

/** 第二十三章  标题; null for anything else. */
export function numberedTitle(text: string): NumberedTitle | null {
  const match = /^第\s?([一二三四五六七八九十百零〇两\d]{1,9})\s?([篇编章节])\s*(.*)$/.exec(text);
  const level = LEVELS[match?.[2] ?? ''];
  const number = toNumber(match?.[1] ?? '');
  if (match === null || level === undefined || number === null || number === 0) return null;
  return isSentence(text) ? null : { level, number, title: match[3] ?? '' };
}

/** The position of the first line from `at` on that is not blank, or the number of lines. */
export function nextText(lines: readonly Line[], at: number): number {
  let next = at;
  while (next < lines.length && lines[next]?.text === '') next++;
  return next;
}

const QUOTES: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '（': '）', '(': ')', '《': '》' };

/** The position of the first `mark` outside quotes and brackets; -1 if there is none. */
export function indexOutside(text: string, mark: string): number {
  const open: string[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    if (character === mark && open.length === 0) return at;
    const closing = QUOTES[character];
    if (closing !== undefined) open.push(closing);
    else if (character === open.at(-1)) open.pop();
  }
  return -1;
}
