import { type PlanBadge, toPlanBadge } from '../labels.ts';
import type { Library } from '../library.ts';
import type { TypedQuery } from '../search/types.ts';
import type { AxisUnit } from '../terms/plan-axis.ts';
import type { TermBook } from '../terms/term-book.ts';
import type { PlanTrace, TermCount, Trace } from '../terms/trace.ts';
import { urls } from '../urls.ts';
import { placeOf, type StripPart, type Tick, toStripParts, toTicks } from './plan-strip.ts';
import { quoted } from './quoted.ts';
import type { NamedLink } from './terms-links.ts';
import { toTitleLink } from './terms-titles.ts';

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
  /** How many titles hold any of the terms. */
  readonly titles: number;
}

export interface Lane {
  readonly term: string;
  readonly slot: number;
  readonly count: CountModel;
  /** How many titles hold the term. */
  readonly titles: number;
  readonly first: FirstPlace | null;
  readonly ticks: readonly Tick[];
}

/** Where the term stands first: in a text, or in a title that is printed before any text that has it. */
export interface FirstPlace extends NamedLink {
  readonly inTitle: boolean;
}

export interface CountModel {
  readonly mentions: number;
  readonly passages: number;
  /** Null where there is too little text for one. */
  readonly rate: RateModel | null;
}

export interface RateModel {
  /** For every 10,000 characters, one decimal. */
  readonly shown: string;
  /** Of the highest rate among the units shown, 0 to 1. */
  readonly share: number;
}

export interface UnitModel {
  readonly label: string;
  readonly url: string;
  readonly characters: number;
  readonly counts: readonly CountModel[];
}

/**
 * A stretch with fewer characters has no rate: one mention would be more than 20 for every 10,000, as much as the
 * chapters have that are all about a term, and an introduction of 63 would rule the scale with 158.7.
 */
export const LEAST_CHARACTERS = 500;

/** As many as a wide screen's pixels can tell apart. */
const FINEST = 600;
/** Of many places: each tick is a link. Several terms share fewer, for their lines stand one below the other. */
const TICKS = 320;
const SHARED = 240;

interface Own {
  readonly term: string;
  readonly trace: PlanTrace | undefined;
}

/** Pure. `index`: the plan's place in the catalog. */
export function toPlanModel(
  index: number,
  traces: readonly Trace[],
  book: TermBook,
  library: Pick<Library, 'readerUrl'>,
): PlanModel {
  const axis = book.axes[index];
  if (axis === undefined) throw new RangeError(`no plan ${index}`);
  const own = traces.map(({ term, plans }): Own => ({ term, trace: plans[index] }));
  const most = highestRate(traces, book);
  const mentions = (at: number) => own.some(({ trace }) => (trace?.units[at]?.mentions ?? 0) > 0);
  return {
    id: axis.plan.id,
    badge: toPlanBadge(axis.plan),
    characters: axis.characters,
    parts: toStripParts(axis),
    lanes: own.map((each, slot) =>
      toLane(
        each,
        slot + 1,
        axis.characters,
        own.length === 1 ? TICKS : Math.floor(SHARED / own.length),
        library,
      ),
    ),
    units: axis.units.flatMap((unit, at) => (mentions(at) ? [toUnitModel(unit, at, own, most)] : [])),
    coverage: coverageOf(axis.units, mentions),
    titles: new Set(own.flatMap(({ trace }) => trace?.titles ?? [])).size,
  };
}

/** Of the units of all plans: a bar of one must be no longer than that of another that says it more often. */
function highestRate(traces: readonly Trace[], { axes }: TermBook): number {
  const rates = traces.flatMap(({ plans }) =>
    plans.flatMap(({ units }, index) =>
      units.filter((_, at) => hasRate(axes[index]?.units[at]?.characters ?? 0)).map(({ rate }) => rate),
    ),
  );
  return Math.max(Number.MIN_VALUE, ...rates);
}

function hasRate(characters: number): boolean {
  return characters >= LEAST_CHARACTERS;
}

function toLane(
  { term, trace }: Own,
  slot: number,
  characters: number,
  most: number,
  library: Pick<Library, 'readerUrl'>,
): Lane {
  const passages = trace?.passages ?? [];
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
    count: toCountModel(trace?.count, characters, trace?.count.rate ?? 0),
    titles: trace?.titles.length ?? 0,
    first: trace === undefined ? null : toFirstPlace(trace, query, library),
    ticks: toTicks(places, { query, finest: FINEST, most, unit: '次' }),
  };
}

function toFirstPlace(
  { passages, titles }: PlanTrace,
  query: Pick<TypedQuery, 'q'>,
  library: Pick<Library, 'readerUrl'>,
): FirstPlace | null {
  const first = passages[0]?.passage;
  const before = first?.passage.line ?? Number.POSITIVE_INFINITY;
  const title = titles.find(({ line }) => line !== null && line < before);
  if (title !== undefined) return { ...toTitleLink(title, library), inTitle: true };
  if (first === undefined) return null;
  return { label: placeOf(first), url: urls.passage(first.passage.id, query), inTitle: false };
}

function toUnitModel(unit: AxisUnit, at: number, own: readonly Own[], most: number): UnitModel {
  return {
    label: unit.label,
    url: unitUrl(unit, own.find(({ trace }) => (trace?.units[at]?.mentions ?? 0) > 0)?.term),
    characters: unit.characters,
    counts: own.map(({ trace }) => toCountModel(trace?.units[at], unit.characters, most)),
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

function toCountModel(count: TermCount | undefined, characters: number, most: number): CountModel {
  const { mentions, passages, rate } = count ?? { mentions: 0, passages: 0, rate: 0 };
  const share = Math.min(1, rate / Math.max(most, Number.MIN_VALUE));
  return { mentions, passages, rate: hasRate(characters) ? { shown: rate.toFixed(1), share } : null };
}
