import type { Corpus } from '../search/corpus.ts';
import type { SimilarSettings } from './similar-settings.ts';

/**
 * Of some words those that tell what a text is about, none that is part of a longer one: those of the policy dictionary
 * first, and the rarest of each kind first.
 */
export type TellingWords = (words: Iterable<string>) => readonly string[];

/** `silent`: the words that tell nothing however rare they are. */
export function createTellingWords(
  { bundle, entries }: Corpus,
  silent: ReadonlySet<string>,
  { commonest, commonestUnlisted }: Pick<SimilarSettings, 'commonest' | 'commonestUnlisted'>,
): TellingWords {
  const listed = new Set(bundle.dictionary);
  const passagesOf = (word: string) => bundle.vocabulary.get(word) ?? 0;
  const mostOf = (word: string) => (listed.has(word) ? commonest : commonestUnlisted) * entries.length;
  const isTelling = (word: string) =>
    [...word].length > 1 && /\p{L}/u.test(word) && !silent.has(word) && passagesOf(word) <= mostOf(word);
  const rank = (word: string) => (listed.has(word) ? 0 : 1);
  return (words) => {
    const telling = [...new Set(words)].filter(isTelling);
    const all = telling.join('\n');
    // What stands there a second time stands inside another: searched in one text, as hundreds of words may be asked.
    const isPart = (word: string) => all.includes(word, all.indexOf(word) + 1);
    return telling
      .filter((word) => !isPart(word))
      .toSorted((a, b) => rank(a) - rank(b) || passagesOf(a) - passagesOf(b) || b.length - a.length);
  };
}
