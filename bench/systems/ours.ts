import { createSearch, type SearchParts } from '../../server/search/search.ts';
import type { Mode } from '../../server/search/types.ts';
import { NO_FILTERS } from '../../server/urls.ts';
import type { System } from '../system.ts';

/** As deep as the worst queries are looked into. */
const DEPTH = 50;

/** Our search in one mode. */
export function ours(parts: SearchParts, mode: Mode, name: string = mode): System {
  const search = createSearch(parts);
  return {
    name,
    rank: async (q) => {
      const { results } = await search({
        q,
        off: [],
        mode,
        filters: NO_FILTERS,
        sort: 'relevance',
        page: 1,
        size: DEPTH,
        notes: [],
      });
      return results.map(({ section }) => section.id);
    },
  };
}
