import { bestOf, STANDINGS, type StandingHit } from '../search/standings.ts';
import type { Result, SearchResult, Standing } from '../search/types.ts';

/** What one plan says to a query. */
export interface SideFound {
  readonly found: SearchResult;
  /** The same search by words alone: in that mode the same, null in the mode that asks for meaning alone. */
  readonly words: SearchResult | null;
  /** All that is found, of whatever topic. */
  readonly hits: readonly StandingHit[];
  readonly capped: boolean;
}

/** What one plan's search shows, each section by the best of the passages it shows, and those first. */
export interface StandingResult {
  readonly result: Result;
  readonly standing: Standing;
}

/** What is found by words is there even where so much is near that it falls off the page. */
export function standingResults({ found, words, hits }: SideFound): readonly StandingResult[] {
  const standings = new Map(hits.map(({ id, standing }) => [id, standing]));
  const standingOf = ({ id }: { readonly id: string }) => standings.get(id) ?? 'near';
  const ids = new Set(found.results.map(({ section }) => section.id));
  const all = [...found.results, ...(words?.results ?? []).filter(({ section }) => !ids.has(section.id))];
  return all.map((result) => {
    const standing = bestOf(result.passages.map(standingOf));
    const passages = result.passages.toSorted((a, b) => rankOf(standingOf(a)) - rankOf(standingOf(b)));
    return { result: { ...result, passages }, standing };
  });
}

function rankOf(standing: Standing): number {
  return STANDINGS.indexOf(standing);
}
