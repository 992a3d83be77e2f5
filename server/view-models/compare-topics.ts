import { grouped } from '../compare/grouped.ts';
import { isLiteral, type SideFound, type Split, splitCount } from '../compare/literal-or-near.ts';
import type { Library, Shelf } from '../library.ts';
import type { Marker } from '../search/marks.ts';
import type { Result, SearchQuery, SearchResult } from '../search/types.ts';
import { urls } from '../urls.ts';
import { type CardModel, toCardModel } from './card.ts';
import { sideFilters } from './compare-query.ts';

/** What one plan says under one topic. */
export interface TopicSide {
  readonly region: string;
  readonly count: CountModel;
  /** All of it, in the search; null where there is none. */
  readonly url: string | null;
  readonly cards: readonly ComparedCard[];
}

/** 字面 5 · 语义相近 32, with a plus where it is a lower bound. */
export interface CountModel {
  readonly literal: string | null;
  readonly near: string | null;
}

export interface ComparedCard extends CardModel {
  /** None of the query's words stands in it. */
  readonly near: boolean;
}

export interface TopicRow {
  readonly topic: string;
  readonly anchor: string;
  readonly sides: readonly TopicSide[];
}

/** The topics, by how they came to be there. */
export interface Topics {
  /** Those with a section that has the words, or all where there is nothing but meaning to go by. */
  readonly rows: readonly TopicRow[];
  /** Those that are only near in meaning, on both sides. */
  readonly near: readonly TopicRow[];
  /** Topics that only come along: no section is about them first of all. */
  readonly beside: readonly TopicRow[];
}

/** One search of each plan. */
export type Searched = readonly [SideFound, SideFound];

/** How many sections of one plan stand under one topic. */
const SHOWN = 2;
const OTHER = '其他';

interface Found {
  readonly row: TopicRow;
  readonly literal: boolean;
  readonly score: number;
}

export function toTopics(
  query: SearchQuery,
  shelves: readonly Shelf[],
  searched: Searched,
  library: Library,
  mark: Marker,
): Topics {
  const toCard = (result: Result): ComparedCard => ({
    ...toCardModel(result, query, library, mark),
    near: query.mode === 'hybrid' && !isLiteral(result),
  });
  const groups = searched.map((side) => grouped(resultsOf(side), mainTopic));
  const topics = new Set([
    ...groups.flatMap((group) => [...group.keys()]),
    ...searched.flatMap(({ found }) => found.facets.topic.map(({ value }) => value)),
  ]);
  const all = [...topics].map((topic, index): Found => {
    const found = groups.map((group) => bestFirst(group.get(topic) ?? []));
    const sides = searched.map((side, at) =>
      toTopicSide(query, shelves[at], side, topic, found[at] ?? [], toCard),
    );
    const scores = found.map(([best]) => (best === undefined ? 0 : best.score + (isLiteral(best) ? 10 : 0)));
    return {
      row: { topic, anchor: `topic-${index + 1}`, sides },
      literal: query.mode === 'meaning' || found.some((results) => results.some(isLiteral)),
      score: scores.reduce((sum, score) => sum + score, 0),
    };
  });
  const sorted = all.toSorted((x, y) => y.score - x.score);
  const shown = sorted.filter(({ row }) => hasCards(row));
  return {
    rows: shown.filter(({ literal }) => literal).map(({ row }) => row),
    near: shown.filter(({ literal }) => !literal).map(({ row }) => row),
    beside: sorted.filter(({ row }) => !hasCards(row)).map(({ row }) => row),
  };
}

/** What is found by words is there even where so much is near that it falls off the page. */
function resultsOf({ found, literal }: SideFound): readonly Result[] {
  const ids = new Set(found.results.map(({ section }) => section.id));
  return [...found.results, ...(literal?.results ?? []).filter(({ section }) => !ids.has(section.id))];
}

function hasCards({ sides }: TopicRow): boolean {
  return sides.some(({ cards }) => cards.length > 0);
}

/** What has the words comes first, and alone where there is any. */
function bestFirst(results: readonly Result[]): readonly Result[] {
  const literal = results.filter(isLiteral);
  return literal.length > 0 ? literal : results;
}

function toTopicSide(
  query: SearchQuery,
  shelf: Shelf | undefined,
  side: SideFound,
  topic: string,
  results: readonly Result[],
  toCard: (result: Result) => ComparedCard,
): TopicSide {
  const inTopic = ({ facets }: SearchResult) => facets.topic.find(({ value }) => value === topic)?.count ?? 0;
  const filters = { ...sideFilters(query, shelf?.plan.id ?? ''), topic: [topic] };
  return {
    region: shelf?.plan.region ?? '',
    count: toCountModel(splitCount(query.mode, side, inTopic), side.found.total.capped),
    url: inTopic(side.found) === 0 ? null : urls.search({ ...query, page: 1, filters }),
    cards: results.slice(0, SHOWN).map(toCard),
  };
}

export function toCountModel({ literal, near }: Split, capped: boolean): CountModel {
  const said = (count: number | null) =>
    count === null ? null : `${count}${capped && count > 0 ? '+' : ''}`;
  return { literal: said(literal), near: said(near) };
}

/** What the best passage is about first of all, so that a section stands under one topic only. */
function mainTopic({ passages: [best], section }: Result): string {
  return best?.topics[0] ?? section.topics[0] ?? OTHER;
}
