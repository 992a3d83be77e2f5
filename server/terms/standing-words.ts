import { mentionsIn } from './mentions.ts';

/**
 * Which of some words stand in a text by themselves, outside of every longer one of them: 江源 does not where all there
 * is is 湘江源. Text and words are normalised. Pure.
 */
export function standingWords(text: string, words: Iterable<string>): ReadonlySet<string> {
  const taken = new Uint8Array(text.length);
  const standing = [...new Set(words)]
    .toSorted((a, b) => b.length - a.length)
    .filter((word) => {
      const free = mentionsIn(word, text).filter((at) => taken.subarray(at, at + word.length).includes(0));
      for (const at of free) taken.fill(1, at, at + word.length);
      return free.length > 0;
    });
  return new Set(standing);
}
