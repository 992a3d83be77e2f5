import type { Noise, NoiseKind, SourceRange } from '../plan/model.ts';

/** How a line begins: a tab starts a table cell or box item, a space is what a page break or picture left. */
export type Indent = 'none' | 'tab' | 'space';

/** One source line without its noise. */
export interface Line {
  /** 1-based. */
  readonly number: number;
  /** Trimmed; empty for a blank line. */
  readonly text: string;
  readonly indent: Indent;
  /** Where `text` stands in the raw line: several where noise stood inside it. */
  readonly ranges: readonly SourceRange[];
  readonly noise: readonly Noise[];
}

const PAGE_MARK = /^[—–-]\s?(?:[IVXLCⅠ-Ⅻ]{1,8}|\d{1,4})\s?[—–-]$/;
const TAGS: readonly (readonly [string, NoiseKind])[] = [
  ['[bookmark:', 'bookmark'],
  ['[image:', 'image'],
];
/** A tag that is not closed within so many characters is text. */
const LONGEST_TAG = 500;

/** Where the bracket opened at `start` closes, brackets inside it balanced; -1 if it does not. */
function closingBracket(raw: string, start: number): number {
  let depth = 0;
  const limit = Math.min(raw.length, start + LONGEST_TAG);
  for (let at = start; at < limit; at++) {
    if (raw[at] === '[') depth++;
    else if (raw[at] === ']' && --depth === 0) return at;
  }
  return -1;
}

function tagsOf(raw: string, line: number): readonly Noise[] {
  const noise: Noise[] = [];
  let at = raw.indexOf('[');
  while (at !== -1) {
    const tag = TAGS.find(([opening]) => raw.startsWith(opening, at));
    const end = tag === undefined ? -1 : closingBracket(raw, at) + 1;
    if (tag !== undefined && end > 0) noise.push({ kind: tag[1], line, start: at, end });
    at = raw.indexOf('[', end > 0 ? end : at + 1);
  }
  return noise;
}

/** What is left of the raw line between the noise, white space at both ends cut off. */
function contentOf(raw: string, line: number, noise: readonly Noise[]): readonly SourceRange[] {
  const pieces: { line: number; start: number; end: number }[] = [];
  let start = 0;
  for (const { start: from, end } of [...noise, { start: raw.length, end: raw.length }]) {
    if (from > start) pieces.push({ line, start, end: from });
    start = end;
  }
  for (let first = pieces[0]; first !== undefined; first = pieces[0]) {
    const text = raw.slice(first.start, first.end);
    first.start += text.length - text.trimStart().length;
    if (first.start < first.end) break;
    pieces.shift();
  }
  for (let last = pieces.at(-1); last !== undefined; last = pieces.at(-1)) {
    last.end = last.start + raw.slice(last.start, last.end).trimEnd().length;
    if (last.start < last.end) break;
    pieces.pop();
  }
  return pieces;
}

function indentOf(raw: string, noise: readonly Noise[]): Indent {
  let at = raw.startsWith('\uFEFF') ? 1 : 0;
  for (const tag of noise) if (tag.start === at) at = tag.end;
  const first = raw[at] ?? '';
  if (first === '\t') return 'tab';
  return first !== '\r' && /^\s/.test(first) ? 'space' : 'none';
}

function toLine(raw: string, number: number): Line {
  const noise = tagsOf(raw, number);
  const ranges = contentOf(raw, number, noise);
  const text = ranges.map(({ start, end }) => raw.slice(start, end)).join('');
  const indent = indentOf(raw, noise);
  if (indent !== 'tab' && PAGE_MARK.test(text)) {
    const marks = ranges.map((range): Noise => ({ kind: 'page mark', ...range }));
    return { number, text: '', indent: 'none', ranges: [], noise: [...noise, ...marks] };
  }
  return { number, text, indent, ranges, noise };
}

/** Takes bookmarks, image tags and page marks out of the text and says where they and the rest stand. */
export function toLines(text: string): readonly Line[] {
  return text.split('\n').map((raw, index) => toLine(raw, index + 1));
}
