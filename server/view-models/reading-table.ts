import type { IndicatorRow, TableBox, TableNote } from '../../plan/model.ts';
import type { StoredPassage } from '../../platform/bundle.ts';
import { nameColumn } from '../indicators/table-columns.ts';
import type { HitStep } from '../reading/hit-path.ts';
import { type LinkedStretch, type ReadingRun, toLinkedRuns } from '../reading/linked-runs.ts';
import { type CellNotes, toCellNotes } from '../reading/table-notes.ts';
import { urls } from '../urls.ts';
import {
  type NamedLink,
  type ReadingContext,
  type ReadingPassage,
  toReadingPassage,
  toTermLinks,
} from './reading-passage.ts';
import { type ReadingTitle, toBoxTitle } from './reading-title.ts';
import { type SourceRemark, toSourceRemarks } from './source-remarks.ts';
import { type BodyCell, type TableModel, type TableRow, toTableModel } from './table.ts';

export interface TableBlock extends ReadingTitle {
  readonly type: 'table';
  readonly id: string;
  readonly table: ReadingTable;
  readonly notes: readonly ReadingNote[];
  /** What must be known of its rows. */
  readonly remarks: readonly (SourceRemark & { readonly row: string })[];
}

export interface ReadingTable {
  readonly head: TableModel['head'];
  readonly rows: readonly ReadingRow[];
}

export interface ReadingRow extends Omit<TableRow, 'cells'> {
  readonly cells: readonly ReadingCell[];
  readonly hit: HitStep | null;
}

export interface ReadingCell extends Omit<BodyCell, 'runs'> {
  readonly runs: readonly ReadingRun[];
  /** The notes under the table that explain it. */
  readonly notes: readonly NamedLink[];
}

export interface ReadingNote extends ReadingPassage {
  /** The rows that it explains, by their names. */
  readonly rows: readonly NamedLink[];
}

/** A table with its notes: from a sign to its note, and from a note back to its rows. */
export function toTableBlock(
  box: TableBox,
  passages: readonly StoredPassage[],
  context: ReadingContext,
): TableBlock {
  const rows = passages.flatMap(({ passage }) => (passage.kind === 'indicator' ? [passage] : []));
  const notes = passages.flatMap(({ passage }) => (passage.kind === 'note' ? [passage] : []));
  const indicators = context.library.indicators.rows.filter((row) => row.box === box.id);
  const explain = (row: IndicatorRow): readonly CellNotes[] => {
    const ids = indicators.find(({ passage }) => passage === row.id)?.notes ?? [];
    return toCellNotes(
      row,
      box,
      notes.filter(({ id }) => ids.includes(id)),
    );
  };
  const { head, rows: printed } = toTableModel(box, rows, context.mark);
  return {
    type: 'table',
    id: box.id,
    ...toBoxTitle(box, context),
    table: { head, rows: printed.map((row, at) => toReadingRow(row, rows[at], explain, notes, context)) },
    notes: passages
      .filter(({ passage }) => passage.kind === 'note')
      .map((note) => ({
        ...toReadingPassage(note, context),
        rows: indicators
          .filter((row) => row.notes.includes(note.passage.id))
          .map(({ name, passage }) => ({ label: name, url: urlWithin(passage, context) })),
      })),
    remarks: rows.flatMap((row) =>
      toSourceRemarks(row.id, context.library).map((remark) => ({
        ...remark,
        row: row.cells[nameColumn(box.columns)] ?? '',
      })),
    ),
  };
}

function toReadingRow(
  row: TableRow,
  source: IndicatorRow | undefined,
  explain: (row: IndicatorRow) => readonly CellNotes[],
  notes: readonly TableNote[],
  context: ReadingContext,
): ReadingRow {
  const explained = source === undefined ? [] : explain(source);
  // A merged category is printed once: the last cells are those that every row has.
  const skipped = explained.length - row.cells.length;
  const link = (note: TableNote): NamedLink => ({
    label: `注${notes.indexOf(note) + 1}`,
    url: urlWithin(note.id, context),
  });
  const cells = row.cells.map((cell, at): ReadingCell => {
    const column = at + skipped;
    const { star = null, others = [] } = explained[column] ?? {};
    const links = [
      ...(star === null ? [] : [toStarLink(star, context)]),
      ...toTermLinks(row.id, column, context),
    ];
    return { ...cell, runs: toLinkedRuns(cell.runs, links), notes: others.map(link) };
  });
  return { ...row, cells, hit: context.path?.step(row.id) ?? null };
}

function toStarLink({ note, at }: NonNullable<CellNotes['star']>, context: ReadingContext): LinkedStretch {
  return { type: 'note', target: note.id, url: urlWithin(note.id, context), start: at, end: at + 1 };
}

/** The address of something on the page that is read, with the same marks: no reload. */
function urlWithin(id: string, { library, query }: ReadingContext): string {
  return library.readerUrl(id, query) ?? urls.passage(id, query);
}
