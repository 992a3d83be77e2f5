import { isNumbering, nameColumn } from '../indicators/table-columns.ts';
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

/** A dash stands where the source has no value. */
function isEmpty(cell: string): boolean {
  return /^[\s\-—–]*$/.test(cell);
}
