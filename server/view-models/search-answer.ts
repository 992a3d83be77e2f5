import type { Library } from '../library.ts';
import { type Counts, countPassages, toStandingHits } from '../search/standings.ts';
import type { Matches, SearchQuery, SearchResult } from '../search/types.ts';

/** The JSON of `/api/search`. */
export interface SearchAnswer extends SearchResult {
  /** How many of the passages that are found hold what was typed, and how many are only near it. */
  readonly standings: Counts;
}

/** What was ignored in the address is named, whoever adds it to the answer. */
export function toSearchAnswer(
  { mode, notes }: SearchQuery,
  result: SearchResult,
  matches: Matches,
  library: Library,
): SearchAnswer {
  return {
    ...result,
    query: { ...result.query, notes: [...new Set([...notes, ...result.query.notes])] },
    standings: countPassages(toStandingHits(matches, mode, library)),
  };
}
