import { headingLabel } from '../labels.ts';
import type { Library } from '../library.ts';
import { bestOf, type StandingHit } from '../search/standings.ts';
import type { SearchQuery, SearchResult, Standing } from '../search/types.ts';
import { axesOf } from '../terms/axes-of.ts';
import type { AxisPassage, PlanAxis } from '../terms/plan-axis.ts';
import { NO_FILTERS, urls } from '../urls.ts';
import { placeOf, type StripPart, type Tick, toStripParts, toTicks } from './plan-strip.ts';

/** Where in one plan the results stand: a tick for each passage, and the chapters with the most. */
export interface PlanDistribution {
  readonly plan: string;
  readonly region: string;
  readonly count: string;
  /** How many of these sections say what was typed; null where that is not told apart. */
  readonly literal: number | null;
  /** Of its chapters, where everything is listed and ticks would tell nothing. */
  readonly bars: readonly Bar[];
  readonly strip: { readonly parts: readonly StripPart[]; readonly ticks: readonly Tick[] } | null;
  /** Where any section says what was typed, only such are counted. */
  readonly top: readonly { readonly label: string; readonly count: number; readonly url: string }[];
}

export interface Bar {
  readonly label: string;
  readonly count: number;
  /** Of the fullest chapter of any plan, from 0 to 1. */
  readonly share: number;
}

const TOP = 3;
/** As many as a side column's pixels can tell apart. */
const FINEST = 240;
/** Of many places: each tick is a link. Of a long query fewer, for each has its address. */
const TICKS = 80;
const FEWEST = 30;
const ADDRESSES = 40_000;

/**
 * One entry a plan, in catalog order; plans without a result included, so that an absence shows. `apart`: what says what
 * was typed is told from what does not.
 */
export function toDistribution(
  query: SearchQuery,
  { total }: SearchResult,
  library: Library,
  hits: readonly StandingHit[],
  apart: boolean,
): readonly PlanDistribution[] {
  const standings = new Map(hits.map(({ id, standing }) => [id, standing]));
  const plans = axesOf(library).map((axis) => ({ axis, places: placesOn(axis, standings) }));
  const everywhere = plans.map(({ places }) => toSections(places));
  const fullest = Math.max(1, ...everywhere.flatMap(({ byChapter }) => [...byChapter.values()].map(sizeOf)));
  return plans.map(({ axis, places }, index) => {
    const { plan } = axis;
    const { all, byChapter } = everywhere[index] ?? NOTHING;
    const literal = all.filter(isLiteral).length;
    const chapters = (library.shelf(plan.id)?.chapters ?? []).map(({ chapter }) => ({
      value: `${plan.id}-${chapter.number}`,
      label: headingLabel(chapter),
      sections: byChapter.get(chapter.number) ?? [],
    }));
    const counted = (sections: readonly Standing[]) =>
      apart && literal > 0 ? sections.filter(isLiteral) : sections;
    return {
      plan: plan.id,
      region: plan.region,
      count: `${all.length}${total.capped ? '+' : ''}`,
      literal: apart ? literal : null,
      strip: query.q === '' ? null : toStrip(query, axis, places, apart),
      bars: chapters.map(({ label, sections }) => ({
        label,
        count: sections.length,
        share: sections.length / fullest,
      })),
      top: chapters
        .map(({ value, label, sections }) => ({ value, label, count: counted(sections).length }))
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

/** A passage that is found, along its plan. */
interface Place extends AxisPassage {
  readonly standing: Standing;
}

function placesOn({ passages }: PlanAxis, standings: ReadonlyMap<string, Standing>): readonly Place[] {
  return passages.flatMap((each) => {
    const standing = standings.get(each.passage.id);
    return standing === undefined ? [] : [{ ...each, standing }];
  });
}

/** Sections, each by the best of its passages. */
interface Sections {
  readonly all: readonly Standing[];
  readonly byChapter: ReadonlyMap<number, readonly Standing[]>;
}

const NOTHING: Sections = { all: [], byChapter: new Map() };

function toSections(places: readonly Place[]): Sections {
  const sections = new Map<Place['section'], Standing>();
  for (const { section, standing } of places) {
    sections.set(section, bestOf([standing, sections.get(section) ?? standing]));
  }
  const byChapter = new Map<number, readonly Standing[]>();
  for (const [{ chapter }, standing] of sections) {
    if (chapter !== null) byChapter.set(chapter, [...(byChapter.get(chapter) ?? []), standing]);
  }
  return { all: [...sections.values()], byChapter };
}

const isLiteral = (standing: Standing) => standing === 'literal';
const sizeOf = (sections: readonly Standing[]) => sections.length;

function toStrip(
  query: SearchQuery,
  axis: PlanAxis,
  places: readonly Place[],
  apart: boolean,
): PlanDistribution['strip'] {
  const ticks = places.map((each) => ({
    id: each.passage.id,
    at: each.at,
    weight: 1,
    label: placeOf(each),
    near: apart && !isLiteral(each.standing),
  }));
  const length = urls.passage(axis.plan.id, query).length;
  const most = Math.max(FEWEST, Math.min(TICKS, Math.floor(ADDRESSES / length)));
  return { parts: toStripParts(axis), ticks: toTicks(ticks, { query, finest: FINEST, most, unit: '段' }) };
}

/** Plan, part and chapter are one facet: choosing one chapter lets go of the others. */
function withoutTree({ filters }: SearchQuery): SearchQuery['filters'] {
  return { ...NO_FILTERS, ...filters, plan: [], part: [], chapter: [] };
}
