import { FILTER_NAMES, type FilterName, type Filters, type SearchQuery } from './search/types.ts';

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
type SearchFormat = '' | '.json' | '.csv';

/** The address of a search; values that are the default are left out, so one search has one address. */
export function searchUrl(query: Searchable, format: SearchFormat = ''): string {
  return withQuery(`/search${format}`, searchEntries(query));
}

/** The name-value pairs of a search in the order of the address. */
export function searchEntries(query: Searchable): readonly (readonly [string, string])[] {
  const { q = '', mode = 'hybrid', sort = 'relevance', size = DEFAULT_SIZE, page = 1 } = query;
  const entries: [string, string][] = [];
  if (q !== '') entries.push(['q', q]);
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

export function planUrl(plan: string): string {
  return `/plans/${encodeURIComponent(plan)}`;
}

/** A page of the reader: the query marks its hits there, the anchor is any id of the reader. */
interface ReaderPlace {
  readonly plan: string;
  readonly q?: string;
  readonly anchor?: string;
}

export function chapterUrl(chapter: number, place: ReaderPlace): string {
  return withAnchor(`${planUrl(place.plan)}/chapters/${chapter}`, place);
}

export function glossaryUrl(place: ReaderPlace): string {
  return withAnchor(`${planUrl(place.plan)}/glossary`, place);
}

/** The permanent address of a passage. */
export function passageUrl(id: string, q = ''): string {
  return withQuery(`/passages/${encodeURIComponent(id)}`, q === '' ? [] : [['q', q]]);
}

function withAnchor(path: string, { q = '', anchor }: ReaderPlace): string {
  const address = withQuery(path, q === '' ? [] : [['q', q]]);
  return anchor === undefined ? address : `${address}#${encodeURIComponent(anchor)}`;
}

function withQuery(path: string, entries: readonly (readonly [string, string])[]): string {
  if (entries.length === 0) return path;
  return `${path}?${new URLSearchParams(entries.map(([name, value]) => [name, value]))}`;
}
