import {
  boxId,
  closingId,
  definitionId,
  figureId,
  glossaryId,
  itemId,
  noteId,
  paragraphId,
  preambleId,
  rowId,
} from '../plan/anchors.ts';
import type { Box, Figure, FlowItem, Passage, SourceRange, Warning } from '../plan/model.ts';
import { findClosing } from './closing.ts';
import type { BoxBlock, Entry, FigureBlock, GlossaryBlock } from './constructs/construct.ts';
import { toLeads } from './leads.ts';
import { numbering } from './numbering.ts';
import { isAbsent, type Node } from './outline.ts';
import { toSequence } from './sequence.ts';

/** What stands under the headings, in document order. */
export interface Passages {
  readonly passages: readonly Passage[];
  readonly boxes: readonly Box[];
  readonly figures: readonly Figure[];
  readonly flow: readonly FlowItem[];
  /** Of the glossary's heading. */
  readonly titleRanges: readonly SourceRange[];
  readonly warnings: readonly Warning[];
}

/** Ids and sections that count on through the whole walk. */
interface Counters {
  readonly plan: string;
  readonly paragraphs: Map<string, number>;
  readonly box: (printed: number | null) => number;
  readonly definition: (printed: number | null) => number;
  figures: number;
}

const NOTHING: Passages = { passages: [], boxes: [], figures: [], flow: [], titleRanges: [], warnings: [] };

const placeOf = ({ line, endLine, text, ranges }: Entry) => ({ line, endLine, text, ranges });

function paragraphOf(entry: Entry, section: string, lead: string | null, counters: Counters): Passages {
  const position = (counters.paragraphs.get(section) ?? 0) + 1;
  counters.paragraphs.set(section, position);
  const id = paragraphId(section, position);
  const passage = { kind: 'paragraph', id, plan: counters.plan, section, lead, ...placeOf(entry) } as const;
  return { ...NOTHING, passages: [passage], flow: [{ type: 'passage', id }] };
}

/** A line that is neither heading nor sentence is kept as text, and named. */
function strayOf(entry: Entry, section: string, counters: Counters): Passages {
  const message = `“${entry.text}”不似标题也不成句，按正文段落处理`;
  return { ...paragraphOf(entry, section, null, counters), warnings: [{ line: entry.line, message }] };
}

function contentPassages({ content }: BoxBlock, plan: string, section: string): readonly Passage[] {
  if (content.kind === 'list') {
    return content.items.map((item, at) => {
      const { lead, group } = item;
      return { kind: 'item', id: itemId(section, at + 1), plan, section, lead, group, ...placeOf(item) };
    });
  }
  const rows = content.rows.map((row, at): Passage => {
    const id = rowId(section, at + 1);
    return { kind: 'indicator', id, plan, section, cells: row.cells, ...placeOf(row) };
  });
  const notes = content.notes.map((note, at): Passage => {
    return { kind: 'note', id: noteId(section, at + 1), plan, section, ...placeOf(note) };
  });
  return [...rows, ...notes];
}

function boxWarnings({ title, line, content }: BoxBlock, passages: readonly Passage[]): readonly Warning[] {
  if (passages.length === 0) return [{ line, message: `专栏“${title}”没有内容` }];
  if (content.kind === 'list') return [];
  if (content.rows.length === 0)
    return [{ line, message: `专栏“${title}”的表没有数据行，行与行之间应有空行` }];
  return content.doubtful.map((row) => ({ line: row, message: '表中此行的单元格与表头不能确定对应' }));
}

function boxOf(block: BoxBlock, { part, chapter }: Node, counters: Counters): Passages {
  const number = counters.box(block.number);
  const id = boxId(counters.plan, number);
  const passages = contentPassages(block, counters.plan, id);
  const { title, line, endLine, ranges, content } = block;
  const base = {
    ...{ id, number, title, line, endLine, ranges },
    part: part === null || isAbsent(part) ? null : part.number,
    chapter: chapter?.number ?? null,
    passages: passages.map((passage) => passage.id),
  };
  const box: Box =
    content.kind === 'list'
      ? { ...base, kind: 'list', groups: content.groups }
      : { ...base, kind: 'table', columns: content.columns, headerRanges: content.headerRanges };
  const flow = [{ type: 'box', id }] as const;
  return { ...NOTHING, passages, boxes: [box], flow, warnings: boxWarnings(block, passages) };
}

function figureOf({ number, caption, line, ranges }: FigureBlock, counters: Counters): Passages {
  const id = figureId(counters.plan, ++counters.figures);
  return { ...NOTHING, figures: [{ id, number, caption, line, ranges }], flow: [{ type: 'figure', id }] };
}

function glossaryOf({ entries, line, ranges }: GlossaryBlock, counters: Counters): Passages {
  const { plan } = counters;
  const section = glossaryId(plan);
  const passages = entries.map((entry): Passage => {
    const number = counters.definition(entry.number);
    const id = definitionId(plan, number);
    return { kind: 'definition', id, plan, section, number, term: entry.term, ...placeOf(entry) };
  });
  const warnings = countWarnings(entries, (number) => `名词解释第${number}条`);
  return { ...NOTHING, passages, flow: [{ type: 'glossary', line }], titleRanges: ranges, warnings };
}

/** Numbers that do not count on are told. */
function countWarnings(
  numbered: readonly { readonly line: number; readonly number: number | null }[],
  label: (number: number) => string,
): readonly Warning[] {
  const printed = numbered.flatMap(({ line, number }) => (number === null ? [] : [{ line, number }]));
  const { fits, gaps } = toSequence(printed.map(({ number }) => number));
  const odd = printed.filter((_, at) => !fits[at]);
  const after = gaps.flatMap(({ before }) => printed.slice(before, before + 1));
  return [...odd, ...after].map(({ line, number }) => ({
    line,
    message: `${label(number)}与前后编号不连续`,
  }));
}

function contentOf(node: Node, lead: string | null, closing: boolean, counters: Counters): Passages {
  const { content, part, chapter, section } = node;
  const own = section ?? chapter ?? part;
  const under = closing ? closingId(counters.plan) : (own?.id ?? preambleId(counters.plan));
  switch (content.type) {
    case 'heading':
      return {
        ...NOTHING,
        flow: [{ type: 'heading', level: content.heading.level, id: content.heading.id }],
      };
    case 'paragraph':
      return paragraphOf(content, under, lead, counters);
    case 'stray':
      return strayOf(content, under, counters);
    case 'box':
      return boxOf(content, node, counters);
    case 'figure':
      return figureOf(content, counters);
    case 'glossary':
      return glossaryOf(content, counters);
  }
}

/** Cuts the text under the headings into passages, boxes and figures, each with its id. */
export function toPassages(plan: string, nodes: readonly Node[]): Passages {
  const boxes = nodes.flatMap(({ content }) => (content.type === 'box' ? [content] : []));
  const terms = nodes.flatMap(({ content }) => (content.type === 'glossary' ? content.entries : []));
  const counters: Counters = {
    plan,
    paragraphs: new Map(),
    box: numbering(boxes.flatMap(({ number }) => (number === null ? [] : [number]))),
    definition: numbering(terms.map(({ number }) => number)),
    figures: 0,
  };
  const leads = toLeads(nodes);
  const closing = findClosing(nodes);
  const all = nodes.map((node, at) => contentOf(node, leads[at] ?? null, at === closing, counters));
  return {
    passages: all.flatMap(({ passages }) => passages),
    boxes: all.flatMap((each) => each.boxes),
    figures: all.flatMap(({ figures }) => figures),
    flow: all.flatMap(({ flow }) => flow),
    titleRanges: all.flatMap(({ titleRanges }) => titleRanges),
    warnings: [
      ...all.flatMap(({ warnings }) => warnings),
      ...countWarnings(boxes, (number) => `专栏${number}`),
    ],
  };
}
