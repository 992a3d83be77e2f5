import type { Corpus } from '../search/corpus.ts';
import type { SimilarSettings } from './similar-settings.ts';

/** Of some words those that tell what a text is about: the rarest first, none that is part of a longer one. */
export type TellingWords = (words: Iterable<string>) => readonly string[];

export function createTellingWords(
  { bundle, entries }: Corpus,
  stopWords: ReadonlySet<string>,
  { commonest }: Pick<SimilarSettings, 'commonest'>,
): TellingWords {
  const passagesOf = (word: string) => bundle.vocabulary.get(word) ?? 0;
  const most = commonest * entries.length;
  const isTelling = (word: string) =>
    [...word].length > 1 && /\p{L}/u.test(word) && !stopWords.has(word) && passagesOf(word) <= most;
  return (words) => {
    const telling = [...words].filter(isTelling);
    return telling
      .filter((word) => !telling.some((longer) => longer !== word && longer.includes(word)))
      .toSorted((a, b) => passagesOf(a) - passagesOf(b) || b.length - a.length);
  };
}
