import { mapInTurns, nextTurn } from '../turns.ts';
import type { Found } from './found.ts';
import { toRanked } from './rank.ts';
import { type RankedSection, toSections } from './results.ts';
import type { SearchQuery, SearchResult } from './types.ts';
import { toCorrection, toUnderstoodQuery, wordless } from './understood-query.ts';
import type { Weights } from './weights.ts';

/** What passes, in the order asked for, and the page of it that is asked for. */
export interface Ordered {
  readonly sections: readonly RankedSection[];
  readonly shown: readonly RankedSection[];
  /** Where the page begins among all sections. */
  readonly start: number;
  readonly head: Pick<SearchResult, 'query' | 'total' | 'page' | 'pages'>;
}

const WITHOUT_MEANING = '语义检索暂时不可用，只按字面检索';

/** Ranks what was found and cuts the page out of it. */
export async function toOrdered(
  weights: Weights,
  search: SearchQuery,
  { matchSet, passing, withoutMeaning }: Found,
): Promise<Ordered> {
  const { query, mode } = matchSet.asked;
  await nextTurn();
  const ranked = await mapInTurns(passing, (hit) => toRanked(query, mode, weights, hit));
  const sections = toSections(ranked, search.sort);
  const pages = Math.max(1, Math.ceil(sections.length / search.size));
  const page = Math.min(search.page, pages);
  const beyond = page === search.page ? [] : [`第 ${search.page} 页不存在，显示最后一页`];
  const away = withoutMeaning ? [WITHOUT_MEANING] : [];
  const start = (page - 1) * search.size;
  return {
    sections,
    shown: sections.slice(start, start + search.size),
    start,
    head: {
      query: {
        q: search.q,
        mode: search.mode,
        terms: query.words.map(({ text }) => text),
        correction: toCorrection(query),
        understood: toUnderstoodQuery(query),
        notes: [...search.notes, ...query.slips, ...wordless(search.q, query), ...away, ...beyond],
      },
      total: {
        sections: sections.length,
        passages: passing.length,
        capped: matchSet.candidates.capped,
      },
      page,
      pages,
    },
  };
}
