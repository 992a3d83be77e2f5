import {
  type Comparison,
  type Indicator,
  type IndicatorCaution,
  type IndicatorConcept,
  keepsApart,
  type NumberValue,
} from '../../plan/indicators.ts';
import { coverOf, type Measure, measureKey, measureOf, type PlacedFigure, placedFigures } from './columns.ts';
import { distinct, type IndicatorLine } from './lines.ts';

/** One figure that is drawn: at a year, or over the period that it is the average or the sum of. */
export interface ChartMark {
  readonly kind: 'fact' | 'target';
  /** All figures that say the same: what came of one plan is where the next begins. */
  readonly figures: readonly [PlacedFigure, ...PlacedFigure[]];
  readonly from: number;
  readonly to: number;
  /** Equal but for a range. */
  readonly low: number;
  readonly high: number;
  /** Only an exact figure is where a line may begin, or a course end; of others the figure is the least or the most. */
  readonly bound: 'exact' | 'least' | 'most';
}

/** A line between two figures of one table and one method. */
export interface ChartJoin {
  readonly kind: 'course' | 'aim';
  readonly from: ChartMark;
  readonly to: ChartMark;
}

/** One plan's figures of an indicator. */
export interface ChartPanel {
  readonly line: IndicatorLine;
  readonly marks: readonly ChartMark[];
  readonly joins: readonly ChartJoin[];
  /** A caution keeps some of its marks apart. */
  readonly parted: boolean;
  /** What is no number, of another measure, or of no year. */
  readonly undrawn: readonly PlacedFigure[];
}

export interface IndicatorChart {
  readonly concept: IndicatorConcept;
  /** What all its marks count; null: too little to draw, and no panel has a mark. */
  readonly measure: Measure | null;
  readonly panels: readonly ChartPanel[];
}

/** Fewer figures are better read than drawn. */
const FEWEST_MARKS = 2;

/** What can be drawn of an indicator, one panel per plan. Pure. */
export function toIndicatorChart(
  lines: readonly [IndicatorLine, ...IndicatorLine[]],
  all: readonly IndicatorLine[],
): IndicatorChart {
  const [{ concept }] = lines;
  const periods = toPeriods(all);
  const measure = drawnMeasure(lines.flatMap(placedFigures));
  return { concept, measure, panels: lines.map((line) => toPanel(line, measure, periods)) };
}

/** Levels rather than sums, and of those what most figures count. */
function drawnMeasure(figures: readonly PlacedFigure[]): Measure | null {
  const measures = figures.flatMap(({ row, figure }) => measureOf(row, figure.value) ?? []);
  const counts = new Map<string, number>();
  for (const key of measures.map(measureKey)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const countOf = (measure: Measure) => counts.get(measureKey(measure)) ?? 0;
  const [best] = measures
    .filter((measure) => countOf(measure) >= FEWEST_MARKS)
    .toSorted((a, b) => Number(a.cumulative) - Number(b.cumulative) || countOf(b) - countOf(a));
  return best ?? null;
}

/** By table: the years that its rows begin from. */
type Periods = ReadonlyMap<string, readonly number[]>;

function toPeriods(lines: readonly IndicatorLine[]): Periods {
  const rows = lines.flatMap((line) => line.rows);
  return new Map(
    distinct(rows.map(({ box }) => box)).map((box) => [
      box,
      distinct(rows.filter((row) => row.box === box).flatMap(({ base }) => base?.year ?? [])),
    ]),
  );
}

function toPanel(line: IndicatorLine, measure: Measure | null, periods: Periods): ChartPanel {
  const placed = placedFigures(line);
  const single = placed.flatMap((each) => toMark(each, measure, periods) ?? []);
  const marks = merged(single);
  const drawn = new Set(single.map(({ figures: [figure] }) => figure));
  return {
    line,
    marks,
    joins: line.rows.flatMap((row) => toJoins(row, marks, line.cautions)),
    parted: line.cautions.some((caution) => isParted(marks, caution)),
    undrawn: placed.filter((figure) => !drawn.has(figure)),
  };
}

function toMark(placed: PlacedFigure, measure: Measure | null, periods: Periods): ChartMark | null {
  const { row, figure } = placed;
  const { value, role } = figure;
  const own = measureOf(row, value);
  if (measure === null || own === null || value.kind === 'text') return null;
  if (measureKey(own) !== measureKey(measure)) return null;
  const years = yearsOf(placed, periods);
  if (years === null) return null;
  const [low, high] = value.kind === 'range' ? [value.from, value.to] : [value.value, value.value];
  return {
    kind: role === 'target' ? 'target' : 'fact',
    figures: [placed],
    ...years,
    low,
    high,
    bound: value.kind === 'number' ? boundOf(value) : 'exact',
  };
}

export function boundOf({ comparison }: Pick<NumberValue, 'comparison'>): ChartMark['bound'] {
  return BOUNDS[comparison];
}

const BOUNDS: Readonly<Record<Comparison, ChartMark['bound']>> = {
  '=': 'exact',
  '>': 'least',
  '≥': 'least',
  '<': 'most',
  '≤': 'most',
};

/** A starred figure stands at the year that the table's note names, an average or a sum ends with it. */
function yearsOf(
  placed: PlacedFigure,
  periods: Periods,
): { readonly from: number; readonly to: number } | null {
  const { row, figure } = placed;
  const { year, value } = figure;
  if (year === null || value.kind === 'text') return null;
  const at = value.starred && row.starYear !== null ? row.starYear : year;
  if (coverOf(placed) === 'year') return { from: at, to: at };
  const before = (periods.get(row.box) ?? []).filter((each) => each < at);
  return before.length === 0 ? null : { from: Math.max(...before), to: at };
}

/** Facts of one time that say the same are one mark. */
function merged(marks: readonly ChartMark[]): readonly ChartMark[] {
  const keyed = new Map<string, ChartMark>();
  for (const mark of marks) {
    const [{ figure }] = mark.figures;
    const key = [mark.kind, mark.from, mark.to, mark.low, mark.high, figure.value.text].join(' ');
    const same = keyed.get(key);
    keyed.set(key, same === undefined ? mark : { ...same, figures: [...same.figures, ...mark.figures] });
  }
  return [...keyed.values()];
}

/**
 * From where a table begins to what came of it and to what it aims at, where no caution parts them; changes are no
 * course. A line to a bound, or into a range, would draw a target that nobody has set.
 */
function toJoins(
  row: Indicator,
  marks: readonly ChartMark[],
  cautions: readonly IndicatorCaution[],
): readonly ChartJoin[] {
  if (row.change) return [];
  const markOf = (figure: Indicator['base']) =>
    marks.find(({ figures }) => figures.some((each) => each.figure === figure));
  const joined = (role: 'actual' | 'target') =>
    !cautions.some((caution) => keepsApart(caution, row, 'base', role));
  const base = markOf(row.base);
  const target = markOf(row.target);
  const actual = row.shape === 'review' ? markOf(row.actual) : undefined;
  if (base === undefined || !isExact(base)) return [];
  const to = (role: 'actual' | 'target', mark: ChartMark | undefined) =>
    mark !== undefined && isExact(mark) && joined(role) ? [mark] : [];
  return [
    ...to('actual', actual).map((mark) => ({ kind: 'course', from: base, to: mark }) as const),
    ...to('target', target).map((mark) => ({ kind: 'aim', from: base, to: mark }) as const),
  ];
}

function isExact({ bound, low, high }: ChartMark): boolean {
  return bound === 'exact' && low === high;
}

/** Two sides of the caution have a figure among the marks. */
function isParted(marks: readonly ChartMark[], { sides }: IndicatorCaution): boolean {
  const drawn = marks.flatMap(({ figures }) => figures);
  const shown = sides.filter((side) =>
    drawn.some(({ row, figure }) =>
      side.some(({ passage, role }) => passage === row.passage && role === figure.role),
    ),
  );
  return shown.length > 1;
}
