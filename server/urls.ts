import type { Section } from '../plan/model.ts';
import { firstOrder, INDICATOR_FILTERS, type IndicatorQuery } from './indicators/query.ts';
import {
  FILTER_NAMES,
  type FilterName,
  type Filters,
  type SearchQuery,
  type TypedQuery,
} from './search/types.ts';

/** Every address that the server prints is built here, so that two links to one thing can never disagree. */

export const DEFAULT_SIZE = 10;

export const NO_FILTERS: Filters = {
  plan: [],
  part: [],
  chapter: [],
  topic: [],
  region: [],
  kind: [],
  level: [],
};

type Searchable = Partial<Omit<SearchQuery, 'notes' | 'filters'>> & { readonly filters?: Partial<Filters> };
type SearchFormat = '' | '.json' | '.csv' | '.md';

/** The address of a search; values that are the default are left out, so one search has one address. */
function searchUrl(query: Searchable, format: SearchFormat = ''): string {
  return withQuery(`/search${format}`, searchEntries(query));
}

/** The name-value pairs of a search in the order of the address. */
export function searchEntries(query: Searchable): readonly (readonly [string, string])[] {
  const { q = '', off = [], mode = 'hybrid', sort = 'relevance', size = DEFAULT_SIZE, page = 1 } = query;
  const entries: [string, string][] = [];
  if (q !== '') entries.push(['q', q]);
  for (const word of off) entries.push(['off', word]);
  if (mode !== 'hybrid') entries.push(['mode', mode]);
  for (const name of FILTER_NAMES) {
    for (const value of query.filters?.[name] ?? []) entries.push([name, value]);
  }
  if (sort !== 'relevance') entries.push(['sort', sort]);
  if (size !== DEFAULT_SIZE) entries.push(['size', String(size)]);
  if (page !== 1) entries.push(['page', String(page)]);
  return entries;
}

/** The same search from its first page, with one value of a filter chosen or no longer chosen. */
export function toggledFilter(query: SearchQuery, name: FilterName, value: string): SearchQuery {
  const chosen = query.filters[name];
  const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
  return { ...query, page: 1, filters: { ...query.filters, [name]: next } };
}

type IndicatorPlace = Partial<Omit<IndicatorQuery, 'notes' | 'filters'>> & {
  readonly filters?: Partial<IndicatorQuery['filters']>;
  /** The anchor of one indicator. */
  readonly anchor?: string;
};

/** The address of the indicators, as a page or as data; what is the default is left out. */
function indicatorsUrl(query: IndicatorPlace = {}, format: SearchFormat = ''): string {
  const address = withQuery(`/indicators${format}`, indicatorEntries(query));
  return query.anchor === undefined ? address : `${address}#${encodeURIComponent(query.anchor)}`;
}

/** The name-value pairs of a choice of indicators in the order of the address. */
export function indicatorEntries(query: IndicatorPlace): readonly (readonly [string, string])[] {
  const { q = '', filters = {}, view = 'table', sort, order } = query;
  const entries: [string, string][] = [];
  if (q !== '') entries.push(['q', q]);
  for (const name of INDICATOR_FILTERS) {
    for (const value of filters[name] ?? []) entries.push([name, value]);
  }
  if (view !== 'table') entries.push(['view', view]);
  if (sort !== undefined && sort.key !== 'text') entries.push(['sort', sort.key]);
  if (sort !== undefined && order !== undefined && order !== firstOrder(sort)) entries.push(['order', order]);
  return entries;
}

/** A query on its way to another page; what is left out is the default, and without words there is none. */
type Taken = Partial<TypedQuery>;

/** A page of the reader: the query marks its hits there, the anchor is any id of the reader. */
interface ReaderPlace extends Taken {
  readonly plan: string;
  readonly anchor?: string;
}

function planUrl(plan: string): string {
  return `/plans/${encodeURIComponent(plan)}`;
}

function chapterUrl(chapter: number, place: ReaderPlace): string {
  return withAnchor(`${planUrl(place.plan)}/chapters/${chapter}`, place);
}

function glossaryUrl(place: ReaderPlace): string {
  return withAnchor(`${planUrl(place.plan)}/glossary`, place);
}

/** The permanent address of a passage. */
function passageUrl(id: string, query: Taken = {}): string {
  return withQuery(`/passages/${encodeURIComponent(id)}`, takenEntries(query));
}

/** How one passage is cited. */
function citeUrl(id: string): string {
  return `${passageUrl(id)}/cite`;
}

/** A selection to be taken away: as a file of that format, or the page to choose one. */
function exportUrl(ids: readonly string[], format: string | null = null): string {
  const asked = format === null ? [] : [['format', format] as const];
  return withQuery('/export', [...ids.map((id) => ['id', id] as const), ...asked]);
}

/** The same selection as the page of the basket that the browser keeps. */
function basketUrl(ids: readonly string[]): string {
  return withQuery(
    '/basket',
    ids.map((id) => ['id', id] as const),
  );
}

/** Two plans side by side for one query; without any the page to choose them. */
interface ComparePlace extends Taken {
  readonly a?: string;
  readonly b?: string;
}

function compareUrl({ a, b, ...query }: ComparePlace = {}): string {
  return withQuery('/compare', [...planEntries(a, b), ...takenEntries(query)]);
}

/** A section or passage beside what is nearest to it in another plan. */
function compareSectionUrl(id: string, plan?: string): string {
  const entries = plan === undefined ? [] : [['plan', plan] as const];
  return withQuery(`/compare/sections/${encodeURIComponent(id)}`, entries);
}

interface MatrixPlace {
  readonly a?: string;
  readonly b?: string;
  /** Parts whose chapters are shown: `{plan}-{number}`. */
  readonly open?: readonly string[];
  /** Two chapters: `{plan}-{number}` each. */
  readonly pair?: readonly [string, string];
}

/** The matrix of two plans' chapters; a pair of them stands below it. */
function compareChaptersUrl({ a, b, open = [], pair }: MatrixPlace = {}): string {
  const entries: (readonly [string, string])[] = [
    ...planEntries(a, b),
    ...open.map((part) => ['open', part] as const),
  ];
  if (pair === undefined) return withQuery('/compare/chapters', entries);
  return `${withQuery('/compare/chapters', [...entries, ['pair', pair.join(':')]])}#pair`;
}

function planEntries(a?: string, b?: string): readonly (readonly [string, string])[] {
  return [...(a === undefined ? [] : [['a', a] as const]), ...(b === undefined ? [] : [['b', b] as const])];
}

/** What the plans say about a place; without one the list of places. */
function placeUrl(name?: string): string {
  return name === undefined ? '/places' : `/places/${encodeURIComponent(name)}`;
}

/** Terms through the texts: one has an address of its own, several are overlaid; without any the page to choose one. */
function termsUrl(terms: readonly string[] = [], page = 1): string {
  const [first] = terms;
  const paged = page === 1 ? [] : [['page', String(page)] as const];
  if (first !== undefined && terms.length === 1)
    return withQuery(`/terms/${encodeURIComponent(first)}`, paged);
  return withQuery('/terms', [...terms.map((term) => ['term', term] as const), ...paged]);
}

/**
 * The reader's address of a section. One that no chapter and no glossary holds (a part's introduction, the
 * preamble, the closing) goes by its permanent address, which knows the page.
 */
function sectionUrl(section: Pick<Section, 'id' | 'kind' | 'plan' | 'chapter'>, query: Taken = {}): string {
  const place = { ...query, plan: section.plan, anchor: section.id };
  if (section.chapter !== null) return chapterUrl(section.chapter, place);
  return section.kind === 'glossary' ? glossaryUrl(place) : passageUrl(section.id, query);
}

function withAnchor(path: string, { anchor, ...query }: ReaderPlace): string {
  const address = withQuery(path, takenEntries(query));
  return anchor === undefined ? address : `${address}#${encodeURIComponent(anchor)}`;
}

function takenEntries({ q = '', off, mode }: Taken): readonly (readonly [string, string])[] {
  return q === '' ? [] : searchEntries({ q, off, mode });
}

function withQuery(path: string, entries: readonly (readonly [string, string])[]): string {
  if (entries.length === 0) return path;
  const params = new URLSearchParams();
  for (const [name, value] of entries) params.append(name, value);
  return `${path}?${params}`;
}

export const urls = {
  search: searchUrl,
  indicators: indicatorsUrl,
  plan: planUrl,
  chapter: chapterUrl,
  glossary: glossaryUrl,
  passage: passageUrl,
  section: sectionUrl,
  cite: citeUrl,
  export: exportUrl,
  basket: basketUrl,
  terms: termsUrl,
  compare: compareUrl,
  compareSection: compareSectionUrl,
  compareChapters: compareChaptersUrl,
  place: placeUrl,
} as const;
