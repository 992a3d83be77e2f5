import type { IndicatorRow, TableBox, TableNote } from '../../plan/model.ts';
import { nameColumn } from '../indicators/table-columns.ts';

/** The notes that explain one cell of a row. */
export interface CellNotes {
  /** The note of its star, and where the star stands in the cell. */
  readonly star: { readonly note: TableNote; readonly at: number } | null;
  /** Those of its square brackets, or, beside the indicator's name, of the indicator. */
  readonly others: readonly TableNote[];
}

const STAR = /[*＊★]/;
const BRACKET = /[[［]/;

/** Sets the notes of a row beside the cells that they explain; a cell each, in the order of the columns. */
export function toCellNotes(
  row: IndicatorRow,
  box: Pick<TableBox, 'columns'>,
  notes: readonly TableNote[],
): readonly CellNotes[] {
  const ofStar = notes.find(({ text }) => STAR.test(text)) ?? null;
  // One note may explain both signs.
  const ofBracket = notes.filter(({ text }) => BRACKET.test(text));
  const ofIndicator = notes.filter(({ text }) => !STAR.test(text) && !BRACKET.test(text));
  const named = nameColumn(box.columns);
  return row.cells.map((cell, column) => {
    const at = cell.search(STAR);
    const star = ofStar === null || at === -1 ? null : { note: ofStar, at };
    if (column === named) return { star, others: ofIndicator };
    const others = BRACKET.test(cell) ? ofBracket.filter((note) => note !== star?.note) : [];
    return { star, others };
  });
}
