import { toChars } from '../../platform/chars.ts';
import { normalise } from '../../platform/normalise.ts';
import type { Segmenter } from '../../platform/segmenter.ts';
import { createHaystack } from './haystack.ts';
import { type Key, lettersOf } from './keys.ts';
import { slipsAllowed, slipsFromStart } from './slips.ts';
import { MATCH, type Match } from './types.ts';

/** Says that a key, by its position, matches. */
export type Take = (key: number, match: Match) => void;

/** Finds keys by the characters that were typed. */
export interface ByLetters {
  /** Where the letters stand as they are. */
  find(letters: string, take: Take): void;
  /** Keys that hold every one of the words. */
  findAll(words: readonly string[], take: Take): void;
  /** Keys that hold the one word that tells most: one that is a key itself, or the longest. */
  findTelling(words: readonly string[], take: Take): void;
  /** Those of the keys that begin so, but for a slip or two. */
  findMisspelt(letters: string, keys: Iterable<number>, take: Take): void;
  /** Learns where the words of a key begin; until then all of what is inside counts the same. */
  learnWords(key: number): void;
}

export function createByLetters(keys: readonly Key[], segmenter: Segmenter): ByLetters {
  const haystack = createHaystack(keys.map(({ letters }) => letters));
  const names = new Set(haystack.texts);
  const wordStarts = new Uint8Array(haystack.starts.at(-1) ?? 0);
  const findAll: ByLetters['findAll'] = (words, take) => {
    const [longest, ...others] = words.toSorted((a, b) => b.length - a.length);
    if (longest === undefined) return;
    haystack.find(longest, (key) => {
      if (others.every((word) => haystack.texts[key]?.includes(word))) take(key, MATCH.words);
      return true;
    });
  };
  const lengthOf = (key: number): number => haystack.texts[key]?.length ?? 0;
  return {
    find(letters, take) {
      haystack.find(letters, (key, offset) => {
        if (offset === 0) take(key, lengthOf(key) === letters.length ? MATCH.whole : MATCH.start);
        else
          take(key, wordStarts[(haystack.starts[key] ?? 0) + offset] === 1 ? MATCH.wordStart : MATCH.inside);
        return true;
      });
    },
    findAll,
    findTelling(words, take) {
      const [telling] = words
        .filter((word) => word.length > 1)
        .toSorted((a, b) => Number(names.has(b)) - Number(names.has(a)) || b.length - a.length);
      if (telling !== undefined) findAll([telling], take);
    },
    findMisspelt(letters, candidates, take) {
      const most = slipsAllowed(letters.length, SHORTEST_MISSPELT);
      if (most === 0) return;
      for (const key of candidates) {
        if (slipsFromStart(letters, haystack.texts[key] ?? '', most) !== null) take(key, MATCH.misspelt);
      }
    },
    learnWords(key) {
      const start = haystack.starts[key] ?? 0;
      for (const offset of wordOffsets(segmenter, keys[key]?.name ?? '')) wordStarts[start + offset] = 1;
    },
  };
}

/** Of two characters one may be wrong in too many ways. */
const SHORTEST_MISSPELT = 3;

/** Where words begin, counted in letters and digits. */
function wordOffsets(segmenter: Segmenter, name: string): readonly number[] {
  const offsets: number[] = [];
  let at = 0;
  for (const { text, kind } of segmenter.segment(normalise(name))) {
    if (kind !== 'mark') offsets.push(at);
    at += toChars(text).join('').length;
  }
  return offsets;
}

/** The words that were typed, without those that only say how something is asked; a blank parts words as well. */
export function wordsOf(
  segmenter: Segmenter,
  stopWords: ReadonlySet<string>,
  typed: string,
): readonly string[] {
  const words = segmenter
    .segment(normalise(typed))
    .filter(({ kind, text }) => kind !== 'mark' && !stopWords.has(text));
  return [...new Set(words.map(({ text }) => lettersOf(text)))];
}
