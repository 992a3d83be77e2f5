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
 * the match set, of which the filters choose.
 */
export function toDistribution(
  query: SearchQuery,
  { facets, total }: SearchResult,
  library: Library,
  matched: readonly string[],
): readonly PlanDistribution[] {
  const counts = new Map(facets.chapter.map(({ value, count }) => [value, count]));
  const fullest = Math.max(1, ...counts.values());
  const found = new Set(matched);
  return library.shelves.map(({ plan, chapters }, index) => {
    const numbered = chapters.map(({ chapter }) => {
      const value = `${plan.id}-${chapter.number}`;
      return { value, label: headingLabel(chapter), count: counts.get(value) ?? 0 };
    });
    const planCount = facets.plan.find(({ value }) => value === plan.id)?.count ?? 0;
    return {
      plan: plan.id,
      region: plan.region,
      count: `${planCount}${total.capped ? '+' : ''}`,
      strip: query.q === '' ? null : toStrip(query, axesOf(library)[index], found, library),
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

function toStrip(
  query: SearchQuery,
  axis: PlanAxis | undefined,
  found: ReadonlySet<string>,
  library: Library,
): PlanDistribution['strip'] {
  if (axis === undefined) return null;
  const places = axis.passages
    .filter((each) => found.has(each.passage.id) && passes(query, each, library))
    .map((each) => ({ id: each.passage.id, at: each.at, weight: 1, label: placeOf(each) }));
  return { parts: toStripParts(axis), ticks: toTicks(places, { query, most: TICKS, unit: '段' }) };
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
