import type { Library } from '../library.ts';
import type { SearchQuery, SearchResult } from '../search/types.ts';
import { NO_FILTERS, urls } from '../urls.ts';
import { headingLabel } from './labels.ts';

/** Where in one plan the results stand: a bar for each chapter, and the chapters with the most. */
export interface PlanDistribution {
  readonly plan: string;
  readonly region: string;
  readonly count: string;
  readonly bars: readonly Bar[];
  readonly top: readonly { readonly label: string; readonly count: number; readonly url: string }[];
}

export interface Bar {
  readonly label: string;
  readonly count: number;
  /** Of the fullest chapter of any plan, from 0 to 1. */
  readonly share: number;
}

const TOP = 3;

/** One entry a plan, in catalog order; plans without a result included, so that an absence shows. */
export function toDistribution(
  query: SearchQuery,
  { facets, total }: SearchResult,
  library: Library,
): readonly PlanDistribution[] {
  const counts = new Map(facets.chapter.map(({ value, count }) => [value, count]));
  const fullest = Math.max(1, ...counts.values());
  return library.shelves.map(({ plan, chapters }) => {
    const numbered = chapters.map(({ chapter }) => {
      const value = `${plan.id}-${chapter.number}`;
      return { value, label: headingLabel(chapter), count: counts.get(value) ?? 0 };
    });
    const planCount = facets.plan.find(({ value }) => value === plan.id)?.count ?? 0;
    return {
      plan: plan.id,
      region: plan.region,
      count: `${planCount}${total.capped ? '+' : ''}`,
      bars: numbered.map(({ label, count }) => ({ label, count, share: count / fullest })),
      top: numbered
        .filter(({ count }) => count > 0)
        .toSorted((a, b) => b.count - a.count)
        .slice(0, TOP)
        .map(({ value, label, count }) => ({
          label,
          count,
          url: urls.search({ ...query, page: 1, filters: { ...withoutTree(query), chapter: [value] } }),
        })),
    };
  });
}

/** Plan, part and chapter are one facet: choosing one chapter lets go of the others. */
function withoutTree({ filters }: SearchQuery): SearchQuery['filters'] {
  return { ...NO_FILTERS, ...filters, plan: [], part: [], chapter: [] };
}
