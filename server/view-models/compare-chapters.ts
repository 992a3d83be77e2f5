import type { Chapter, Part } from '../../plan/model.ts';
import { headingLabel as headingNumber } from '../../plan/numerals.ts';
import type { ChapterNearness } from '../compare/chapter-nearness.ts';
import type { SectionComparison } from '../compare/comparison.ts';
import { HEAT_STEPS, heatBounds, heatStep } from '../compare/heat.ts';
import type { Chosen } from '../compare/matrix-params.ts';
import type { PlanPair } from '../compare/plan-pair.ts';
import type { Library, Shelf } from '../library.ts';
import { urls } from '../urls.ts';
import { type OnlyOneModel, toOnlyOnes } from './compare-only.ts';
import { type ComparedRow, toComparedRow } from './compare-passage.ts';
import { headingLabel, MISSING_TITLE } from './labels.ts';

/** A row or column of the matrix: a part, or a chapter of a part that is open. */
export interface AxisEntry {
  readonly key: string;
  readonly level: 'part' | 'chapter';
  readonly number: string;
  readonly title: string;
  /** Of a part: opens or closes it. Of a chapter: its text. */
  readonly url: string;
  readonly open: boolean;
}

export interface HeatCell {
  /** The cosine in hundredths; null where there is nothing to compare. */
  readonly value: number | null;
  readonly step: number;
  readonly url: string;
  readonly chosen: boolean;
}

export interface MatrixRow {
  readonly head: AxisEntry;
  readonly cells: readonly HeatCell[];
}

/** Two chapters, passage by passage. */
export interface ChapterPairModel {
  readonly heading: string;
  readonly value: number | null;
  readonly chapters: readonly { readonly region: string; readonly label: string; readonly url: string }[];
  readonly rows: readonly ComparedRow[];
  readonly more: number;
  readonly onlyOnes: readonly OnlyOneModel[];
}

export interface CompareChaptersModel {
  readonly title: string;
  readonly rowRegion: string;
  readonly columnRegion: string;
  readonly swapUrl: string;
  readonly columns: readonly AxisEntry[];
  readonly rows: readonly MatrixRow[];
  readonly legend: readonly { readonly step: number; readonly label: string }[];
  readonly pair: ChapterPairModel | null;
  readonly notes: readonly string[];
  readonly canonical: string;
}

const SHOWN_PAIRS = 12;

interface Line {
  readonly part: Part;
  readonly chapter: Chapter | null;
}

export function toCompareChapters(
  plans: PlanPair,
  chosen: Chosen,
  nearness: ChapterNearness,
  pair: SectionComparison | null,
  library: Library,
): CompareChaptersModel {
  const [a, b] = [plans.a.plan, plans.b.plan];
  const [rows, columns] = [linesOf(plans.a, chosen), linesOf(plans.b, chosen)];
  const values = rows.map((row) => columns.map((column) => inHundredths(nearness, row, column)));
  const bounds = heatBounds(values.flat().filter((value) => value !== null));
  const cell = (value: number | null, row: Line, column: Line): HeatCell => ({
    value,
    step: value === null ? 0 : heatStep(value, bounds),
    url: cellUrl(plans, row, column),
    chosen: isChosen(plans, chosen, row, column),
  });
  return {
    title: '篇章对照',
    rowRegion: a.region,
    columnRegion: b.region,
    swapUrl: urls.compareChapters({ a: b.id, b: a.id }),
    columns: columns.map((line) => toAxisEntry(plans, chosen, plans.b, line)),
    rows: rows.map((row, index) => ({
      head: toAxisEntry(plans, chosen, plans.a, row),
      cells: columns.map((column, at) => cell(values[index]?.[at] ?? null, row, column)),
    })),
    legend: toLegend(bounds),
    pair: pair === null ? null : toPairModel(plans, chosen, nearness, pair, library),
    notes: [...plans.notes, ...chosen.notes],
    canonical: urls.compareChapters({ a: a.id, b: b.id }),
  };
}

/** Parts in order, each followed by its chapters where it is open. */
function linesOf({ plan, outline }: Shelf, { open }: Chosen): readonly Line[] {
  return outline.parts.flatMap((part) => [
    { part, chapter: null },
    ...(open.has(`${plan.id}-${part.number}`) ? part.chapters.map((chapter) => ({ part, chapter })) : []),
  ]);
}

function inHundredths(nearness: ChapterNearness, row: Line, column: Line): number | null {
  const value = nearness(chaptersOf(row), chaptersOf(column));
  return value === null ? null : Math.round(value * 100);
}

function chaptersOf({ part, chapter }: Line): readonly number[] {
  return (chapter === null ? part.chapters : [chapter]).map(({ number }) => number);
}

/** Two chapters open as a pair; with a part on either side, the parts open first. */
function cellUrl({ a, b }: PlanPair, row: Line, column: Line): string {
  const plans = { a: a.plan.id, b: b.plan.id };
  if (row.chapter !== null && column.chapter !== null) {
    return urls.compareChapters({
      ...plans,
      pair: [`${plans.a}-${row.chapter.number}`, `${plans.b}-${column.chapter.number}`],
    });
  }
  return urls.compareChapters({
    ...plans,
    open: [`${plans.a}-${row.part.number}`, `${plans.b}-${column.part.number}`],
  });
}

function isChosen({ a, b }: PlanPair, { pair }: Chosen, row: Line, column: Line): boolean {
  if (pair === null || row.chapter === null || column.chapter === null) return false;
  const [own, other] = pair;
  return (
    own.plan === a.plan.id &&
    other.plan === b.plan.id &&
    own.chapter === row.chapter.number &&
    other.chapter === column.chapter.number
  );
}

function toAxisEntry(
  { a, b }: PlanPair,
  { open }: Chosen,
  { plan }: Shelf,
  { part, chapter }: Line,
): AxisEntry {
  const { level, number, title } = chapter ?? part;
  const key = `${plan.id}-${part.number}`;
  const without = [...open].filter((each) => each !== key);
  const toggled = open.has(key) ? without : [...without, key];
  return {
    key: `${level}-${number}`,
    level: chapter === null ? 'part' : 'chapter',
    number: headingNumber(level, number),
    title: title ?? MISSING_TITLE,
    url:
      chapter === null
        ? urls.compareChapters({ a: a.plan.id, b: b.plan.id, open: toggled })
        : urls.chapter(chapter.number, { plan: plan.id }),
    open: open.has(key),
  };
}

/** What each step of colour stands for; steps without a value between their bounds are left out. */
function toLegend(bounds: readonly number[]): CompareChaptersModel['legend'] {
  return Array.from({ length: HEAT_STEPS }, (_, step) => {
    const [low, high] = [bounds[step - 1], bounds[step]];
    const label = low === undefined ? `${high ?? 0} 以下` : high === undefined ? `${low} 以上` : `${low}`;
    return { step, label, empty: low !== undefined && low === high };
  }).filter(({ empty }) => !empty);
}

function toPairModel(
  { a, b }: PlanPair,
  chosen: Chosen,
  nearness: ChapterNearness,
  { matches, onlyOwn, onlyOther }: SectionComparison,
  library: Library,
): ChapterPairModel | null {
  if (chosen.pair === null) return null;
  const [own, other] = chosen.pair;
  const value = nearness([own.chapter], [other.chapter]);
  const named = (
    [
      [a, own.chapter],
      [b, other.chapter],
    ] as const
  ).map(([shelf, number]) => {
    const chapter = shelf.chapters.find((page) => page.chapter.number === number)?.chapter;
    return {
      region: shelf.plan.region,
      label: chapter === undefined ? headingNumber('chapter', number) : headingLabel(chapter),
      url: urls.chapter(number, { plan: shelf.plan.id }),
    };
  });
  return {
    heading: named.map(({ region, label }) => `${region} ${label}`).join(' 与 '),
    value: value === null ? null : Math.round(value * 100),
    chapters: named,
    rows: matches.slice(0, SHOWN_PAIRS).map((match) => toComparedRow(match, library)),
    more: Math.max(0, matches.length - SHOWN_PAIRS),
    onlyOnes: toOnlyOnes({ onlyOwn, onlyOther }, a.plan, b.plan),
  };
}
