import type { Segmenter, Token } from '../../../platform/segmenter.ts';
import { touchesNumeral } from './doubts.ts';
import type { Lexicon } from './lexicon.ts';
import { mendingsOf } from './mendings.ts';
import { isOneEditAway } from './one-edit.ts';

/** A stretch of a text that stands nowhere in the build, and words of the build that it may have been meant for. */
export interface NearWords {
  readonly typed: string;
  /** The likeliest first; may be empty. */
  readonly near: readonly string[];
}

const MOST_NEAR = 4;

/**
 * The stretches of a text (normalised) that no text of the build holds, in order, each with the words of the build one
 * slip away. What correcting leaves alone for fear of being wrong is named here: the reader chooses. Numbers are never
 * taken for one another.
 */
export function nearWords(lexicon: Lexicon, segmenter: Segmenter, text: string): readonly NearWords[] {
  const tokens = segmenter.segment(text);
  const stretches = unknownStretches(lexicon, tokens);
  const misspelt = misspeltStretches(lexicon, tokens, text);
  const alone = stretches.filter((stretch) => !misspelt.some((other) => overlap(stretch, other)));
  return [...misspelt, ...alone]
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, end }) => {
      const typed = text.slice(start, end);
      return { typed, near: nearTo(lexicon, typed) };
    });
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Words that stand nowhere; a character alone that follows one belongs to it: 比特｜币. */
function unknownStretches(lexicon: Lexicon, tokens: readonly Token[]): readonly Stretch[] {
  const stretches: { start: number; end: number }[] = [];
  for (const { text, start, end, kind } of tokens) {
    const last = stretches.at(-1);
    const isSingle = kind === 'word' && text.length === 1;
    if (isSingle && last?.end === start && !lexicon.isFunctionWord(text)) last.end = end;
    else if (kind !== 'mark' && !isSingle && !lexicon.isFunctionWord(text) && !lexicon.literal(text)) {
      stretches.push({ start, end });
    }
  }
  return stretches;
}

/** Stretches of whole tokens that stand nowhere but are one slip away from a word, the longest of those that overlap. */
function misspeltStretches(lexicon: Lexicon, tokens: readonly Token[], text: string): readonly Stretch[] {
  const starts = new Set(tokens.map(({ start }) => start));
  const ends = new Set(tokens.map(({ end }) => end));
  const found = hanRuns(tokens).flatMap((run) =>
    mendingsOf(lexicon, text.slice(run.start, run.end)).map(({ start, end }) => ({
      start: run.start + start,
      end: run.start + end,
    })),
  );
  const chosen: Stretch[] = [];
  for (const stretch of found.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    if (!starts.has(stretch.start) || !ends.has(stretch.end)) continue;
    if (chosen.some((other) => overlap(stretch, other))) continue;
    const typed = text.slice(stretch.start, stretch.end);
    if (!lexicon.literal(typed) && nearTo(lexicon, typed).length > 0) chosen.push(stretch);
  }
  return chosen;
}

function hanRuns(tokens: readonly Token[]): readonly Stretch[] {
  const runs: { start: number; end: number }[] = [];
  for (const { kind, start, end } of tokens) {
    if (kind !== 'word') continue;
    const last = runs.at(-1);
    if (last?.end === start) last.end = end;
    else runs.push({ start, end });
  }
  return runs;
}

function overlap(one: Stretch, other: Stretch): boolean {
  return one.start < other.end && other.start < one.end;
}

function nearTo(lexicon: Lexicon, typed: string): readonly string[] {
  const words = /^[a-z]+$/u.test(typed) ? nearLetters(lexicon, typed) : nearCharacters(lexicon, typed);
  const cheapest = words.toSorted((a, b) => a.cost - b.cost).map(({ text }) => text);
  return [...new Set(cheapest)].slice(0, MOST_NEAR);
}

interface Near {
  readonly text: string;
  readonly cost: number;
}

/** What is meant for the whole of it, and stands in some text. */
function nearCharacters(lexicon: Lexicon, typed: string): readonly Near[] {
  return mendingsOf(lexicon, typed)
    .filter(
      ({ start, end, word }) =>
        start === 0 && end === typed.length && word.count > 0 && !touchesNumeral(typed, word.text),
    )
    .map(({ word, cost }) => ({ text: word.text, cost }));
}

/** Fewer letters are one edit away from anything. */
const FEWEST_LETTERS = 4;

/** Latin terms, and words whose pinyin it may be, one slip of the keyboard away. */
function nearLetters(lexicon: Lexicon, typed: string): readonly Near[] {
  if (typed.length < FEWEST_LETTERS) return [];
  const terms = lexicon.latinTerms.filter((term) => isOneEditAway(typed, term));
  const sounding = lexicon.words.filter(
    ({ syllables, count }) => count > 0 && isOneEditAway(typed, syllables.join('')),
  );
  return [...terms.map((text) => ({ text, cost: lexicon.costOf(text) ?? 0 })), ...sounding];
}
