import { grouped } from '../compare/grouped.ts';
import { type SideFound, type StandingResult, standingResults } from '../compare/side-found.ts';
import type { Library, Shelf } from '../library.ts';
import type { Marker } from '../search/marks.ts';
import { countSections, STANDINGS, type StandingHit } from '../search/standings.ts';
import type { Result, SearchQuery } from '../search/types.ts';
import { urls } from '../urls.ts';
import { type CardModel, toCardModel } from './card.ts';
import { sideFilters } from './compare-query.ts';
import { type CountModel, standingLabels, toCountModel } from './standing-counts.ts';

/** What one plan says under one topic. */
export interface TopicSide {
  readonly region: string;
  /** Sections. */
  readonly count: CountModel;
  /** All of it, in the search; null where there is none. */
  readonly url: string | null;
  readonly cards: readonly ComparedCard[];
}

export interface ComparedCard extends CardModel {
  /** Why it is there, if not for what was typed standing in its text. */
  readonly sign: string | null;
}

export interface TopicRow {
  readonly topic: string;
  readonly anchor: string;
  readonly sides: readonly TopicSide[];
}

/** The topics, by how they came to be there. */
export interface Topics {
  /** Those with a section that has the words in its text, or all where there is nothing but meaning to go by. */
  readonly rows: readonly TopicRow[];
  /** Those of which no text has the words, on either side: those under a title that has them first. */
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
  readonly group: keyof Topics;
  readonly score: number;
}

export function toTopics(
  query: SearchQuery,
  shelves: readonly Shelf[],
  searched: Searched,
  library: Library,
  mark: Marker,
): Topics {
  const labels = standingLabels(query.mode, searched[0].found.query.terms);
  const toCard = ({ result, standing }: StandingResult): ComparedCard => ({
    ...toCardModel(result, query, library, mark),
    sign: query.mode === 'meaning' || standing === 'literal' ? null : labels[standing],
  });
  const results = searched.map((side) => grouped(standingResults(side), ({ result }) => mainTopic(result)));
  const hits = searched.map(({ hits }) => byTopic(hits));
  const topics = new Set([...results, ...hits].flatMap((group) => [...group.keys()]));
  const all = [...topics].map((topic, index): Found => {
    const found = results.map((group) => bestFirst(group.get(topic) ?? []));
    const own = hits.map((group) => group.get(topic) ?? []);
    const group = groupOf(query, found.flat(), own.flat());
    const sides = searched.map((side, at) => {
      const cards = group === 'beside' ? [] : (found[at] ?? []).slice(0, SHOWN).map(toCard);
      const count = toCountModel(labels, countSections(own[at] ?? []), side.capped);
      return {
        region: shelves[at]?.plan.region ?? '',
        count,
        url: topicUrl(query, shelves[at], topic, own[at]),
        cards,
      };
    });
    const score = found.reduce((sum, [best]) => sum + scoreOf(best), 0);
    return { row: { topic, anchor: `topic-${index + 1}`, sides }, group, score };
  });
  const sorted = all.toSorted((x, y) => y.score - x.score);
  const rowsOf = (wanted: keyof Topics) =>
    sorted.filter(({ group }) => group === wanted).map(({ row }) => row);
  return { rows: rowsOf('rows'), near: rowsOf('near'), beside: rowsOf('beside') };
}

/** A topic that words come along with has no text of its own that has them: nothing is shown that has not. */
function groupOf(
  { mode }: SearchQuery,
  found: readonly StandingResult[],
  hits: readonly StandingHit[],
): keyof Topics {
  if (found.length === 0) return 'beside';
  if (mode === 'meaning' || found.some(({ standing }) => standing === 'literal')) return 'rows';
  return hits.some(({ standing }) => standing === 'literal') ? 'beside' : 'near';
}

function byTopic(hits: readonly StandingHit[]): ReadonlyMap<string, readonly StandingHit[]> {
  const each = hits.flatMap((hit) => hit.topics.map((topic) => ({ topic, hit })));
  return new Map(
    [...grouped(each, ({ topic }) => topic)].map(([topic, all]) => [topic, all.map(({ hit }) => hit)]),
  );
}

/** What has the words comes first, and alone where there is any; then what stands under a title that has them. */
function bestFirst(results: readonly StandingResult[]): readonly StandingResult[] {
  const [best = []] = STANDINGS.map((wanted) => results.filter(({ standing }) => standing === wanted)).filter(
    (some) => some.length > 0,
  );
  return best;
}

/** A text that has the words outweighs any that has not. */
function scoreOf(best: StandingResult | undefined): number {
  if (best === undefined) return 0;
  return best.result.score + 5 * (STANDINGS.length - 1 - STANDINGS.indexOf(best.standing));
}

function topicUrl(
  query: SearchQuery,
  shelf: Shelf | undefined,
  topic: string,
  hits: readonly StandingHit[] = [],
): string | null {
  const filters = { ...sideFilters(query, shelf?.plan.id ?? ''), topic: [topic] };
  return hits.length === 0 ? null : urls.search({ ...query, page: 1, filters });
}

/** What the best passage is about first of all, so that a section stands under one topic only. */
function mainTopic({ passages: [best], section }: Result): string {
  return best?.topics[0] ?? section.topics[0] ?? OTHER;
}
