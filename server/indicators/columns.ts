import {
  figuresOf,
  type Indicator,
  type IndicatorFigure,
  type IndicatorValue,
} from '../../plan/indicators.ts';
import type { IndicatorLine } from './lines.ts';

/** What a figure is of, beside its year; growth is the yearly average of a period, or its sum. */
export const FIGURE_SLOTS = ['target', 'target-growth', 'actual', 'actual-growth', 'base'] as const;
export type FigureSlot = (typeof FIGURE_SLOTS)[number];

/** A column of the common table; tables of different plans and shapes meet in it. */
export interface FigureColumn {
  /** `target-2030`, as sort orders name it. */
  readonly key: string;
  readonly slot: FigureSlot;
  readonly year: number | null;
}

export interface PlacedFigure {
  readonly row: Indicator;
  readonly figure: IndicatorFigure;
  readonly column: FigureColumn;
}

/** What a number counts; numbers of different measures are never compared. */
export interface Measure {
  readonly unit: string | null;
  readonly cumulative: boolean;
}

/** The columns that the lines have figures for, by year; within a year what was aimed at, what came of it, where the next period begins. Pure. */
export function toFigureColumns(lines: readonly IndicatorLine[]): readonly FigureColumn[] {
  const columns = new Map(lines.flatMap(placedFigures).map(({ column }) => [column.key, column]));
  const rank = ({ slot }: FigureColumn) => FIGURE_SLOTS.indexOf(slot);
  return [...columns.values()].sort((a, b) => (a.year ?? 0) - (b.year ?? 0) || rank(a) - rank(b));
}

/** Every figure of a line with the column it stands in. */
export function placedFigures({ rows }: IndicatorLine): readonly PlacedFigure[] {
  return rows.flatMap((row) =>
    figuresOf(row).map((figure): PlacedFigure => ({ row, figure, column: columnOf(figure) })),
  );
}

function columnOf({ role, span, year }: IndicatorFigure): FigureColumn {
  const slot: FigureSlot = span === 'year' || role === 'base' ? role : `${role}-growth`;
  return { key: `${slot}-${year ?? 'none'}`, slot, year };
}

/** The year itself, or the yearly average or the sum of the years up to it. */
export const FIGURE_COVERS = ['year', 'average', 'sum'] as const;
export type FigureCover = (typeof FIGURE_COVERS)[number];

/** What a number is of; null for words. A growth that is aimed at is the average also where its cell does not say 年均. */
export function coverOf({
  row,
  figure: { role, span, value },
}: Pick<PlacedFigure, 'row' | 'figure'>): FigureCover | null {
  if (value.kind === 'text') return null;
  if (value.cumulative) return 'sum';
  return span === 'period' || value.yearly || (row.change && role === 'target') ? 'average' : 'year';
}

/** Null for words. */
export function measureOf(row: Pick<Indicator, 'unit'>, value: IndicatorValue): Measure | null {
  if (value.kind === 'text') return null;
  return { unit: value.unit ?? row.unit, cumulative: value.cumulative };
}

export function measureKey({ unit, cumulative }: Measure): string {
  return `${cumulative ? 'cumulative' : 'plain'} ${unit ?? ''}`;
}

/** The number that a value is sorted by: of a range its lower end; null for words. */
export function numberOf(value: IndicatorValue): number | null {
  switch (value.kind) {
    case 'number':
      return value.value;
    case 'range':
      return value.from;
    case 'text':
      return null;
  }
}
