import { KIND_OF_PASSAGE } from '../../platform/document.ts';
import type { Library } from '../library.ts';
import type { SearchQuery, SearchResult } from '../search/types.ts';
import { axesOf } from '../terms/axes-of.ts';
import type { AxisPassage, PlanAxis } from '../terms/plan-axis.ts';
import { NO_FILTERS, urls } from '../urls.ts';
import { headingLabel } from './labels.ts';
import { placeOf, type StripPart, type Tick, toStripParts, toTicks } from './plan-strip.ts';

/** Where in one plan the results stand: a tick for each passage, and the chapters with the most. */
export interface PlanDistribution {
  readonly plan: string;
  readonly region: string;
  readonly count: string;
  /** Of its chapters, where everything is listed and ticks would tell nothing. */
  readonly bars: readonly Bar[];
  readonly strip: { readonly parts: readonly StripPart[]; readonly ticks: readonly Tick[] } | null;
  readonly top: readonly { readonly label: string; readonly count: number; readonly url: string }[];
}

export interface Bar {
  readonly label: string;
  readonly count: number;
  /** Of the fullest chapter of any plan, from 0 to 1. */
  readonly share: number;
}

const TOP = 3;
/** As many as can be told apart in a side column. */
const TICKS = 240;

/**
 * One entry a plan, in catalog order; plans without a result included, so that an absence shows. `matched`: the ids of
 * the match set, of which the filters choose; without a query everything matches.
 */
export function toDistribution(
  query: SearchQuery,
  { total }: SearchResult,
  library: Library,
  matched: readonly string[],
): readonly PlanDistribution[] {
  const found = new Set(matched);
  const axes = axesOf(library).map((axis) => ({
    axis,
    places: axis.passages.filter(
      (each) => (query.q === '' || found.has(each.passage.id)) && passes(query, each, library),
    ),
  }));
  const counts = countSections(axes.flatMap(({ places }) => places));
  const fullest = Math.max(1, ...counts.byChapter.values());
  return library.shelves.map(({ plan, chapters }, index) => {
    const numbered = chapters.map(({ chapter }) => {
      const value = `${plan.id}-${chapter.number}`;
      return { value, label: headingLabel(chapter), count: counts.byChapter.get(value) ?? 0 };
    });
    const along = axes[index];
    return {
      plan: plan.id,
      region: plan.region,
      count: `${counts.byPlan.get(plan.id) ?? 0}${total.capped ? '+' : ''}`,
      strip: query.q === '' || along === undefined ? null : toStrip(query, along.axis, along.places),
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

/** In how many sections these passages stand, by plan and by chapter. */
function countSections(places: readonly AxisPassage[]) {
  const byPlan = new Map<string, number>();
  const byChapter = new Map<string, number>();
  for (const { plan, chapter } of new Set(places.map(({ section }) => section))) {
    byPlan.set(plan, (byPlan.get(plan) ?? 0) + 1);
    const value = `${plan}-${chapter}`;
    byChapter.set(value, (byChapter.get(value) ?? 0) + 1);
  }
  return { byPlan, byChapter };
}

function toStrip(
  query: SearchQuery,
  axis: PlanAxis,
  places: readonly AxisPassage[],
): PlanDistribution['strip'] {
  const ticks = places.map((each) => ({
    id: each.passage.id,
    at: each.at,
    weight: 1,
    label: placeOf(each),
  }));
  return { parts: toStripParts(axis), ticks: toTicks(ticks, { query, most: TICKS, unit: '段' }) };
}

/** Whether a passage carries a value of each facet that is filtered. */
function passes({ filters }: SearchQuery, { passage, section }: AxisPassage, library: Library): boolean {
  const { plan } = section;
  const tree = [
    filters.plan.includes(plan),
    filters.part.includes(`${plan}-${section.part}`),
    filters.chapter.includes(`${plan}-${section.chapter}`),
  ];
  const inTree =
    filters.plan.length + filters.part.length + filters.chapter.length === 0 || tree.includes(true);
  const stored = library.passage(passage.id);
  const holds = (chosen: readonly string[], has: (value: string) => boolean) =>
    chosen.length === 0 || chosen.some(has);
  return (
    inTree &&
    holds(filters.topic, (topic) => stored?.topics.includes(topic) ?? false) &&
    holds(filters.region, (above) => stored?.regions.some((own) => library.liesIn(own, above)) ?? false) &&
    holds(filters.kind, (kind) => KIND_OF_PASSAGE[passage.kind] === kind) &&
    holds(filters.level, (level) => library.shelf(plan)?.plan.level === level)
  );
}

/** Plan, part and chapter are one facet: choosing one chapter lets go of the others. */
function withoutTree({ filters }: SearchQuery): SearchQuery['filters'] {
  return { ...NO_FILTERS, ...filters, plan: [], part: [], chapter: [] };
}
