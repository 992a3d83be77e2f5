import { grouped } from '../compare/grouped.ts';
import type { PlanPair } from '../compare/plan-pair.ts';
import type { Library, Shelf } from '../library.ts';
import type { Marker } from '../search/marks.ts';
import {
  FILTER_NAMES,
  type Filters,
  type Result,
  type SearchQuery,
  type SearchResult,
} from '../search/types.ts';
import { searchEntries, urls } from '../urls.ts';
import { type CardModel, toCardModel } from './card.ts';
import { FACET_LABELS, type PlanBadge, toPlanBadge } from './labels.ts';

/** The two plans and the query, to be changed. */
export interface CompareFormModel {
  readonly q: string;
  /** Parts of the address that no visible field holds. */
  readonly hidden: readonly (readonly [string, string])[];
  readonly sides: readonly {
    readonly name: 'a' | 'b';
    readonly label: string;
    readonly options: readonly { readonly value: string; readonly label: string; readonly chosen: boolean }[];
  }[];
}

/** One plan's column. */
export interface SideHead {
  readonly region: string;
  readonly badge: PlanBadge;
  readonly title: string;
  /** 31 节 · 52 处. */
  readonly summary: string;
  readonly url: string;
}

/** What one plan says under one topic. */
export interface TopicSide {
  readonly region: string;
  /** As the facet says it, with its plus where it is a lower bound. */
  readonly count: string;
  /** All of it, in the search; null where there is none. */
  readonly url: string | null;
  readonly cards: readonly ComparedCard[];
}

export interface ComparedCard extends CardModel {
  readonly compareUrl: string;
}

export interface TopicRow {
  readonly topic: string;
  readonly sides: readonly TopicSide[];
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
      readonly rows: readonly TopicRow[];
      /** Topics that only come along: no section is about them first of all. */
      readonly beside: readonly TopicRow[];
    };

export interface ComparePageModel {
  readonly title: string;
  readonly form: CompareFormModel;
  readonly notes: readonly string[];
  readonly body: CompareBody;
  readonly matrixUrl: string;
  readonly placesUrl: string;
  readonly canonical: string;
}

/** How many sections of one plan stand under one topic. */
const SHOWN = 2;
const OTHER = '其他';

/** One search of each plan. */
export type Searched = readonly [SearchResult, SearchResult];

/** The search of one side: the same query and filters, within its plan. */
export function sideQuery(query: SearchQuery, plan: string, size: number): SearchQuery {
  return { ...query, filters: sideFilters(query, plan), sort: 'relevance', page: 1, size };
}

/** What narrows both sides alike: the plans are what is compared, and a part or chapter is of one plan only. */
function sharedFilters({ filters }: SearchQuery): Filters {
  return { ...filters, plan: [], part: [], chapter: [] };
}

function sideFilters(query: SearchQuery, plan: string): Filters {
  return { ...sharedFilters(query), plan: [plan] };
}

/** Filters come from other pages' addresses, or are typed as fields: they are named, as nothing else shows them. */
function filterNotes(query: SearchQuery): readonly string[] {
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

export function toComparePage(
  query: SearchQuery,
  pair: PlanPair,
  searched: Searched | null,
  library: Library,
  examples: readonly string[],
  mark: Marker,
): ComparePageModel {
  const [a, b] = [pair.a.plan.id, pair.b.plan.id];
  const told = searched?.flatMap((result) => result.query.notes) ?? query.notes;
  return {
    title: query.q === '' ? '对照' : `${query.q} - 对照`,
    form: toForm(query, pair, library),
    notes: [...new Set([...pair.notes, ...filterNotes(query), ...told])],
    body: toBody(query, pair, searched, library, examples, mark),
    matrixUrl: urls.compareChapters({ a, b }),
    placesUrl: urls.place(),
    canonical: urls.compare({ a, b, q: query.q }),
  };
}

function toForm(query: SearchQuery, { a, b }: PlanPair, library: Library): CompareFormModel {
  const options = (chosen: Shelf) =>
    library.shelves.map((shelf) => ({
      value: shelf.plan.id,
      label: shelf.plan.region,
      chosen: shelf === chosen,
    }));
  const { q, off, mode } = query;
  return {
    q,
    hidden: searchEntries({ off, mode, filters: sharedFilters(query) }),
    sides: [
      { name: 'a', label: '左边', options: options(a) },
      { name: 'b', label: '右边', options: options(b) },
    ],
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
  if (searched === null) {
    const links = examples.map((q) => ({ label: q, url: urls.compare({ a, b, q }) }));
    return { type: 'landing', examples: links };
  }
  if (searched.every(({ total }) => total.sections === 0)) {
    return { type: 'nothing', searchUrl: urls.search({ q: query.q, mode: query.mode }) };
  }
  const shelves = [pair.a, pair.b];
  const rows = toRows(query, shelves, searched, (result) => ({
    ...toCardModel(result, query, library, mark),
    compareUrl: urls.compareSection(result.section.id),
  }));
  return {
    type: 'compared',
    sides: searched.map((result, side) => toSideHead(query, shelves[side], result)),
    rows: rows.filter(hasCards),
    beside: rows.filter((row) => !hasCards(row)),
  };
}

function hasCards({ sides }: TopicRow): boolean {
  return sides.some(({ cards }) => cards.length > 0);
}

function toSideHead(query: SearchQuery, shelf: Shelf | undefined, { total }: SearchResult): SideHead {
  if (shelf === undefined) throw new Error('a search of no plan');
  const { plan } = shelf;
  const plus = total.capped ? '+' : '';
  return {
    region: plan.region,
    badge: toPlanBadge(plan),
    title: plan.title,
    summary: `${total.sections}${plus} 节 · ${total.passages}${plus} 处`,
    url: urls.search({ ...query, page: 1, filters: sideFilters(query, plan.id) }),
  };
}

/** Topics of which both plans have something first; then by the best of what is there. */
function toRows(
  query: SearchQuery,
  shelves: readonly Shelf[],
  searched: Searched,
  toCard: (result: Result) => ComparedCard,
): readonly TopicRow[] {
  const groups = searched.map(({ results }) => grouped(results, mainTopic));
  const topics = new Set([
    ...groups.flatMap((group) => [...group.keys()]),
    ...searched.flatMap(({ facets }) => facets.topic.map(({ value }) => value)),
  ]);
  const scored = [...topics].map((topic) => {
    const found = groups.map((group) => group.get(topic) ?? []);
    const scores = found.map(([best]) => best?.score ?? 0);
    const sides = searched.map((result, side): TopicSide => {
      const plan = shelves[side]?.plan;
      const count = result.facets.topic.find(({ value }) => value === topic)?.count ?? 0;
      const filters = { ...sideFilters(query, plan?.id ?? ''), topic: [topic] };
      return {
        region: plan?.region ?? '',
        count: `${count}${result.total.capped ? '+' : ''}`,
        url: count === 0 ? null : urls.search({ ...query, page: 1, filters }),
        cards: (found[side] ?? []).slice(0, SHOWN).map(toCard),
      };
    });
    const both = scores.every((score) => score > 0) ? 10 : 0;
    return { row: { topic, sides }, score: both + scores.reduce((sum, score) => sum + score, 0) };
  });
  return scored.toSorted((x, y) => y.score - x.score).map(({ row }) => row);
}

/** What the best passage is about first of all, so that a section stands under one topic only. */
function mainTopic({ passages: [best], section }: Result): string {
  return best?.topics[0] ?? section.topics[0] ?? OTHER;
}
