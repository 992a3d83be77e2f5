import { type NormalisedText, normalise, normaliseWithMap, originalRange } from '../../platform/normalise.ts';
import type { RegionMention } from '../../platform/regions.ts';
import type { Segmenter, Token } from '../../platform/segmenter.ts';
import { occurrencesOf } from './literal.ts';
import type { Match, Run } from './types.ts';
import { isCompound } from './understanding/words.ts';

/** A stretch of a text, UTF-16 offsets, `end` exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Another name of a place that is asked for, normalised. */
export interface PlaceName {
  readonly text: string;
  readonly region: string;
}

/**
 * Cuts a text into runs, the query's words and phrases marked: joined, the runs are the text. `mentions`: where the text
 * names regions, if that is known.
 */
export type Marker = (text: string, mentions?: readonly RegionMention[]) => readonly Run[];

export const noMarks: Marker = (text) => toRuns(text, [], 'term');

/** Marks words (normalised) and phrases wherever they stand, names where they name their places. */
export function createMarker(
  segmenter: Segmenter,
  words: readonly string[],
  phrases: readonly string[],
  names: readonly PlaceName[] = [],
): Marker {
  return (text, mentions) =>
    toRuns(text, findAsked(segmenter, text, { words, phrases, names }, mentions), 'term');
}

/** What is asked for, to be marked. */
export interface Wanted {
  readonly words: readonly string[];
  readonly phrases: readonly string[];
  readonly names: readonly PlaceName[];
}

/** As `findTerms`, and names where they name their places; wherever they stand where that is not known. */
export function findAsked(
  segmenter: Segmenter,
  text: string,
  { words, phrases, names }: Wanted,
  mentions?: readonly RegionMention[],
): readonly Stretch[] {
  if (mentions === undefined)
    return findTerms(segmenter, text, [...words, ...names.map((name) => name.text)], phrases);
  const named = mentions.filter(({ region, start, end }) =>
    names.some((name) => name.region === region && name.text === normalise(text.slice(start, end))),
  );
  return joinStretches([...findTerms(segmenter, text, words, phrases), ...named]);
}

/** Where words (normalised; as whole words or parts of a longer word) and phrases stand in a text, joined where they touch. */
export function findTerms(
  segmenter: Segmenter,
  text: string,
  words: readonly string[],
  phrases: readonly string[],
): readonly Stretch[] {
  if (words.length === 0 && phrases.length === 0) return [];
  const { map, tokens } = cutOnce(segmenter, text);
  const found: Stretch[] = [];
  const wanted = new Set(words);
  for (const token of tokens) {
    if (wanted.has(token.text)) found.push(token);
    else if (token.kind !== 'mark') {
      for (const part of segmenter.subWords(token.text)) {
        if (wanted.has(part)) found.push(...occurrences(token.text, part, token.start));
      }
    }
  }
  for (const phrase of [...phrases, ...words.filter(isCompound)])
    found.push(...occurrences(map.text, phrase, 0));
  return joinStretches(
    found.map(({ start, end }) => {
      const [from, to] = originalRange(map, start, end);
      return { start: from, end: to };
    }),
  );
}

/** A text as marks are looked for in it. */
export interface CutText {
  readonly map: NormalisedText;
  readonly tokens: readonly Token[];
}

// Some ten kilobytes each. Two plans have 1,200 passages, of which the reader marks some in two pieces.
const REMEMBERED = 3000;

/** By segmenter, so that a build takes its texts with it when it goes. */
const cutTexts = new WeakMap<Segmenter, Map<string, CutText>>();

/** Cutting takes most of the time of marking, and the same passages are shown again and again. */
export function cutOnce(segmenter: Segmenter, text: string): CutText {
  const known = cutTexts.get(segmenter) ?? new Map<string, CutText>();
  cutTexts.set(segmenter, known);
  const found = known.get(text);
  if (found !== undefined) return found;
  const oldest = known.keys().next();
  if (known.size >= REMEMBERED && !oldest.done) known.delete(oldest.value);
  const cut = cutText(segmenter, text);
  known.set(text, cut);
  return cut;
}

function cutText(segmenter: Segmenter, text: string): CutText {
  const map = normaliseWithMap(text);
  return { map, tokens: segmenter.segment(map.text) };
}

function occurrences(text: string, part: string, offset: number): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const at of occurrencesOf(part, text))
    found.push({ start: offset + at, end: offset + at + part.length });
  return found;
}

/** In order, those that touch or overlap as one. */
export function joinStretches(stretches: readonly Stretch[]): readonly Stretch[] {
  const joined: Stretch[] = [];
  for (const next of stretches.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last !== undefined && next.start <= last.end) {
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, next.end) };
    } else joined.push(next);
  }
  return joined;
}

/** Cuts a text into runs: joined they are the text. The stretches are in order and do not overlap. */
export function toRuns(text: string, stretches: readonly Stretch[], match: Match): readonly Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const { start, end } of stretches) {
    if (start > at) runs.push({ text: text.slice(at, start) });
    if (end > start) runs.push({ text: text.slice(start, end), match });
    at = end;
  }
  if (at < text.length) runs.push({ text: text.slice(at) });
  return runs;
}
