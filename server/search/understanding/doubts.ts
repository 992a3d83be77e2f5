import type { Segmenter, Token } from '../../../platform/segmenter.ts';
import type { Edge } from './best-path.ts';
import type { Lexicon } from './lexicon.ts';
import type { Mending, Slip } from './mendings.ts';

/** A stretch that is read as it was typed, or as a word that it was meant for. */
export type Reading = (Edge & { readonly slip: null; readonly text: string }) | Mending;

/** Whether a mending had better not be made: a wrong correction is worse than none. */
export interface Doubts {
  /** Whether it is out of the question on any path; soon found out. */
  rulesOut(mending: Mending): boolean;
  /** Whether it is doubtful on this path, which it is on; dear to find out. */
  about(mending: Mending, path: readonly Reading[]): boolean;
}

/** The doubts about mendings of a run of Han characters, which was cut into these tokens as it stands. */
export function toDoubts(
  lexicon: Lexicon,
  segmenter: Segmenter,
  run: string,
  tokens: readonly Token[],
): Doubts {
  const known = new Map<string, boolean>();
  const isReal = (text: string): boolean => {
    const found = known.get(text) ?? isRealWord(lexicon, segmenter, text);
    known.set(text, found);
    return found;
  };
  const tiles = (text: string) => segmenter.segment(text).every((token) => isReal(token.text));
  const typedAs = ({ start, end }: Mending) => run.slice(start, end);
  return {
    rulesOut: (mending) =>
      touchesNumeral(typedAs(mending), mending.word.text) ||
      isTooRare(mending) ||
      changesFunctionWord(lexicon, run, mending) ||
      cutsWord(lexicon, tokens, mending),
    about(mending, path) {
      const typed = typedAs(mending);
      return (
        (mending.slip !== 'homophone' && (tiles(typed) || changesWord(isReal, tokens, mending))) ||
        isReal(typed) ||
        onlyAddsToWord(lexicon, isReal, typed, mending) ||
        (mending.slip === 'extra' && putsWordBetween(tiles, run, mending)) ||
        (needsSupport(lexicon, run, mending) && !isSupported(lexicon, mending, path)) ||
        lexicon.literal(typed)
      );
    },
  };
}

function isRealWord(lexicon: Lexicon, segmenter: Segmenter, text: string): boolean {
  return text.length > 1 && (lexicon.word(text) !== null || segmenter.segment(text).length === 1);
}

const NUMERAL = /[第〇零一二两三四五六七八九十百千万亿]/gu;

/** Numbers are never taken for misspelt: 十四五 is no 十五五, and 第一产业 no 第二产业. */
export function touchesNumeral(typed: string, meant: string): boolean {
  return (typed.match(NUMERAL) ?? []).join('') !== (meant.match(NUMERAL) ?? []).join('');
}

/** Two characters are soon alike: their word must be one that people may well have in mind. */
const LEAST_COUNT: Readonly<Record<Slip, number>> = {
  homophone: 2,
  sound: 5,
  shape: 5,
  swapped: 3,
  doubled: 2,
  missing: 5,
  extra: 5,
  other: 6,
};

function isTooRare({ word, slip, start, end }: Mending): boolean {
  const isShort = Math.min(word.text.length, end - start) < 3;
  return (isShort || slip === 'other') && !word.isPlace && word.count < LEAST_COUNT[slip];
}

/** A mending begins or ends inside a word: of the build, or if it is short of general Chinese. */
function cutsWord(lexicon: Lexicon, tokens: readonly Token[], { word, start, end }: Mending): boolean {
  return tokens.some(
    (token) =>
      (word.text.length < 4 || lexicon.knows(token.text)) &&
      ((token.start < start && start < token.end) || (token.start < end && end < token.end)),
  );
}

/**
 * What it takes for wrong is part of a good word (境外仓 is no 海外仓); of two characters that changed places, both
 * are, and of a short word.
 */
function changesWord(
  isReal: (text: string) => boolean,
  tokens: readonly Token[],
  { word, wrong, slip }: Mending,
): boolean {
  if (slip === 'doubled' || (slip === 'swapped' && word.text.length > 3)) return false;
  const holds =
    ({ start, end }: Token) =>
    (at: number) =>
      start <= at && at < end;
  return tokens.some(
    (token) =>
      isReal(token.text) && (slip === 'swapped' ? wrong.every(holds(token)) : wrong.some(holds(token))),
  );
}

/**
 * A good word with one more character before or after it (某某人, 某某是): it will be found as it is, and what is
 * beside it may be meant.
 */
function onlyAddsToWord(
  lexicon: Lexicon,
  isReal: (text: string) => boolean,
  typed: string,
  { word, slip }: Mending,
): boolean {
  if (typed.length < 3 || slip === 'doubled') return false;
  const rests: readonly (readonly [rest: string, beside: readonly string[]])[] = [
    [typed.slice(1), [typed.charAt(0), word.text.charAt(0)]],
    [typed.slice(0, -1), [typed.slice(-1), word.text.slice(-1)]],
  ];
  return rests.some(
    ([rest, beside]) =>
      word.text.includes(rest) &&
      isReal(rest) &&
      (slip !== 'homophone' || lexicon.word(rest)?.isPlace === true || beside.some(lexicon.isFunctionWord)),
  );
}

/** The extra character stands between two words, as a word of its own may: 水利大工程. */
function putsWordBetween(
  tiles: (text: string) => boolean,
  run: string,
  { start, end, wrong }: Mending,
): boolean {
  return wrong.every((at) =>
    [run.slice(start, at), run.slice(at + 1, end)].every((side) => side.length === 1 || tiles(side)),
  );
}

/**
 * What says how something is asked is hardly ever a slip: in a short word only at the end of one of the commonest
 * words, and of a query that is no sentence.
 */
function changesFunctionWord(
  lexicon: Lexicon,
  run: string,
  { word, slip, wrong, start, end }: Mending,
): boolean {
  if (end - start > 3 || !wrong.some((at) => lexicon.isFunctionWord(run.charAt(at)))) return false;
  const first = lexicon.isFunctionWord(run.charAt(start));
  return first || slip !== 'homophone' || word.cost > COMMON_WORD || run.length > SENTENCE;
}

/** Characters of a run that are more than a term with what is said of it. */
const SENTENCE = 6;

/** Short words are soon like something else, and seldom slips soon invented. */
function needsSupport(lexicon: Lexicon, run: string, { word, slip, start, end }: Mending): boolean {
  if (slip === 'other' || slip === 'missing' || slip === 'extra') return true;
  if (lexicon.isFunctionWord(run.charAt(start)) && end - start < 4) return true;
  return Math.min(word.text.length, end - start) < (word.isPlace ? 2 : 4);
}

/** In nats: one of 2,000 words or more is this one. */
const COMMON_WORD = 7.5;

/**
 * There is nothing else in the run that says what is looked for; or the build has the word beside its neighbour, where
 * it is one of the commonest beside any.
 */
function isSupported(lexicon: Lexicon, mending: Mending, path: readonly Reading[]): boolean {
  const at = path.indexOf(mending);
  const texts = path.map((reading) => (reading.slip === null ? reading.text : reading.word.text));
  if (texts.every((text, other) => other === at || lexicon.isFunctionWord(text))) return true;
  const { text, cost } = mending.word;
  if (mending.slip === 'homophone' && cost < COMMON_WORD) {
    return [texts[at - 1], texts[at + 1]].some(
      (beside) => beside !== undefined && lexicon.word(beside) !== null && !lexicon.isFunctionWord(beside),
    );
  }
  const tells = (neighbour: string | undefined): neighbour is string =>
    neighbour !== undefined && text.length + neighbour.length > 3 && !lexicon.isFunctionWord(neighbour);
  const [before, after] = [texts[at - 1], texts[at + 1]];
  return (tells(before) && lexicon.literal(before + text)) || (tells(after) && lexicon.literal(text + after));
}
