import type { Entry } from '../search/corpus.ts';
import type { SimilarSettings } from './similar-settings.ts';
import type { TellingWords } from './telling-words.ts';

/** The telling words that stand in both texts, the rarest first, none that is part of a longer one. */
export function createSharedTerms(
  tellingWords: TellingWords,
  { terms }: Pick<SimilarSettings, 'terms'>,
): (own: Entry, other: Entry) => readonly string[] {
  return (own, other) => tellingWords([...own.words].filter((word) => other.words.has(word))).slice(0, terms);
}
