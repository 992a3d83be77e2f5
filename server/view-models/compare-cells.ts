import type { Library } from '../library.ts';
import type { Entry } from '../search/corpus.ts';
import { noMarks } from '../search/marks.ts';
import { toIndicatorModel } from './indicator.ts';

/** Two rows of tables, cell beside cell. */
export type CellsModel = readonly {
  readonly column: string;
  /** A dash where there is no value. */
  readonly own: string;
  readonly other: string;
}[];

/** Null for what is no row, and for rows of which no column with a value is the same. */
export function toCells(own: Entry, other: Entry, library: Library): CellsModel | null {
  const [ours, theirs] = [cellsOf(own, library), cellsOf(other, library)];
  if (ours === null || theirs === null) return null;
  if (![...ours.keys()].some((column) => theirs.has(column))) return null;
  return [...new Set([...ours.keys(), ...theirs.keys()])].map((column) => ({
    column,
    own: ours.get(column) ?? '—',
    other: theirs.get(column) ?? '—',
  }));
}

/** By column, without the row's name, its number, and what is empty. */
function cellsOf({ passage }: Entry, library: Library): ReadonlyMap<string, string> | null {
  const box = library.box(passage.section);
  if (passage.kind !== 'indicator' || box?.kind !== 'table') return null;
  const { values } = toIndicatorModel(box.columns, passage.cells, noMarks);
  return new Map(values.map(({ column, runs }) => [column, runs.map(({ text }) => text).join('')]));
}
