import type { Corpus, Entry } from '../search/corpus.ts';
import type { SimilarSettings } from './similar-settings.ts';

/** The telling words that stand in both texts, the rarest first, none that is part of a longer one. */
export function createSharedTerms(
  { bundle, entries }: Corpus,
  stopWords: ReadonlySet<string>,
  { commonest, terms }: Pick<SimilarSettings, 'commonest' | 'terms'>,
): (own: Entry, other: Entry) => readonly string[] {
  const passagesOf = (word: string) => bundle.vocabulary.get(word) ?? 0;
  const most = commonest * entries.length;
  const isTelling = (word: string) =>
    [...word].length > 1 && /\p{L}/u.test(word) && !stopWords.has(word) && passagesOf(word) <= most;
  return (own, other) => {
    const shared = [...own.words].filter((word) => other.words.has(word) && isTelling(word));
    return shared
      .filter((word) => !shared.some((longer) => longer !== word && longer.includes(word)))
      .toSorted((a, b) => passagesOf(a) - passagesOf(b) || b.length - a.length)
      .slice(0, terms);
  };
}
