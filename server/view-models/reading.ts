import type { Box, FlowItem, Heading, ListBox } from '../../plan/model.ts';
import { headingLabel as headingNumber } from '../../plan/numerals.ts';
import type { StoredPassage } from '../../platform/bundle.ts';
import type { ChapterPage } from '../chapter-pages.ts';
import type { Library } from '../library.ts';
import { urls } from '../urls.ts';
import { MISSING_TITLE } from './labels.ts';
import { type ReadingContext, type ReadingPassage, toReadingPassage } from './reading-passage.ts';
import { type TableBlock, toTableBlock } from './reading-table.ts';

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
  /** Of a section with a text, beside what is nearest in another plan. */
  readonly compareUrl: string | null;
}

export interface ListBlock {
  readonly type: 'list';
  readonly id: string;
  readonly title: string;
  /** A group without a title holds the items that stand under none. */
  readonly groups: readonly { readonly title: string | null; readonly items: readonly ReadingPassage[] }[];
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
      return heading === undefined ? null : toHeadingBlock(heading, library);
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

function toHeadingBlock(heading: Heading, library: Library): HeadingBlock {
  const { level, id, number, title, inferred, reason } = heading;
  const isComparable = library.shelves.length > 1 && library.section(id) !== undefined;
  return {
    type: 'heading',
    level,
    id,
    number: headingNumber(level, number),
    title: title ?? MISSING_TITLE,
    inferred: inferred ? (reason ?? '原文缺此标题，按编号补出。') : null,
    compareUrl: isComparable ? urls.compareSection(id) : null,
  };
}

function toBoxBlock(box: Box, context: ReadingContext): ReadingBlock {
  const passages = box.passages.flatMap((id) => context.library.passage(id) ?? []);
  return box.kind === 'table' ? toTableBlock(box, passages, context) : toListBlock(box, passages, context);
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
