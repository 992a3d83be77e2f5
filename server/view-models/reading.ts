import type { Box, Chapter, FlowItem, Heading, ListBox } from '../../plan/model.ts';
import type { StoredPassage } from '../../platform/bundle.ts';
import type { ChapterPage } from '../chapter-pages.ts';
import { inferredReason } from '../labels.ts';
import type { Library } from '../library.ts';
import type { ReadingRun } from '../reading/linked-runs.ts';
import { type ReadingContext, type ReadingPassage, toReadingPassage } from './reading-passage.ts';
import { type TableBlock, toTableBlock } from './reading-table.ts';
import { type ReadingTitle, toBoxTitle, toCaption, toHeadingTitle, toTitleRuns } from './reading-title.ts';

/** What the reader prints, in the order of the text. */
export type ReadingBlock =
  | HeadingBlock
  | { readonly type: 'anchor'; readonly id: string; readonly label: string }
  | { readonly type: 'passage'; readonly passage: ReadingPassage }
  | ListBlock
  | TableBlock
  | FigureBlock;

export interface HeadingBlock extends ReadingTitle {
  readonly type: 'heading';
  readonly level: Heading['level'];
  readonly id: string;
  /** Why the heading is there although the text lacks it. */
  readonly inferred: string | null;
}

export interface FigureBlock extends ReadingTitle {
  readonly type: 'figure';
  readonly id: string;
}

export interface ListBlock extends ReadingTitle {
  readonly type: 'list';
  readonly id: string;
  readonly groups: readonly ListGroup[];
}

export interface ListGroup {
  /** Empty: its items stand under no title. */
  readonly title: readonly ReadingRun[];
  readonly items: readonly ReadingPassage[];
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

function headingsOf({ part, chapter }: ChapterPage): ReadonlyMap<string, Heading | Chapter> {
  const headings: readonly (Heading | Chapter)[] = [part, chapter, ...chapter.sections];
  return new Map(headings.map((heading) => [heading.id, heading]));
}

function toBlock(
  item: FlowItem,
  headings: ReadonlyMap<string, Heading | Chapter>,
  context: ReadingContext,
): ReadingBlock | null {
  const { library } = context;
  switch (item.type) {
    case 'heading': {
      const heading = headings.get(item.id);
      return heading === undefined ? null : toHeadingBlock(heading, context);
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
      return figure === undefined ? null : { type: 'figure', id: figure.id, ...toCaption(figure, context) };
    }
    case 'glossary':
      return null;
  }
}

function toHeadingBlock(heading: Heading | Chapter, context: ReadingContext): HeadingBlock {
  const { level, id } = heading;
  return {
    type: 'heading',
    level,
    id,
    inferred: inferredReason(heading),
    ...toHeadingTitle(heading, context),
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
  const at = (title: string) => box.groups.findIndex((group) => group.title === title) + 1;
  return {
    type: 'list',
    id: box.id,
    ...toBoxTitle(box, context),
    groups: groups.map(({ title, items }) => ({
      title: title === null ? [] : toTitleRuns(title, box.id, at(title), context),
      items,
    })),
  };
}
