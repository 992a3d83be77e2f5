import type { Box, FlowItem, Heading, ListBox, TableBox } from '../../plan/model.ts';
import { headingLabel as headingNumber } from '../../plan/numerals.ts';
import type { StoredPassage } from '../../platform/bundle.ts';
import type { ChapterPage } from '../chapter-pages.ts';
import type { Library } from '../library.ts';
import type { Marker } from '../search/marks.ts';
import type { Run } from '../search/types.ts';
import { urls } from '../urls.ts';
import { MISSING_TITLE } from './labels.ts';
import { type TableModel, toTableModel } from './table.ts';
import { type Tags, toReadingTags } from './tags.ts';

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
  readonly lead: readonly Run[];
  readonly runs: readonly Run[];
  readonly line: number;
  readonly permanentUrl: string;
  readonly tags: Tags;
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
  readonly table: TableModel;
  readonly notes: readonly ReadingPassage[];
}

export function toReadingBlocks(page: ChapterPage, library: Library, mark: Marker): readonly ReadingBlock[] {
  const headings = headingsOf(page);
  let section = '';
  return page.flow.flatMap((item): readonly ReadingBlock[] => {
    const block = toBlock(item, headings, library, mark);
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
  library: Library,
  mark: Marker,
): ReadingBlock | null {
  switch (item.type) {
    case 'heading': {
      const heading = headings.get(item.id);
      return heading === undefined ? null : toHeadingBlock(heading);
    }
    case 'passage': {
      const stored = library.passage(item.id);
      return stored === undefined ? null : { type: 'passage', passage: toReadingPassage(stored, mark) };
    }
    case 'box': {
      const box = library.box(item.id);
      return box === undefined ? null : toBoxBlock(box, library, mark);
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

/** A passage with its lead set apart and its hits marked. */
export function toReadingPassage(stored: StoredPassage, mark: Marker): ReadingPassage {
  const { passage } = stored;
  const lead = 'lead' in passage && passage.lead !== null ? leadOf(passage.text, passage.lead) : '';
  return {
    id: passage.id,
    lead: mark(lead),
    runs: mark(passage.text.slice(lead.length)),
    line: passage.line,
    permanentUrl: urls.passage(passage.id),
    tags: toReadingTags(stored),
  };
}

/** The stretch of the text up to the end of the lead and its full stop; empty if the text does not begin so. */
function leadOf(text: string, lead: string): string {
  const at = text.indexOf(lead);
  if (at < 0 || at > 2) return '';
  const end = at + lead.length;
  return text.slice(0, text[end] === '。' ? end + 1 : end);
}

function toBoxBlock(box: Box, library: Library, mark: Marker): ReadingBlock {
  const passages = box.passages.flatMap((id) => library.passage(id) ?? []);
  return box.kind === 'table' ? toTableBlock(box, passages, mark) : toListBlock(box, passages, mark);
}

function toTableBlock(box: TableBox, passages: readonly StoredPassage[], mark: Marker): TableBlock {
  const rows = passages.flatMap(({ passage }) => (passage.kind === 'indicator' ? [passage] : []));
  const notes = passages.filter(({ passage }) => passage.kind === 'note');
  return {
    type: 'table',
    id: box.id,
    title: boxTitle(box),
    table: toTableModel(box, rows, mark),
    notes: notes.map((note) => toReadingPassage(note, mark)),
  };
}

function toListBlock(box: ListBox, passages: readonly StoredPassage[], mark: Marker): ListBlock {
  const groups: { title: string | null; items: ReadingPassage[] }[] = [];
  for (const stored of passages) {
    const title = stored.passage.kind === 'item' ? stored.passage.group : null;
    const last = groups.at(-1);
    const item = toReadingPassage(stored, mark);
    if (last !== undefined && last.title === title) last.items.push(item);
    else groups.push({ title, items: [item] });
  }
  return { type: 'list', id: box.id, title: boxTitle(box), groups };
}

function boxTitle({ number, title }: Box): string {
  return `专栏${number} ${title}`;
}
