import type { IndicatorRow, TableBox } from '../../plan/model.ts';
import { nameColumn } from '../indicators/table-columns.ts';
import type { Marker } from '../search/marks.ts';
import type { Run } from '../search/types.ts';
import { urls } from '../urls.ts';

/** A table as HTML wants it: spans instead of repeated values. */
export interface TableModel {
  readonly head: readonly (readonly HeadCell[])[];
  readonly rows: readonly TableRow[];
}

export interface HeadCell {
  readonly text: string;
  /** It heads the names of the rows. */
  readonly named: boolean;
  readonly columns: number;
  readonly rows: number;
}

export interface TableRow {
  readonly id: string;
  readonly line: number;
  readonly permanentUrl: string;
  readonly cells: readonly BodyCell[];
}

export interface BodyCell {
  readonly runs: readonly Run[];
  /** `group` heads the rows it spans, `row` names its row. */
  readonly role: 'group' | 'row' | 'value';
  readonly rows: number;
}

export function toTableModel(box: TableBox, rows: readonly IndicatorRow[], mark: Marker): TableModel {
  return { head: toHead(box.columns), rows: toRows(box.columns, rows, mark) };
}

/** `规划目标·2025年` and `规划目标·年均增速` stood under one header cell in the source. */
function toHead(columns: readonly string[]): TableModel['head'] {
  const name = nameColumn(columns);
  const split = columns.map((column, index) => {
    const at = column.indexOf('·');
    const named = index === name;
    if (at === -1) return { over: null, own: { text: column, named } };
    return { over: column.slice(0, at), own: { text: column.slice(at + 1), named } };
  });
  if (split.every(({ over }) => over === null)) {
    return [split.map(({ own }) => ({ ...own, columns: 1, rows: 1 }))];
  }
  const first: { text: string; named: boolean; columns: number; rows: number }[] = [];
  const second: HeadCell[] = [];
  let before: string | null = null;
  for (const { over, own } of split) {
    const last = first.at(-1);
    if (over === null) first.push({ ...own, columns: 1, rows: 2 });
    else if (over === before && last !== undefined) last.columns += 1;
    else first.push({ text: over, named: false, columns: 1, rows: 1 });
    if (over !== null) second.push({ ...own, columns: 1, rows: 1 });
    before = over;
  }
  return [first, second];
}

function toRows(
  columns: readonly string[],
  rows: readonly IndicatorRow[],
  mark: Marker,
): readonly TableRow[] {
  const named = nameColumn(columns);
  return rows.map((row, index) => {
    const category = row.cells[0] ?? '';
    const grouped = named > 0 && category !== '';
    const repeated = grouped && rows[index - 1]?.cells[0] === category;
    const cells = columns.flatMap((_, column): readonly BodyCell[] => {
      if (column === 0 && repeated) return [];
      const runs = mark(row.cells[column] ?? '');
      if (column === 0 && grouped) return [{ runs, role: 'group', rows: spanOf(rows, index) }];
      return [{ runs, role: column === named ? 'row' : 'value', rows: 1 }];
    });
    return { id: row.id, line: row.line, permanentUrl: urls.passage(row.id), cells };
  });
}

/** How many rows from this one on share its first cell. */
function spanOf(rows: readonly IndicatorRow[], start: number): number {
  const value = rows[start]?.cells[0];
  const next = rows.findIndex((row, index) => index > start && row.cells[0] !== value);
  return (next === -1 ? rows.length : next) - start;
}
