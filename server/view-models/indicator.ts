import type { Marker } from '../search/marks.ts';
import type { Run } from '../search/types.ts';

/** One indicator row as a card shows it: its name, and each other column with its value. */
export interface IndicatorModel {
  readonly name: readonly Run[];
  readonly values: readonly { readonly column: string; readonly runs: readonly Run[] }[];
}

export function toIndicatorModel(
  columns: readonly string[],
  cells: readonly string[],
  mark: Marker,
): IndicatorModel {
  const named = nameColumn(columns);
  const values = columns.flatMap((column, index) => {
    const cell = cells[index] ?? '';
    if (index === named || isEmpty(cell) || isNumbering(column)) return [];
    return [{ column: column.replaceAll('·', ' · '), runs: mark(cell) }];
  });
  return { name: mark(cells[named] ?? ''), values };
}

/** The column that holds the indicators' names; the first where no header says so. */
export function nameColumn(columns: readonly string[]): number {
  const found = columns.findIndex((column) => /(指标|名称)/.test(column.replaceAll(/\s/g, '')));
  return Math.max(found, 0);
}

/** A dash stands where the source has no value. */
function isEmpty(cell: string): boolean {
  return /^[\s\-—–]*$/.test(cell);
}

/** Whether a column holds the running numbers of its rows, which say nothing outside the table. */
export function isNumbering(column: string): boolean {
  return /^(序号|编号)$/.test(column.replaceAll(/\s/g, ''));
}
