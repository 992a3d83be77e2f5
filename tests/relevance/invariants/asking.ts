import { normalise } from '../../../platform/normalise.ts';
import type { Entry } from '../../../server/search/corpus.ts';
import { standsLiterally } from '../../../server/search/literal.ts';
import type { Mode, ResultPassage, SearchResult } from '../../../server/search/types.ts';
import type { RealSearch } from '../app.ts';

/** The search is made by the first test that runs: themes are described before there is one. */
export type Real = () => RealSearch;

export const EVERY_MODE: readonly Mode[] = ['hybrid', 'keyword', 'meaning'];

/** The first fifty sections; `more` is the rest of an address (`&mode=keyword`). */
export function searching(real: Real): (q: string, more?: string) => Promise<SearchResult> {
  return (q, more = '') => real().search(`q=${encodeURIComponent(q)}&size=50${more}`);
}

export function passagesOf({ results }: SearchResult): readonly ResultPassage[] {
  return results.flatMap(({ passages }) => passages);
}

/** The ids of the sections, in order of rank. */
export function sectionsOf({ results }: SearchResult): readonly string[] {
  return results.map(({ section }) => section.id);
}

/** Whether a text's characters stand in the passage's own. */
export function holds(passage: { readonly text: string }, text: string): boolean {
  return normalise(passage.text).includes(normalise(text));
}

/** Whether a word stands in a passage's own text; one of three characters or more may be part of a longer one. */
export function hasWord({ words, normalised }: Entry, word: string): boolean {
  return words.has(word) || ([...word].length > 2 && standsLiterally(word, normalised));
}
