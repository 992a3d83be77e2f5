import type { Library } from '../library.ts';
import type { Marker } from '../search/marks.ts';
import { MODES, type Mode, type SearchQuery, type SearchResult, SORTS } from '../search/types.ts';
import { NO_FILTERS, urls } from '../urls.ts';
import { type CardModel, toCardModel } from './card.ts';
import { type PlanDistribution, toDistribution } from './distribution.ts';
import { type EmptyModel, toEmpty } from './empty.ts';
import { type Chip, type FacetGroup, toChips, toFacetGroups } from './facets.ts';
import { MODE_LABELS, SORT_LABELS } from './labels.ts';
import { type Pagination, toPagination } from './pagination.ts';

export interface Choice {
  readonly label: string;
  readonly url: string;
  readonly current: boolean;
}

/** The box and what is sent along with it. */
export interface SearchFormModel {
  readonly q: string;
  readonly modes: readonly {
    readonly value: Mode;
    readonly label: string;
    readonly hint: string;
    readonly checked: boolean;
  }[];
}

export interface SearchPageModel {
  /** Of the browser's tab. */
  readonly title: string;
  readonly form: SearchFormModel;
  /** Parts of the address that no visible field holds. */
  readonly hidden: readonly (readonly [string, string])[];
  readonly heading: string;
  /** 42 节 · 97 处; what is announced to screen readers. */
  readonly summary: string;
  readonly terms: readonly string[];
  readonly notes: readonly string[];
  readonly chips: readonly Chip[];
  readonly clearUrl: string;
  readonly sorts: readonly Choice[];
  readonly facets: readonly FacetGroup[];
  readonly cards: readonly CardModel[];
  readonly legend: boolean;
  readonly pagination: Pagination | null;
  readonly empty: EmptyModel | null;
  readonly distribution: readonly PlanDistribution[];
  readonly downloads: { readonly json: string; readonly csv: string };
  readonly canonical: string;
}

export function toSearchPage(
  query: SearchQuery,
  result: SearchResult,
  library: Library,
  examples: readonly string[],
  mark: Marker,
): SearchPageModel {
  const browsing = query.q === '';
  const plus = result.total.capped ? '+' : '';
  const summary = `${result.total.sections}${plus} 节 · ${result.total.passages}${plus} 处`;
  const cards = result.results.map((each) => toCardModel(each, query, library, mark));
  return {
    title: browsing ? '全部内容' : `${query.q} - 检索`,
    form: toSearchForm(query.q, query.mode),
    hidden: hiddenFields(query),
    heading: browsing ? '全部内容' : quoted(query.q),
    summary,
    terms: result.query.terms,
    notes: [...new Set([...query.notes, ...result.query.notes])],
    chips: toChips(query, result),
    clearUrl: urls.search({ ...query, page: 1, filters: NO_FILTERS }),
    sorts: browsing ? [] : toSorts(query),
    facets: toFacetGroups(result),
    cards,
    legend: hasMarks(result),
    pagination: cards.length === 0 ? null : toPagination(query, result.page, result.pages),
    empty: cards.length === 0 ? toEmpty(query, result, examples) : null,
    distribution: result.facets.plan.some(({ count }) => count > 0)
      ? toDistribution(query, result, library)
      : [],
    downloads: { json: urls.search(query, '.json'), csv: urls.search(query, '.csv') },
    canonical: urls.search(query),
  };
}

/** A query that brings its own quotes needs no second pair. */
function quoted(q: string): string {
  return /[“”"]/.test(q) ? q : `“${q}”`;
}

/** Without a query everything stands in the order of the text anyway. */
function toSorts(query: SearchQuery): readonly Choice[] {
  return SORTS.map((sort) => ({
    label: SORT_LABELS[sort],
    url: urls.search({ ...query, page: 1, sort }),
    current: sort === query.sort,
  }));
}

export function toSearchForm(q: string, mode: Mode): SearchFormModel {
  return {
    q,
    modes: MODES.map((value) => ({ value, ...MODE_LABELS[value], checked: value === mode })),
  };
}

function hiddenFields(query: SearchQuery): SearchPageModel['hidden'] {
  const params = new URL(urls.search({ sort: query.sort, size: query.size }), 'http://localhost')
    .searchParams;
  return [...params];
}

function hasMarks({ results }: SearchResult): boolean {
  return results.some(({ passages }) =>
    passages.some(({ runs }) => runs.some(({ match }) => match !== undefined)),
  );
}
