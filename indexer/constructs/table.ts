import type { Line } from '../clean.ts';
import { isSentence, nextText, type Source } from '../source.ts';
import { type Entry, lineAt, type TableContent } from './construct.ts';
import { columnsOf, setUnder, type TableColumns } from './table-columns.ts';

/** One cell: the line that its tab stands on and those that carry it on. */
export interface Cell {
  readonly lines: readonly Line[];
  readonly text: string;
}

export type Row = readonly Cell[];

interface TableReading {
  readonly content: TableContent;
  readonly next: number;
}

const NOTE = /^(?:注|备注|说明)\s*[:：]/;
const FEWEST_CELLS = 3;
const LETTER_SPACED = /^\p{Script=Han}(?:\s\p{Script=Han})+$/u;

const isCellStart = (line: Line) => line.indent === 'tab';

/** Whether the box holds a table: its first lines are cells, a line each, and no sentences. */
export function isTable(source: Source, from: number): boolean {
  const first = nextText(source.lines, from);
  for (let at = first; at < first + FEWEST_CELLS; at++) {
    const line = lineAt(source, at);
    if (!isCellStart(line) || isSentence(line.text) || source.opens(at)) return false;
  }
  return true;
}

/** Whether a cell's text goes on after a blank line inside it: a short line right before the next cell. */
const carriesOnAfterBlank = (source: Source, at: number) =>
  !isSentence(lineAt(source, at).text) && isCellStart(lineAt(source, at + 1));

/** A cell per tab, its line breaks dropped; what only repeats the cell's own text counts once. */
function cellOf(lines: readonly Line[]): Cell {
  const texts = lines.map(({ text }) => text).filter((text, at, all) => text !== '' && text !== all[at - 1]);
  const distinct = texts.filter((text, at) => texts.indexOf(text) === at);
  const joined = (texts.length > distinct.length ? distinct : texts).join('');
  return { lines, text: LETTER_SPACED.test(joined) ? joined.replace(/\s/g, '') : joined };
}

interface RawTable {
  readonly rows: readonly Row[];
  readonly noteLines: readonly Line[];
  readonly next: number;
}

/** 注： alone goes on at the next line; then notes are numbered, and a line without a number is none. */
function isNoteLine({ text }: Line, notes: readonly Line[]): boolean {
  const alone = notes.at(-1)?.text.replace(NOTE, '') === '';
  return alone || /^(?:\d{1,2}\s*[.．、]|[（(]\d|[①-⑳*＊])/.test(text);
}

/** Cuts the lines into rows at empty lines and into cells at tabs; from a note on they are notes. */
function cut(source: Source, from: number): RawTable {
  const rows: Line[][][] = [];
  const noteLines: Line[] = [];
  let at = from;
  let end = from;
  let rowOpen = false;
  while (at < source.lines.length) {
    const line = lineAt(source, at);
    if (line.text === '' && !isCellStart(line)) {
      rowOpen = false;
      at++;
      continue;
    }
    const afterBlank = !rowOpen && rows.length > 0;
    if (line.text !== '' && source.opens(at)) break;
    const cellStart = isCellStart(line);
    if (!cellStart && noteLines.length > 0 && !isNoteLine(line, noteLines)) break;
    if (!cellStart && afterBlank && (noteLines.length > 0 || !carriesOnAfterBlank(source, at))) break;
    if (cellStart && !rowOpen && endsTable(source, at)) break;
    if (noteLines.length > 0 || (cellStart && NOTE.test(line.text))) noteLines.push(line);
    else if (!cellStart) rows.at(-1)?.at(-1)?.push(line);
    else if (rowOpen) rows.at(-1)?.push([line]);
    else rows.push([[line]]);
    rowOpen = true;
    end = ++at;
  }
  return { rows: rows.map((row) => row.map(cellOf)), noteLines, next: end };
}

/** After an empty line, tabs with nothing behind them but blanks, or a sentence that is no note, end the table. */
function endsTable(source: Source, at: number): boolean {
  const { text } = lineAt(source, at);
  if (text !== '') return isSentence(text) && !NOTE.test(text) && !isCellStart(lineAt(source, at + 1));
  let next = at;
  while (isCellStart(lineAt(source, next)) && lineAt(source, next).text === '') next++;
  const follower = lineAt(source, next);
  return follower.text === '' || source.opens(next);
}

/** 注： alone on its line belongs to the first note. */
function notesOf(lines: readonly Line[]): readonly Entry[] {
  const notes: Line[][] = [];
  for (const line of lines.filter(({ text }) => text !== '')) {
    const last = notes.at(-1);
    if (last?.length === 1 && last[0]?.text.replace(NOTE, '') === '') last.push(line);
    else notes.push([line]);
  }
  return notes.map((note) => ({
    line: note[0]?.number ?? 0,
    endLine: note.at(-1)?.number ?? 0,
    text: note.map(({ text }) => text).join(''),
    ranges: note.flatMap(({ ranges }) => ranges),
  }));
}

const rangesOf = (row: Row) => row.flatMap(({ lines }) => lines.flatMap(({ ranges }) => ranges));

/** Header rows come before the first row that is numbered 1; without one, the first row is the header. */
function headerLength(rows: readonly Row[]): number {
  const first = rows.findIndex((row) => row.some(({ text }) => text === '1'));
  return first > 0 ? first : 1;
}

function rowEntries(rows: readonly Row[], columns: TableColumns) {
  const doubtful: number[] = [];
  let above: readonly string[] = [];
  const entries = rows.map((row) => {
    const { cells, nameCell, sure } = setUnder(columns, row, above);
    above = cells;
    const lines = row.flatMap((cell) => cell.lines).filter(({ text }) => text !== '');
    const line = row[nameCell]?.lines.find(({ text }) => text !== '')?.number ?? lines[0]?.number ?? 0;
    if (!sure) doubtful.push(line);
    const text = row.map((cell) => cell.text).filter((cell) => cell !== '');
    const endLine = Math.max(line, lines.at(-1)?.number ?? 0);
    return { line, endLine, text: text.join(' '), ranges: rangesOf(row), cells };
  });
  return { entries, doubtful };
}

/** Reads a table from the line after the box's title on. */
export function readTable(source: Source, from: number): TableReading {
  const { rows, noteLines, next } = cut(source, from);
  const header = rows.slice(0, headerLength(rows));
  const columns = columnsOf(header);
  const { entries, doubtful } = rowEntries(rows.slice(header.length), columns);
  const content: TableContent = {
    kind: 'table',
    columns: columns.titles,
    headerRanges: header.flatMap(rangesOf),
    rows: entries,
    notes: notesOf(noteLines),
    doubtful,
  };
  return { content, next };
}
