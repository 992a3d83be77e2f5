import { MODE_LABELS, SORT_LABELS } from '../labels.ts';
import type { Library } from '../library.ts';
import type { Marker } from '../search/marks.ts';
import { countPassages, type StandingHit, toStandingHits } from '../search/standings.ts';
import {
  FILTER_NAMES,
  type Match,
  type Matches,
  MODES,
  type Mode,
  type SearchQuery,
  type SearchResult,
  SORTS,
} from '../search/types.ts';
import type { SiteData } from '../site.ts';
import { DEFAULT_SIZE, NO_FILTERS, urls } from '../urls.ts';
import { type AnswerModel, toAnswerModels } from './answers.ts';
import { type CardModel, toCardModel } from './card.ts';
import { type PlanDistribution, toDistribution } from './distribution.ts';
import { type EmptyModel, toEmpty } from './empty.ts';
import { type Chip, type FacetGroup, toChips, toFacetGroups } from './facets.ts';
import { type NamedIndicators, toNamedIndicators } from './named-indicators.ts';
import { type Pagination, toPagination } from './pagination.ts';
import { quoted } from './quoted.ts';
import { type HelpExample, toSearchHelp } from './search-help.ts';
import { soleWord } from './sole-word.ts';
import { type CountPart, type StandingLabels, standingLabels, toCountModel } from './standing-counts.ts';
import { toTermsUrl } from './terms-url.ts';
import { toUnderstoodModel, type UnderstoodModel } from './understood.ts';

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

export interface StandingCount extends CountPart {
  /** To these alone, where there is such a search. */
  readonly url: string | null;
}

export interface SearchPageModel {
  /** Of the browser's tab. */
  readonly title: string;
  readonly form: SearchFormModel;
  /** Parts of the address that no visible field holds. */
  readonly hidden: readonly (readonly [string, string])[];
  readonly heading: string;
  /** 42 节 · 97 处. */
  readonly summary: string;
  /** How many of these say what was typed, how many are only near it. */
  readonly standings: readonly StandingCount[];
  /** Indicators that go by the query, where it is not answered with their figures; else null. */
  readonly indicators: NamedIndicators | null;
  /** What screen readers are told when results have changed. */
  readonly announcement: string;
  readonly help: readonly HelpExample[];
  readonly understood: UnderstoodModel | null;
  readonly answers: readonly AnswerModel[];
  readonly notes: readonly string[];
  readonly chips: readonly Chip[];
  readonly clearUrl: string;
  readonly sorts: readonly Choice[];
  readonly facets: readonly FacetGroup[];
  readonly cards: readonly CardModel[];
  /** Of the marks that the page has. */
  readonly legend: readonly Match[];
  readonly pagination: Pagination | null;
  readonly empty: EmptyModel | null;
  readonly distribution: readonly PlanDistribution[];
  /** What high and low ticks are called; null where they are all alike. */
  readonly labels: StandingLabels | null;
  /** The query as one term or several through the texts; null where it is more than that. */
  readonly termsUrl: string | null;
  /** Two plans side by side for the same query; null where there are no two, or nothing is asked. */
  readonly compareUrl: string | null;
  readonly downloads: { readonly json: string; readonly csv: string; readonly markdown: string };
  readonly canonical: string;
}

export function toSearchPage(
  query: SearchQuery,
  result: SearchResult,
  library: Library,
  data: Pick<SiteData, 'examples' | 'syntax'>,
  mark: Marker,
  matches: Matches,
): SearchPageModel {
  const browsing = query.q === '';
  const plus = result.total.capped ? '+' : '';
  const summary = `${result.total.sections}${plus} 节 · ${result.total.passages}${plus} 处`;
  const heading = browsing ? '全部内容' : quoted(query.q);
  const { correction } = result.query;
  const read = correction === null ? '' : `，按“${correction}”检索`;
  const answers = answersFirst(query) ? toAnswerModels(result.answers, library) : [];
  // Files hold all that is found, unless a page is asked for.
  const whole = { ...query, page: 1, size: DEFAULT_SIZE };
  const hits = toStandingHits(matches, query.mode, library);
  const labels = toLabels(query, result, hits);
  const cards = result.results.map((each) => toCardModel(each, query, library, mark));
  return {
    title: browsing ? '全部内容' : `${query.q} - 检索`,
    form: toSearchForm(query.q, query.mode),
    hidden: hiddenFields(query),
    heading,
    summary,
    standings: labels === null ? [] : toStandings(query, result, hits, labels),
    indicators: isAnswered(result) ? null : toNamedIndicators(query.q, library),
    announcement: `${heading}${read}：${summary}`,
    help: toSearchHelp(data.syntax),
    understood: toUnderstoodModel(query, result.query, library),
    answers,
    notes: [...new Set([...query.notes, ...result.query.notes])],
    chips: toChips(query, result, library),
    clearUrl: urls.search({ ...query, page: 1, filters: NO_FILTERS }),
    sorts: browsing ? [] : toSorts(query),
    facets: toFacetGroups(result),
    cards,
    legend: toLegend(result, cards),
    pagination: cards.length === 0 ? null : toPagination(query, result.page, result.pages),
    empty: cards.length === 0 ? toEmpty(query, result, data.examples, library, answers.length > 0) : null,
    distribution:
      result.total.sections > 0 ? toDistribution(query, result, library, hits, labels !== null) : [],
    labels,
    termsUrl: toTermsUrl(query.q, result.query),
    compareUrl:
      browsing || library.shelves.length < 2
        ? null
        : urls.compare({ q: query.q, off: query.off, mode: query.mode }),
    downloads: {
      json: urls.search(query, '.json'),
      csv: urls.search(whole, '.csv'),
      markdown: urls.search(whole, '.md'),
    },
    canonical: urls.search(query),
  };
}

/** What is told apart is called; null where all is alike, or where a question's words stand together nowhere. */
function toLabels(
  { q, mode }: SearchQuery,
  { query: { terms, understood } }: SearchResult,
  hits: readonly StandingHit[],
): StandingLabels | null {
  const { literal, titled } = countPassages(hits);
  if (q === '' || mode === 'meaning' || literal === hits.length) return null;
  return literal + titled === 0 && terms.length > 1 ? null : standingLabels(mode, terms, understood.places);
}

function toStandings(
  query: SearchQuery,
  result: SearchResult,
  hits: readonly StandingHit[],
  labels: StandingLabels,
): readonly StandingCount[] {
  const counts = countPassages(hits);
  const word = counts.literal === 0 ? null : soleWord(query, result.query);
  return toCountModel(labels, counts, result.total.capped).map((part) => ({
    ...part,
    url: part.main && word !== null ? urls.search({ ...query, q: quoted(word), page: 1 }) : null,
  }));
}

function isAnswered({ answers }: SearchResult): boolean {
  return answers.some(({ kind }) => kind === 'indicator');
}

/** What can be told at once is told once, and not to those who look for something narrower. */
function answersFirst({ page, filters }: SearchQuery): boolean {
  return page === 1 && FILTER_NAMES.every((name) => name === 'plan' || filters[name].length === 0);
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
  const params = new URL(
    urls.search({ off: query.off, sort: query.sort, size: query.size }),
    'http://localhost',
  ).searchParams;
  return [...params];
}

function toLegend({ results }: SearchResult, cards: readonly CardModel[]): readonly Match[] {
  const texts = results.flatMap(({ passages }) => passages.map(({ runs }) => runs));
  const titles = cards.flatMap(({ title, breadcrumb }) => [title, ...breadcrumb]);
  const marks = new Set([...texts, ...titles].flat().map(({ match }) => match));
  return (['term', 'meaning'] as const).filter((match) => marks.has(match));
}
