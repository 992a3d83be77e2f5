import type { PlanPair } from '../compare/plan-pair.ts';
import { FACET_LABELS, MODE_LABELS } from '../labels.ts';
import type { Library, Shelf } from '../library.ts';
import { FILTER_NAMES, type Filters, MODES, type Mode, type SearchQuery } from '../search/types.ts';
import { searchEntries } from '../urls.ts';

/** The two plans and the query, to be changed. */
export interface CompareFormModel {
  readonly q: string;
  /** Parts of the address that no visible field holds. */
  readonly hidden: readonly (readonly [string, string])[];
  readonly modes: readonly { readonly value: Mode; readonly label: string; readonly checked: boolean }[];
  readonly sides: readonly {
    readonly name: 'a' | 'b';
    readonly label: string;
    readonly options: readonly { readonly value: string; readonly label: string; readonly chosen: boolean }[];
  }[];
}

/** The search of one side: the same query and filters, within its plan. */
export function sideQuery(query: SearchQuery, plan: string, size: number): SearchQuery {
  return { ...query, filters: sideFilters(query, plan), sort: 'relevance', page: 1, size };
}

export function sideFilters(query: SearchQuery, plan: string): Filters {
  return { ...sharedFilters(query), plan: [plan] };
}

/** What narrows both sides alike: the plans are what is compared, and a part or chapter is of one plan only. */
function sharedFilters({ filters }: SearchQuery): Filters {
  return { ...filters, plan: [], part: [], chapter: [] };
}

/** Filters come from other pages' addresses, or are typed as fields: they are named, as nothing else shows them. */
export function filterNotes(query: SearchQuery): readonly string[] {
  const { plan, part, chapter } = query.filters;
  const chosen = FILTER_NAMES.flatMap((name) => {
    const values = sharedFilters(query)[name];
    return values.length === 0 ? [] : [`${FACET_LABELS[name]} ${values.join('、')}`];
  });
  return [
    ...(chosen.length === 0 ? [] : [`两边都只看：${chosen.join('；')}。`]),
    ...(plan.length + part.length + chapter.length === 0 ? [] : ['对照时不按规划与篇章筛选。']),
  ];
}

export function toCompareForm(query: SearchQuery, { a, b }: PlanPair, library: Library): CompareFormModel {
  const options = (chosen: Shelf) =>
    library.shelves.map((shelf) => ({
      value: shelf.plan.id,
      label: shelf.plan.region,
      chosen: shelf === chosen,
    }));
  const { q, off, mode } = query;
  return {
    q,
    hidden: searchEntries({ off, filters: sharedFilters(query) }),
    modes: MODES.map((value) => ({ value, label: MODE_LABELS[value].label, checked: value === mode })),
    sides: [
      { name: 'a', label: '规划甲', options: options(a) },
      { name: 'b', label: '规划乙', options: options(b) },
    ],
  };
}
