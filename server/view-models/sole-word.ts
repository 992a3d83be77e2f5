import { normalise } from '../../platform/normalise.ts';
import type { SearchQuery, SearchResult } from '../search/types.ts';

/**
 * The query, where it is one word, read as it was typed: in quotes, what says it literally can be asked for alone.
 * A place is counted by its other names, too, and a single character is no phrase.
 */
export function soleWord(
  { q, mode }: Pick<SearchQuery, 'q' | 'mode'>,
  { terms, understood }: Pick<SearchResult['query'], 'terms' | 'understood'>,
): string | null {
  if (mode === 'meaning' || understood.places.length > 0 || [...q].length < 2) return null;
  return terms.length === 1 && terms[0] === normalise(q) ? q : null;
}
