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
  /** Where its period begins; null for a year itself, or where tables differ. */
  readonly since: number | null;
}

export interface PlacedFigure {
  readonly row: Indicator;
  readonly figure: IndicatorFigure;
  readonly column: FigureColumn;
  /** Words that the row's figure before has too, of one role: one printed cell that spans both columns. */
  readonly repeats: boolean;
}

/** What a number counts; numbers of different measures are never compared. */
export interface Measure {
  readonly unit: string | null;
  readonly cumulative: boolean;
  /** A growth or a fall, not a level. */
  readonly change: boolean;
}

/** The columns that the lines have figures for, by year; within a year what was aimed at, what came of it, where the next period begins. Pure. */
export function toFigureColumns(lines: readonly IndicatorLine[]): readonly FigureColumn[] {
  const columns = new Map<string, FigureColumn>();
  for (const { column } of lines.flatMap(placedFigures)) {
    const { since } = columns.get(column.key) ?? column;
    columns.set(column.key, since === column.since ? column : { ...column, since: null });
  }
  const rank = ({ slot }: FigureColumn) => FIGURE_SLOTS.indexOf(slot);
  return [...columns.values()].sort((a, b) => (a.year ?? 0) - (b.year ?? 0) || rank(a) - rank(b));
}

/** Every figure of a line with the column it stands in. */
export function placedFigures({ rows }: IndicatorLine): readonly PlacedFigure[] {
  return rows.flatMap((row) =>
    figuresOf(row).map((figure, index, all): PlacedFigure => {
      const before = all[index - 1];
      const repeats = before !== undefined && isOneCell(before, figure);
      return { row, figure, column: columnOf(figure), repeats };
    }),
  );
}

function isOneCell(a: IndicatorFigure, b: IndicatorFigure): boolean {
  return (
    a.role === b.role && a.value.kind === 'text' && b.value.kind === 'text' && a.value.text === b.value.text
  );
}

function columnOf({ role, span, year, since }: IndicatorFigure): FigureColumn {
  const slot: FigureSlot = span === 'year' || role === 'base' ? role : `${role}-growth`;
  return { key: `${slot}-${year ?? 'none'}`, slot, year, since };
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
export function measureOf(row: Pick<Indicator, 'unit' | 'change'>, value: IndicatorValue): Measure | null {
  if (value.kind === 'text') return null;
  return { unit: value.unit ?? row.unit, cumulative: value.cumulative, change: row.change };
}

export function measureKey({ unit, cumulative, change }: Measure): string {
  return `${cumulative ? 'cumulative' : 'plain'} ${change ? 'change' : 'level'} ${unit ?? ''}`;
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
