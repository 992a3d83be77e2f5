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
  readonly remarks: readonly RowRemark[];
}

export interface RowRemark extends SourceRemark {
  readonly id: string;
  /** The id of its row. */
  readonly of: string;
  readonly row: NamedLink;
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
  /** The notes under the table that explain it, and what is remarked there. */
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
  const named = nameColumn(box.columns);
  const remarks = rows.flatMap((row) => toRowRemarks(row, named, context));
  const below: BelowTable = { explain, notes, remarks, named };
  return {
    type: 'table',
    id: box.id,
    ...toBoxTitle(box, context),
    table: { head, rows: printed.map((row, at) => toReadingRow(row, rows[at], below, context)) },
    notes: passages
      .filter(({ passage }) => passage.kind === 'note')
      .map((note) => ({
        ...toReadingPassage(note, context),
        rows: indicators
          .filter((row) => row.notes.includes(note.passage.id))
          .map(({ name, passage }) => ({ label: name, url: urlWithin(passage, context) })),
      })),
    remarks,
  };
}

/** What stands below a table and is led to from its cells. */
interface BelowTable {
  readonly explain: (row: IndicatorRow) => readonly CellNotes[];
  readonly notes: readonly TableNote[];
  readonly remarks: readonly RowRemark[];
  /** The column of the names of rows, where what is said of the whole row is led to. */
  readonly named: number;
}

/** What this site remarks on a row. */
function toRowRemarks(row: IndicatorRow, named: number, context: ReadingContext): readonly RowRemark[] {
  return toSourceRemarks(row.id, context.library).map((remark, at) => ({
    ...remark,
    id: `${row.id}-remark-${at + 1}`,
    of: row.id,
    row: { label: row.cells[named] ?? '', url: urlWithin(row.id, context) },
  }));
}

function toReadingRow(
  row: TableRow,
  source: IndicatorRow | undefined,
  { explain, notes, remarks, named }: BelowTable,
  context: ReadingContext,
): ReadingRow {
  const explained = source === undefined ? [] : explain(source);
  // A merged category is printed once: the last cells are those that every row has.
  const skipped = explained.length - row.cells.length;
  const link = (note: TableNote): NamedLink => ({
    label: `注${notes.indexOf(note) + 1}`,
    url: urlWithin(note.id, context),
  });
  const remarked = remarks.flatMap(({ id, of }) => (of === row.id ? [{ label: '提示', url: `#${id}` }] : []));
  const cells = row.cells.map((cell, at): ReadingCell => {
    const column = at + skipped;
    const { star = null, others = [] } = explained[column] ?? {};
    const links = [
      ...(star === null ? [] : [toStarLink(star, context)]),
      ...toTermLinks(row.id, column, context),
    ];
    return {
      ...cell,
      runs: toLinkedRuns(cell.runs, links),
      notes: [...others.map(link), ...(column === named ? remarked : [])],
    };
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
