import type { AxisUnit } from '../terms/plan-axis.ts';
import type { TermBook } from '../terms/term-book.ts';
import type { PlanTrace, TermCount, Trace } from '../terms/trace.ts';
import { urls } from '../urls.ts';
import { type PlanBadge, toPlanBadge } from './labels.ts';
import { placeOf, type StripPart, type Tick, toStripParts, toTicks } from './plan-strip.ts';
import { type NamedLink, quoted } from './terms-links.ts';

/** One plan as a line with a lane for each term, and the counts of its chapters. */
export interface PlanModel {
  readonly id: string;
  readonly badge: PlanBadge;
  readonly characters: number;
  readonly parts: readonly StripPart[];
  readonly lanes: readonly Lane[];
  /** The units that mention any of the terms. */
  readonly units: readonly UnitModel[];
  /** Of how many chapters, and of how many stretches outside of any, they are: in words. */
  readonly coverage: string;
}

export interface Lane {
  readonly term: string;
  readonly slot: number;
  readonly count: CountModel;
  readonly first: NamedLink | null;
  readonly ticks: readonly Tick[];
}

export interface CountModel {
  readonly mentions: number;
  readonly passages: number;
  /** For every 10,000 characters, one decimal; a dash where nothing is. */
  readonly rate: string;
  /** Of the highest rate among the units shown, 0 to 1. */
  readonly share: number;
}

export interface UnitModel {
  readonly label: string;
  readonly url: string;
  readonly characters: number;
  readonly counts: readonly CountModel[];
}

/** As many as a wide screen's pixels can tell apart. */
const TICKS = 600;

interface Own {
  readonly term: string;
  readonly trace: PlanTrace | undefined;
}

/** Pure. `index`: the plan's place in the catalog. */
export function toPlanModel(index: number, traces: readonly Trace[], book: TermBook): PlanModel {
  const axis = book.axes[index];
  if (axis === undefined) throw new RangeError(`no plan ${index}`);
  const own = traces.map(({ term, plans }): Own => ({ term, trace: plans[index] }));
  // Of all plans: a bar of one must be no longer than that of another that says it more often.
  const rates = traces.flatMap(({ plans }) => plans.flatMap(({ units }) => units.map(({ rate }) => rate)));
  const most = Math.max(Number.MIN_VALUE, ...rates);
  const mentions = (at: number) => own.some(({ trace }) => (trace?.units[at]?.mentions ?? 0) > 0);
  return {
    id: axis.plan.id,
    badge: toPlanBadge(axis.plan),
    characters: axis.characters,
    parts: toStripParts(axis),
    lanes: own.map((each, slot) => toLane(each, slot + 1, most)),
    units: axis.units.flatMap((unit, at) => (mentions(at) ? [toUnitModel(unit, at, own, most)] : [])),
    coverage: coverageOf(axis.units, mentions),
  };
}

function toLane({ term, trace }: Own, slot: number, most: number): Lane {
  const passages = trace?.passages ?? [];
  const [first] = passages;
  const query = { q: quoted(term) };
  const places = passages.map(({ passage, mentions }) => ({
    id: passage.passage.id,
    at: passage.at,
    weight: mentions,
    label: placeOf(passage),
  }));
  return {
    term,
    slot,
    count: toCountModel(trace?.count, most),
    first:
      first === undefined
        ? null
        : { label: placeOf(first.passage), url: urls.passage(first.passage.passage.id, query) },
    ticks: toTicks(places, { query, most: TICKS, unit: '次' }),
  };
}

function toUnitModel(unit: AxisUnit, at: number, own: readonly Own[], most: number): UnitModel {
  return {
    label: unit.label,
    url: unitUrl(unit, own.find(({ trace }) => (trace?.units[at]?.mentions ?? 0) > 0)?.term),
    characters: unit.characters,
    counts: own.map(({ trace }) => toCountModel(trace?.units[at], most)),
  };
}

/** An introduction or the glossary is no chapter, and is not counted as one. */
function coverageOf(units: readonly AxisUnit[], mentions: (at: number) => boolean): string {
  const all = units.map(({ section }, at) => ({ chapter: section.chapter !== null, mentions: mentions(at) }));
  const chapters = all.filter(({ chapter }) => chapter);
  const outside = all.filter(({ chapter }) => !chapter);
  const telling = (some: typeof all) => some.filter((each) => each.mentions).length;
  const ofOutside = outside.length === 0 ? '' : `、章外文字 ${outside.length} 处中 ${telling(outside)} 处`;
  return `${chapters.length} 章中 ${telling(chapters)} 章${ofOutside}提到`;
}

function unitUrl({ section }: AxisUnit, term: string | undefined): string {
  const q = term === undefined ? '' : quoted(term);
  return section.chapter === null
    ? urls.section(section, { q })
    : urls.chapter(section.chapter, { plan: section.plan, q });
}

function toCountModel(count: TermCount | undefined, most: number): CountModel {
  const { mentions, passages, rate } = count ?? { mentions: 0, passages: 0, rate: 0 };
  return {
    mentions,
    passages,
    rate: mentions === 0 ? '–' : rate.toFixed(1),
    share: Math.min(1, rate / most),
  };
}
