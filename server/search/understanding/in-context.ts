import { readingsOf } from '../../../platform/pinyin.ts';
import type { Segmenter, Token } from '../../../platform/segmenter.ts';
import { touchesNumeral } from './doubts.ts';
import type { Lexicon } from './lexicon.ts';
import { SLIP_COSTS, type Slip } from './mendings.ts';
import type { Replacement } from './replacements.ts';

/** A text that the build has, one slip from what was typed. */
interface Candidate extends Replacement {
  readonly slip: Slip;
  /** In nats. */
  readonly cost: number;
}

/**
 * What a run of Han characters, cut into these tokens, was meant to say as a whole: the build has it literally, and it
 * is one slip away, at a character that belongs to no word. Null where nothing is, or more than one thing may be meant.
 */
export function mendInContext(
  lexicon: Lexicon,
  segmenter: Segmenter,
  tokens: readonly Token[],
): Replacement | null {
  for (const { tokens: stretch, isPart } of stretchesOf(lexicon, tokens)) {
    const candidates = candidatesFor(lexicon, segmenter, stretch)
      .filter(({ slip }) => !isPart || ALIKE.has(slip))
      .toSorted((a, b) => a.cost - b.cost);
    const [best, next] = distinct(candidates);
    if (best !== undefined && (next === undefined || next.cost - best.cost > CLEARLY)) return best;
  }
  return null;
}

/** In nats: some ten times as likely. */
const CLEARLY = 2.3;
/** Characters: less is soon found somewhere, and more is a sentence, of which the build has another. */
const TELLING = 4;
const LONGEST = 14;

interface Stretch {
  readonly tokens: readonly Token[];
  /** Whether it is only a part of what is asked for: of a longer text, another has a part that is nearly the same. */
  readonly isPart: boolean;
}

/**
 * The run; what is left without the place before it and the words around it that say how something is asked; and that
 * without its last word or its first.
 */
function stretchesOf(lexicon: Lexicon, tokens: readonly Token[]): readonly Stretch[] {
  const asks = ({ text }: Token) => lexicon.isFunctionWord(text);
  const first = tokens.findIndex((token) => !asks(token) && lexicon.word(token.text)?.isPlace !== true);
  const last = tokens.findLastIndex((token) => !asks(token));
  const inner = first === -1 ? [] : tokens.slice(first, last + 1);
  const wholes = inner.length < tokens.length ? [tokens, inner] : [tokens];
  return [
    ...wholes.map((each) => ({ tokens: each, isPart: false })),
    ...[inner.slice(0, -1), inner.slice(1)].map((each) => ({ tokens: each, isPart: true })),
  ].filter(({ tokens: each }) => textOf(each).length >= TELLING && textOf(each).length <= LONGEST);
}

/** Slips that leave something of the right character. */
const ALIKE: ReadonlySet<Slip> = new Set(['homophone', 'sound', 'shape']);

function candidatesFor(
  lexicon: Lexicon,
  segmenter: Segmenter,
  tokens: readonly Token[],
): readonly Candidate[] {
  const typed = textOf(tokens);
  const start = tokens[0]?.start ?? 0;
  const isTile = (text: string, from: number, to: number) =>
    segmenter.segment(text).some((token) => token.text.length > 1 && token.start <= from && to <= token.end);
  return tokens
    .filter(({ text }) => text.length === 1 && !lexicon.isFunctionWord(text))
    .flatMap((token) => {
      const at = token.start - start;
      return [...filled(lexicon, typed, at), ...swapped(lexicon, typed, at)];
    })
    .filter(({ text, from, to }) => isTile(text, from, to) && !touchesNumeral(bare(typed), bare(text)))
    .map(({ text, slip, count }) => ({
      typed,
      meant: text,
      start,
      end: start + typed.length,
      slip,
      cost: SLIP_COSTS[slip] - Math.log(count),
    }));
}

/** 零 begins words that count nothing (零工, 零碳). */
function bare(text: string): string {
  return text.replaceAll('零', '');
}

/** A text that the build has; what is mended in it must lie in one word, which goes from before `from` to after `to`. */
interface Found {
  readonly text: string;
  readonly slip: Slip;
  readonly count: number;
  readonly from: number;
  readonly to: number;
}

/** With what the build has instead of the character, or the character and one beside it. */
function filled(lexicon: Lexicon, typed: string, at: number): readonly Found[] {
  const [before, character, after] = [typed.slice(0, at), typed.charAt(at), typed.slice(at + 1)];
  const isInside = before !== '' && after !== '';
  return [...lexicon.between(before, after)].flatMap(([stretch, count]): readonly Found[] => {
    const text = before + stretch + after;
    const slip = slipOf(lexicon, character, stretch);
    if (slip === null || stretch === character || !/^\p{Script=Han}*$/u.test(stretch)) return [];
    if (slip === 'extra')
      return isInside && text.length >= TELLING ? [{ text, slip, count, from: at - 1, to: at + 1 }] : [];
    if (slip === 'missing' || slip === 'other') {
      if (!isInside || text.length <= TELLING || [...stretch].some(lexicon.isFunctionWord)) return [];
      if (slip === 'missing' && isWord(lexicon, character)) return [];
    }
    const from = slip === 'missing' && stretch.startsWith(character) ? at + 1 : at;
    return [{ text, slip, count, from, to: from + 1 }];
  });
}

/** A character that often stands alone is complete as it is: 每万人 is no 每万人口. */
function isWord(lexicon: Lexicon, character: string): boolean {
  return (lexicon.costOf(character) ?? Number.POSITIVE_INFINITY) < COMMON_CHARACTER;
}

/** In nats. */
const COMMON_CHARACTER = 8.5;

function slipOf(lexicon: Lexicon, typed: string, stretch: string): Slip | null {
  if (stretch === '') return 'extra';
  if (stretch.length > 1) return stretch.includes(typed) ? 'missing' : null;
  const distances = readingsOf(typed).flatMap((one) =>
    readingsOf(stretch).flatMap((other) => lexicon.sounds.distance(one, other) ?? []),
  );
  if (distances.includes(0)) return 'homophone';
  if (lexicon.lookAlikes(typed).includes(stretch)) return 'shape';
  return distances.length > 0 ? 'sound' : 'other';
}

/** With the character and its neighbour in each other's place. */
function swapped(lexicon: Lexicon, typed: string, at: number): readonly Found[] {
  return [at - 1, at]
    .filter((first) => first >= 0 && first + 1 < typed.length)
    .flatMap((first): readonly Found[] => {
      const [before, one, other] = [typed.slice(0, first), typed.charAt(first), typed.charAt(first + 1)];
      const [start, rest] = [before + other, one + typed.slice(first + 2)];
      const count = one === other ? undefined : lexicon.between(start, rest).get('');
      return count === undefined
        ? []
        : [{ text: start + rest, slip: 'swapped', count, from: at, to: at + 1 }];
    });
}

function distinct(candidates: readonly Candidate[]): readonly Candidate[] {
  const seen = new Set<string>();
  return candidates.filter(({ meant }) => !seen.has(meant) && seen.add(meant));
}

function textOf(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join('');
}
