import type { Row } from './table.ts';

/** The real columns of a table and which of them one header cell spans. */
export interface TableColumns {
  readonly titles: readonly string[];
  /** First column and length of each header cell that spans several columns. */
  readonly spans: readonly { readonly from: number; readonly length: number }[];
  /** The column of names, where a cell may be split in two. */
  readonly name: number;
}

interface SetRow {
  /** One string a column. */
  readonly cells: readonly string[];
  /** Position of the cell that holds the name, the sub-name where it is split. */
  readonly nameCell: number;
  readonly sure: boolean;
}

/** Of so many spans every choice is tried. */
const MOST_SPANS = 8;

const NAME = /名称|指标/;

/** Joins two header rows: where the second begins with empty cells the first reaches down, the rest it spans. */
export function columnsOf(header: readonly Row[]): TableColumns {
  const [first = [], ...others] = header.map((row) => row.map(({ text }) => text));
  const second = others.at(-1) ?? [];
  const total = Math.max(first.length, second.length);
  const fixed = second.findIndex((text) => text !== '');
  const wide = first.length - fixed;
  const spans: { from: number; length: number }[] = [];
  const titles: string[] = [];
  for (const [at, title] of first.entries()) {
    const rest = total - titles.length;
    const length = fixed > 0 && at >= fixed && wide > 0 ? Math.ceil(rest / (first.length - at)) : 1;
    if (length > 1) spans.push({ from: titles.length, length });
    for (let step = 0; step < length; step++) {
      titles.push([title, second[titles.length] ?? ''].filter((text) => text !== '').join('·'));
    }
  }
  const name = titles.findIndex((title) => NAME.test(title));
  return { titles, spans, name: name === -1 ? Math.min(2, titles.length - 1) : name };
}

/** Two Han characters or more: words span columns, values do not. */
const isWords = (text: string) => /\p{Script=Han}{2}/u.test(text);

/** Which spans a row with too few cells has merged: all choices that fit, the one that merges most words wins. */
function mergedSpans(columns: TableColumns, texts: readonly string[]) {
  const missing = columns.titles.length - texts.length;
  const spans = columns.spans.slice(0, MOST_SPANS);
  const choices = Array.from({ length: 2 ** spans.length }, (_, choice) =>
    spans.filter((_, at) => (choice & (1 << at)) !== 0),
  );
  const fitting = choices.filter((set) => set.reduce((sum, { length }) => sum + length - 1, 0) === missing);
  const scored = fitting
    .map((set) => ({ set, cells: spread(columns, texts, set) }))
    .map(({ set, cells }) => ({
      cells,
      words: set.filter(({ from }) => isWords(cells[from] ?? '')).length,
    }))
    .sort((a, b) => b.words - a.words);
  const [best, next] = scored;
  return best === undefined
    ? null
    : { cells: best.cells, sure: next === undefined || best.words > next.words };
}

/** One text a column, a merged cell's text in every column it covers. */
function spread(
  columns: TableColumns,
  texts: readonly string[],
  merged: TableColumns['spans'],
): readonly string[] {
  const cells: string[] = [];
  for (const text of texts) {
    const span = merged.find(({ from }) => from === cells.length);
    for (let step = 0; step < (span?.length ?? 1); step++) cells.push(text);
  }
  return cells.slice(0, columns.titles.length);
}

/** Cells merged downwards are empty from the second row on, and stand at the row's beginning. */
function carriedDown(cells: readonly string[], above: readonly string[], until: number): readonly string[] {
  const first = cells.findIndex((text) => text !== '');
  const leading = Math.min(first === -1 ? cells.length : first, until);
  return cells.map((text, at) => (at < leading ? (above[at] ?? '') : text));
}

/** Joins the two halves of a split name; an empty first half is that of the row above. */
function withNameJoined(columns: TableColumns, texts: readonly string[], above: readonly string[]) {
  const { name } = columns;
  const [group = '', own = ''] = texts.slice(name, name + 2);
  const aboveGroup = (above[name] ?? '').split('·')[0] ?? '';
  const joined = [group === '' ? aboveGroup : group, own].filter((text) => text !== '').join('·');
  return [...texts.slice(0, name), joined, ...texts.slice(name + 2)];
}

/** Sets a row's cells under the columns: merged cells repeated, a split name joined, empty leading cells filled. */
export function setUnder(columns: TableColumns, row: Row, above: readonly string[]): SetRow {
  const texts = row.map(({ text }) => text);
  const { length } = columns.titles;
  const { name } = columns;
  if (texts.length === length) {
    return { cells: carriedDown(texts, above, length), nameCell: name, sure: true };
  }
  if (texts.length === length + 1) {
    const cells = carriedDown(withNameJoined(columns, texts, above), above, name);
    return { cells, nameCell: name + 1, sure: true };
  }
  const merged = texts.length < length ? mergedSpans(columns, texts) : null;
  const padded = merged?.cells ?? Array.from({ length }, (_, at) => texts[at] ?? '');
  return { cells: carriedDown(padded, above, length), nameCell: name, sure: merged?.sure ?? false };
}
