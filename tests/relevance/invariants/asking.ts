import { normalise } from '../../../platform/normalise.ts';
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
