import type { Box, FlowItem, Heading, IndicatorRow, ListBox, TableBox, TableNote } from '../../plan/model.ts';
import { headingLabel as headingNumber } from '../../plan/numerals.ts';
import type { StoredPassage } from '../../platform/bundle.ts';
import type { ChapterPage } from '../chapter-pages.ts';
import type { Library } from '../library.ts';
import type { Mention } from '../reading/glossary-mentions.ts';
import type { GlossaryPlaces } from '../reading/glossary-places.ts';
import type { HitPath, HitStep } from '../reading/hit-path.ts';
import { type LinkedStretch, type ReadingRun, toLinkedRuns } from '../reading/linked-runs.ts';
import { type CellNotes, toCellNotes } from '../reading/table-notes.ts';
import type { Marker } from '../search/marks.ts';
import { urls } from '../urls.ts';
import { MISSING_TITLE } from './labels.ts';
import { type BodyCell, type TableModel, type TableRow, toTableModel } from './table.ts';
import { type Tags, toReadingTags } from './tags.ts';

/** What a page of the reader is made from. */
export interface ReadingContext {
  readonly library: Library;
  /** Marks what is asked for. */
  readonly q: string;
  readonly mark: Marker;
  /** Null where nothing is asked for, or nobody can be asked. */
  readonly path: HitPath | null;
  readonly glossary: Pick<GlossaryPlaces, 'firstIn'>;
}

export interface NamedLink {
  readonly label: string;
  readonly url: string;
}

/** What the reader prints, in the order of the text. */
export type ReadingBlock =
  | HeadingBlock
  | { readonly type: 'anchor'; readonly id: string; readonly label: string }
  | { readonly type: 'passage'; readonly passage: ReadingPassage }
  | ListBlock
  | TableBlock
  | { readonly type: 'figure'; readonly id: string; readonly caption: string };

export interface HeadingBlock {
  readonly type: 'heading';
  readonly level: Heading['level'];
  readonly id: string;
  readonly number: string;
  readonly title: string;
  /** Why the heading is there although the text lacks it. */
  readonly inferred: string | null;
}

export interface ReadingPassage {
  readonly id: string;
  /** The run-in lead phrase, printed bold; not part of `runs`. */
  readonly lead: readonly ReadingRun[];
  readonly runs: readonly ReadingRun[];
  readonly line: number;
  readonly permanentUrl: string;
  readonly tags: Tags;
  /** Its place among the hits of the plan, if it is one. */
  readonly hit: HitStep | null;
}

export interface ListBlock {
  readonly type: 'list';
  readonly id: string;
  readonly title: string;
  /** A group without a title holds the items that stand under none. */
  readonly groups: readonly { readonly title: string | null; readonly items: readonly ReadingPassage[] }[];
}

export interface TableBlock {
  readonly type: 'table';
  readonly id: string;
  readonly title: string;
  readonly table: ReadingTable;
  readonly notes: readonly ReadingNote[];
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

export function toReadingBlocks(page: ChapterPage, context: ReadingContext): readonly ReadingBlock[] {
  const { library } = context;
  const headings = headingsOf(page);
  let section = '';
  return page.flow.flatMap((item): readonly ReadingBlock[] => {
    const block = toBlock(item, headings, context);
    if (block === null) return [];
    const before = item.type === 'passage' ? library.passage(item.id)?.passage.section : undefined;
    if (before === undefined || before === section) return [block];
    section = before;
    return [...untitled(before, library), block];
  });
}

/** The preamble and the closing have no heading to carry their anchor. */
function untitled(id: string, library: Library): readonly ReadingBlock[] {
  const section = library.section(id);
  if (section?.kind === 'preamble') return [{ type: 'anchor', id, label: '序言' }];
  if (section?.kind === 'closing') return [{ type: 'anchor', id, label: '结语' }];
  return [];
}

function headingsOf({ part, chapter }: ChapterPage): ReadonlyMap<string, Heading> {
  return new Map([part, chapter, ...chapter.sections].map((heading) => [heading.id, heading]));
}

function toBlock(
  item: FlowItem,
  headings: ReadonlyMap<string, Heading>,
  context: ReadingContext,
): ReadingBlock | null {
  const { library } = context;
  switch (item.type) {
    case 'heading': {
      const heading = headings.get(item.id);
      return heading === undefined ? null : toHeadingBlock(heading);
    }
    case 'passage': {
      const stored = library.passage(item.id);
      return stored === undefined ? null : { type: 'passage', passage: toReadingPassage(stored, context) };
    }
    case 'box': {
      const box = library.box(item.id);
      return box === undefined ? null : toBoxBlock(box, context);
    }
    case 'figure': {
      const figure = library.figure(item.id);
      return figure === undefined ? null : { type: 'figure', id: figure.id, caption: figure.caption };
    }
    case 'glossary':
      return null;
  }
}

function toHeadingBlock({ level, id, number, title, inferred, reason }: Heading): HeadingBlock {
  return {
    type: 'heading',
    level,
    id,
    number: headingNumber(level, number),
    title: title ?? MISSING_TITLE,
    inferred: inferred ? (reason ?? '原文缺此标题，按编号补出。') : null,
  };
}

/** A passage with its lead set apart, its hits marked, and its terms linked to their definitions. */
export function toReadingPassage(stored: StoredPassage, context: ReadingContext): ReadingPassage {
  const { passage } = stored;
  const { mark, path, library, glossary } = context;
  const lead = 'lead' in passage && passage.lead !== null ? leadOf(passage.text, passage.lead) : '';
  const terms = glossary.firstIn(passage.id).map((mention) => toTermLink(mention, library));
  const inLead = terms.filter(({ end }) => end <= lead.length);
  const inRest = terms.filter(({ start }) => start >= lead.length);
  const shifted = inRest.map((each) => ({
    ...each,
    start: each.start - lead.length,
    end: each.end - lead.length,
  }));
  return {
    id: passage.id,
    lead: toLinkedRuns(mark(lead), inLead),
    runs: toLinkedRuns(mark(passage.text.slice(lead.length)), shifted),
    line: passage.line,
    permanentUrl: urls.passage(passage.id),
    tags: toReadingTags(stored),
    hit: path?.step(passage.id) ?? null,
  };
}

function toTermLink({ start, end, entry }: Mention, library: Library): LinkedStretch {
  return { type: 'term', start, end, target: entry, url: library.readerUrl(entry) ?? urls.passage(entry) };
}

/** The stretch of the text up to the end of the lead and its full stop; empty if the text does not begin so. */
function leadOf(text: string, lead: string): string {
  const at = text.indexOf(lead);
  if (at < 0 || at > 2) return '';
  const end = at + lead.length;
  return text.slice(0, text[end] === '。' ? end + 1 : end);
}

function toBoxBlock(box: Box, context: ReadingContext): ReadingBlock {
  const passages = box.passages.flatMap((id) => context.library.passage(id) ?? []);
  return box.kind === 'table' ? toTableBlock(box, passages, context) : toListBlock(box, passages, context);
}

function toTableBlock(
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
    title: boxTitle(box),
    table: { head, rows: printed.map((row, at) => toReadingRow(row, rows[at], explain, notes, context)) },
    notes: passages
      .filter(({ passage }) => passage.kind === 'note')
      .map((note) => ({
        ...toReadingPassage(note, context),
        rows: indicators
          .filter((row) => row.notes.includes(note.passage.id))
          .map(({ name, passage }) => ({ label: name, url: urlWithin(passage, context) })),
      })),
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
    const { star = null, others = [] } = explained[at + skipped] ?? {};
    const stars: readonly LinkedStretch[] =
      star === null
        ? []
        : [
            {
              type: 'note',
              target: star.note.id,
              url: link(star.note).url,
              start: star.at,
              end: star.at + 1,
            },
          ];
    return { ...cell, runs: toLinkedRuns(cell.runs, stars), notes: others.map(link) };
  });
  return { ...row, cells, hit: context.path?.step(row.id) ?? null };
}

/** The address of something on the page that is read, with the same marks: no reload. */
function urlWithin(id: string, { library, q }: ReadingContext): string {
  return library.readerUrl(id, q) ?? urls.passage(id, q);
}

function toListBlock(box: ListBox, passages: readonly StoredPassage[], context: ReadingContext): ListBlock {
  const groups: { title: string | null; items: ReadingPassage[] }[] = [];
  for (const stored of passages) {
    const title = stored.passage.kind === 'item' ? stored.passage.group : null;
    const last = groups.at(-1);
    const item = toReadingPassage(stored, context);
    if (last !== undefined && last.title === title) last.items.push(item);
    else groups.push({ title, items: [item] });
  }
  return { type: 'list', id: box.id, title: boxTitle(box), groups };
}

function boxTitle({ number, title }: Box): string {
  return `专栏${number} ${title}`;
}
