import type { Chapter, Part } from '../../plan/model.ts';
import { headingLabel as headingNumber } from '../../plan/numerals.ts';
import type { ChapterNearness } from '../compare/chapter-nearness.ts';
import { HEAT_STEPS, heatBounds, heatStep } from '../compare/heat.ts';
import { ALL_PARTS, type Chosen } from '../compare/matrix-params.ts';
import type { PlanPair } from '../compare/plan-pair.ts';
import { MISSING_TITLE } from '../labels.ts';
import type { Shelf } from '../library.ts';
import { urls } from '../urls.ts';

/** A row or column of the matrix: a part, or a chapter of a part that is open. */
export interface AxisEntry {
  readonly key: string;
  readonly level: 'part' | 'chapter';
  readonly number: string;
  /** 23: where there is no room for words. */
  readonly short: string;
  readonly title: string;
  /** Of a part: opens or closes it. Of a chapter: its text. */
  readonly url: string;
  readonly open: boolean;
  /** It begins a part. */
  readonly first: boolean;
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

/** The matrix of two plans: parts, of those that are open the chapters too; or all chapters and nothing else. */
export interface MatrixModel {
  readonly all: boolean;
  /** Opens all of it, or folds it again. */
  readonly toggleUrl: string;
  readonly columns: readonly AxisEntry[];
  readonly rows: readonly MatrixRow[];
  readonly legend: readonly { readonly step: number; readonly label: string }[];
}

interface Line {
  readonly part: Part;
  readonly chapter: Chapter | null;
}

export function toMatrix(plans: PlanPair, chosen: Chosen, nearness: ChapterNearness): MatrixModel {
  const [a, b] = [plans.a.plan.id, plans.b.plan.id];
  const [rows, columns] = [linesOf(plans.a, chosen), linesOf(plans.b, chosen)];
  const bounds = boundsOf(plans, nearness);
  const cell = (row: Line, column: Line): HeatCell => {
    const value = inHundredths(nearness, row, column);
    return {
      value,
      step: value === null ? 0 : heatStep(value, bounds),
      url: cellUrl(plans, row, column),
      chosen: isChosen(plans, chosen, row, column),
    };
  };
  return {
    all: chosen.all,
    toggleUrl: urls.compareChapters(chosen.all ? { a, b } : { a, b, open: [ALL_PARTS] }),
    columns: columns.map((line) => toAxisEntry(plans, chosen, plans.b, line)),
    rows: rows.map((row) => ({
      head: toAxisEntry(plans, chosen, plans.a, row),
      cells: columns.map((column) => cell(row, column)),
    })),
    legend: toLegend(bounds),
  };
}

/** The steps of two plans, whatever of the matrix is open: taken once from all that it can show. */
function boundsOf({ a, b }: PlanPair, nearness: ChapterNearness): readonly number[] {
  const known = boundsOfPlans.get(nearness);
  if (known !== undefined) return known;
  const [rows, columns] = [allLinesOf(a), allLinesOf(b)];
  const values = rows.flatMap((row) => columns.map((column) => inHundredths(nearness, row, column)));
  const bounds = heatBounds(values.filter((value) => value !== null));
  boundsOfPlans.set(nearness, bounds);
  return bounds;
}

const boundsOfPlans = new WeakMap<ChapterNearness, readonly number[]>();

function allLinesOf({ outline }: Shelf): readonly Line[] {
  return outline.parts.flatMap((part) => [
    { part, chapter: null },
    ...part.chapters.map((chapter) => ({ part, chapter })),
  ]);
}

/** Parts in order, each followed by its chapters where it is open; chapters alone where all are. */
function linesOf(shelf: Shelf, { open, all }: Chosen): readonly Line[] {
  return allLinesOf(shelf).filter(({ part, chapter }) =>
    all ? chapter !== null : chapter === null || open.has(`${shelf.plan.id}-${part.number}`),
  );
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
    short: String(number),
    title: title ?? MISSING_TITLE,
    url:
      chapter === null
        ? urls.compareChapters({ a: a.plan.id, b: b.plan.id, open: toggled })
        : urls.chapter(chapter.number, { plan: plan.id }),
    open: open.has(key),
    first: chapter === null || part.chapters[0] === chapter,
  };
}

/** What each step of colour stands for; steps without a value between their bounds are left out. */
function toLegend(bounds: readonly number[]): MatrixModel['legend'] {
  return Array.from({ length: HEAT_STEPS }, (_, step) => {
    const [low, high] = [bounds[step - 1], bounds[step]];
    const label = low === undefined ? `${high ?? 0} 以下` : high === undefined ? `${low} 以上` : `${low}`;
    return { step, label, empty: low !== undefined && low === high };
  }).filter(({ empty }) => !empty);
}
