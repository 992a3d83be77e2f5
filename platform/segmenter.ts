import { LATIN, NUMBER, numberSubWords, takeUnit } from './number-words.ts';
import { createWordCutter, type WordCutter } from './word-cutter.ts';

/** A word of Han characters, a number with its unit, a Latin (or other alphabet's) word, or a sign or blank. */
export type TokenKind = 'word' | 'number' | 'latin' | 'mark';

/** UTF-16 offsets into the normalised text, `end` exclusive. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly kind: TokenKind;
}

/** Cuts normalised text (`normalise`) into words. Deterministic: a text is always cut the same way. */
export interface Segmenter {
  /** Every character is in exactly one token: joined, the tokens are the text. */
  segment(text: string): readonly Token[];
  /** The words under which a text is found: each token that is no mark, followed by its sub-words. */
  words(text: string): readonly string[];
  /**
   * The shorter words a token consists of, itself not among them: 新质生产力 → 新质, 生产力, 生产; 5500万千瓦 →
   * 5500, 5500万, 千瓦. They are the pieces of the likeliest cut, so that none crosses a boundary.
   */
  subWords(token: string): readonly string[];
}

/** A segmenter that keeps these words whole beside those of the stock dictionary. The words are normalised. */
export function createSegmenter(policyWords: readonly string[]): Segmenter {
  const known = policyWords.filter((word) => word.length > 1);
  const cutter = createWordCutter(known.filter((word) => HAN_ONLY.test(word)));
  const pieces = piecePattern(known.filter((word) => !HAN_ONLY.test(word)));
  const subWordsOf = new Map<string, readonly string[]>();

  const subWords = (token: string): readonly string[] => {
    const found = subWordsOf.get(token);
    if (found !== undefined) return found;
    const computed = computeSubWords(token, cutter, subWords);
    if (subWordsOf.size < REMEMBERED) subWordsOf.set(token, computed);
    return computed;
  };
  const segment = (text: string) => segmentText(text, pieces, cutter);
  const words = (text: string) =>
    segment(text).flatMap(({ kind, text: word }) => (kind === 'mark' ? [] : [word, ...subWords(word)]));
  return { segment, words, subWords };
}

/** Both plans together have about 12,000 different words; queries must not let the table grow for ever. */
const REMEMBERED = 50_000;

const HAN_ONLY = /^\p{Script=Han}+$/u;

/** Policy words with letters, digits or signs first, then what needs no dictionary, then runs of Han characters. */
function piecePattern(mixedWords: readonly string[]): RegExp {
  const byLength = [...mixedWords].sort((a, b) => b.length - a.length);
  const oneOf = (words: readonly string[]) => (words.length === 0 ? '(?!)' : words.map(exactly).join('|'));
  /** A run of Han characters ends where such a word begins: 深化|人工智能+. */
  const led = oneOf(byLength.filter((word) => /^\p{Script=Han}/u.test(word)));
  const alternatives = [
    `(?<mixed>${oneOf(byLength)})`,
    `(?<latin>${LATIN})`,
    `(?<number>${NUMBER})`,
    `(?<han>\\p{Script=Han}(?:(?!${led})\\p{Script=Han})*)`,
    '(?<letters>(?:(?!\\p{Script=Han})\\p{L})(?:(?!\\p{Script=Han})[\\p{L}\\p{M}])*)',
  ];
  return new RegExp(alternatives.join('|'), 'gu');
}

/** A pattern for a word with letters, digits or signs; it never begins or ends inside another word or number. */
function exactly(word: string): string {
  const before = /^[\p{Script=Latin}\d]/u.test(word) ? '(?<![\\p{Script=Latin}\\d.])' : '';
  const after = /[\p{Script=Latin}\d]$/u.test(word) ? '(?![\\p{Script=Latin}\\d]|\\.\\d)' : '';
  return `${before}${word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}${after}`;
}

function segmentText(text: string, pieces: RegExp, cutter: WordCutter): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const push = (piece: string, kind: TokenKind) => {
    tokens.push({ text: piece, start: at, end: at + piece.length, kind });
    at += piece.length;
  };
  const marksUntil = (end: number) => {
    for (const character of text.slice(at, end)) push(character, 'mark');
  };
  const pattern = new RegExp(pieces);
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    marksUntil(match.index);
    const { han, number } = match.groups ?? {};
    if (han !== undefined) for (const word of cutter.cut(han)) push(word, 'word');
    else if (number !== undefined) push(number + takeUnit(text.slice(at + number.length), cutter), 'number');
    else push(match[0], 'latin');
    pattern.lastIndex = at;
  }
  marksUntil(text.length);
  return tokens;
}

function computeSubWords(
  token: string,
  cutter: WordCutter,
  subWords: (token: string) => readonly string[],
): readonly string[] {
  if (!HAN_ONLY.test(token)) return mixedSubWords(token, cutter, subWords);
  const length = [...token].length;
  if (length < 3) return [];
  const parts = cutter.cutShort(token, length - 1).filter((part) => [...part].length > 1);
  return [...new Set([...parts, ...ends(token, cutter)].flatMap((part) => [part, ...subWords(part)]))];
}

/**
 * The words a compound begins and ends with, even where the likeliest cut has others: 园区 in 工业园｜区. Words in the
 * middle are not taken: they are often no words there (民生 in 人民生活).
 */
function ends(token: string, cutter: WordCutter): readonly string[] {
  const characters = [...token];
  const whole = (part: string) => cutter.cut(part).length === 1;
  const lengths = Array.from({ length: characters.length - 2 }, (_, index) => index + 2);
  return lengths
    .flatMap((length) => [characters.slice(0, length).join(''), characters.slice(-length).join('')])
    .filter((part) => part !== token && whole(part));
}

/** Of a number: the number without its unit. Of another mixed word: its letters, its numbers and its Han words. */
function mixedSubWords(
  token: string,
  cutter: WordCutter,
  subWords: (token: string) => readonly string[],
): readonly string[] {
  const ofNumber = numberSubWords(token);
  if (ofNumber !== null) return ofNumber;
  const runs = token.match(/\p{Script=Han}+|\d*[\p{Script=Latin}&]+|\d+(?:\.\d+)?/gu) ?? [];
  if (runs.length < 2 && runs[0] === token) return [];
  const parts = runs.flatMap((run) => (HAN_ONLY.test(run) ? cutter.cut(run) : [run]));
  const words = parts.filter((part) => [...part].length > 1 && !FRAGMENT.test(part));
  return [...new Set(words.flatMap((word) => [word, ...subWords(word)]))];
}

/** The number in pm2.5 says nothing alone. */
const FRAGMENT = /^\d+\.\d+$/u;
