import type { PlanPair } from '../compare/plan-pair.ts';
import type { RegionsTold } from '../compare/regions-told.ts';
import { type PlanBadge, toPlanBadge } from '../labels.ts';
import type { Library, Shelf } from '../library.ts';
import type { Marker } from '../search/marks.ts';
import { countPassages } from '../search/standings.ts';
import type { SearchQuery } from '../search/types.ts';
import { urls } from '../urls.ts';
import { type CompareFormModel, filterNotes, sideFilters, toCompareForm } from './compare-query.ts';
import { type Searched, type Topics, toTopics } from './compare-topics.ts';
import { soleWord } from './sole-word.ts';
import { type CountModel, standingLabels, sumOf, toCountLegend, toCountModel } from './standing-counts.ts';

/** One plan's column. */
export interface SideHead {
  readonly region: string;
  readonly badge: PlanBadge;
  readonly title: string;
  /** Passages. */
  readonly count: CountModel;
  /** The one word as a phrase: exactly what is counted as literal. Null where it is not one word. */
  readonly literalUrl: string | null;
  /** All of it, and how much that is. */
  readonly url: string;
  readonly total: number;
}

export type CompareBody =
  | {
      readonly type: 'landing';
      readonly examples: readonly { readonly label: string; readonly url: string }[];
    }
  | { readonly type: 'nothing'; readonly searchUrl: string }
  | {
      readonly type: 'compared';
      readonly sides: readonly SideHead[];
      /** What the counts mean; null where there is nothing to tell apart. */
      readonly legend: string | null;
      readonly topics: Topics;
    };

export interface PlaceLink {
  readonly name: string;
  readonly url: string;
}

export interface ComparePageModel {
  readonly title: string;
  readonly form: CompareFormModel;
  readonly notes: readonly string[];
  /** The pages of the places that are asked for. */
  readonly places: readonly PlaceLink[];
  readonly body: CompareBody;
  readonly matrixUrl: string;
  readonly placesUrl: string;
  readonly canonical: string;
}

export function toComparePage(
  query: SearchQuery,
  pair: PlanPair,
  searched: Searched | null,
  library: Library,
  examples: readonly string[],
  mark: Marker,
  regions: RegionsTold,
): ComparePageModel {
  const [a, b] = [pair.a.plan.id, pair.b.plan.id];
  const told = searched?.flatMap(({ found }) => found.query.notes) ?? query.notes;
  return {
    title: query.q === '' ? '对照' : `${query.q} - 对照`,
    form: toCompareForm(query, pair, library),
    notes: [...new Set([...pair.notes, ...filterNotes(query), ...told])],
    places: toPlaceLinks(query, searched, regions),
    body: toBody(query, pair, searched, library, examples, mark),
    matrixUrl: urls.compareChapters({ a, b }),
    placesUrl: urls.place(),
    canonical: urls.compare({ a, b, q: query.q, mode: query.mode }),
  };
}

function toBody(
  query: SearchQuery,
  pair: PlanPair,
  searched: Searched | null,
  library: Library,
  examples: readonly string[],
  mark: Marker,
): CompareBody {
  const [a, b] = [pair.a.plan.id, pair.b.plan.id];
  const { q, off, mode } = query;
  if (searched === null) {
    const links = examples.map((example) => ({
      label: example,
      url: urls.compare({ a, b, q: example, mode }),
    }));
    return { type: 'landing', examples: links };
  }
  if (searched.every(({ found }) => found.total.sections === 0)) {
    return { type: 'nothing', searchUrl: urls.search({ q, off, mode }) };
  }
  const shelves = [pair.a, pair.b];
  return {
    type: 'compared',
    sides: searched.map((_, side) => toSideHead(query, shelves[side], searched[side])),
    legend: toCountLegend(mode, searched[0].found.query),
    topics: toTopics(query, shelves, searched, library, mark),
  };
}

function toSideHead(
  query: SearchQuery,
  shelf: Shelf | undefined,
  side: Searched[number] | undefined,
): SideHead {
  if (shelf === undefined || side === undefined) throw new Error('a search of no plan');
  const { plan } = shelf;
  const wanted = { ...query, page: 1, filters: sideFilters(query, plan.id) };
  const { topic } = query.filters;
  const within = side.hits.filter(
    ({ topics }) => topic.length === 0 || topics.some((each) => topic.includes(each)),
  );
  const counts = countPassages(within);
  const { terms, understood } = side.found.query;
  const labels = standingLabels(query.mode, terms, understood.places);
  const word = soleWord(query, side.found.query);
  return {
    region: plan.region,
    badge: toPlanBadge(plan),
    title: plan.title,
    count: toCountModel(labels, counts, side.capped),
    literalUrl: word === null || counts.literal === 0 ? null : urls.search({ ...wanted, q: `"${word}"` }),
    url: urls.search(wanted),
    total: sumOf(counts),
  };
}

/** The places that the query names, as a word or as a field, and of which a plan says something. */
function toPlaceLinks(
  { filters }: SearchQuery,
  searched: Searched | null,
  { all }: RegionsTold,
): readonly PlaceLink[] {
  const named = searched?.flatMap(({ found }) => found.query.understood.places) ?? [];
  const places = new Set([...named, ...filters.region]);
  return all
    .filter(({ region }) => places.has(region.name))
    .map(({ region: { name } }) => ({ name, url: urls.place(name) }));
}
