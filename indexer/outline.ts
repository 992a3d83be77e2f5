import { chapterId, partId, sectionId } from '../plan/anchors.ts';
import type { Chapter, Heading, Part, Warning } from '../plan/model.ts';
import { headingLabel } from '../plan/numerals.ts';
import type { Block, HeadingBlock } from './constructs/construct.ts';
import { ABSENT, sectionsByUnit, toDoubts } from './doubts.ts';
import { numbering } from './numbering.ts';
import type { Recovered, SettledHeading } from './recover.ts';

export type Content = Exclude<Block, HeadingBlock>;

/** Something of the text and the headings it stands under. */
export interface Node {
  readonly part: Heading | null;
  readonly chapter: Heading | null;
  readonly section: Heading | null;
  /** A heading stands under itself. */
  readonly content: { readonly type: 'heading'; readonly heading: Heading } | Content;
}

export interface Outline {
  readonly parts: readonly Part[];
  readonly nodes: readonly Node[];
  readonly warnings: readonly Warning[];
}

const printedNumbers = (blocks: Recovered['blocks'], level: HeadingBlock['level']) =>
  blocks.flatMap((block) =>
    block.type === 'heading' && block.level === level && block.number !== null ? [block.number] : [],
  );

function headingOf(block: SettledHeading, id: string, number: number): Heading {
  return {
    id,
    level: block.level,
    number,
    title: block.title === '' ? null : block.title,
    line: block.line,
    inferred: block.reason !== null,
    reason: block.reason,
    ranges: block.ranges,
  };
}

/** Whether the heading only fills the tree where the text does without that level. */
export const isAbsent = ({ level, reason }: Heading) => level !== 'section' && reason === ABSENT[level];

/** A heading of a level that the text does without here, so that the tree is whole. */
function absent(level: 'part' | 'chapter', { line }: Block): SettledHeading {
  const reason = ABSENT[level];
  const place = { line, endLine: line, ranges: [], blanks: 0, spaced: false };
  return { type: 'heading', level, number: null, title: '', reason, ...place };
}

/** Puts a chapter above sections and a part above chapters that have none. */
function withAbsent(blocks: Recovered['blocks']): Recovered['blocks'] {
  let hasPart = false;
  let hasChapter = false;
  return blocks.flatMap((block): Recovered['blocks'] => {
    if (block.type !== 'heading') return [block];
    const above: SettledHeading[] = [];
    if (block.level !== 'part' && !hasPart) above.push(absent('part', block));
    if (block.level === 'section' && !hasChapter) above.push(absent('chapter', block));
    hasPart = true;
    hasChapter = block.level !== 'part';
    return [...above, block];
  });
}

interface NumberedHeadings {
  readonly headings: ReadonlyMap<SettledHeading, Heading>;
  readonly warnings: readonly Warning[];
}

/** Gives every heading its number and id. */
function toHeadings(plan: string, blocks: Recovered['blocks']): NumberedHeadings {
  const headings = new Map<SettledHeading, Heading>();
  const warnings: Warning[] = [];
  const nextPart = numbering(printedNumbers(blocks, 'part'));
  const nextChapter = numbering(printedNumbers(blocks, 'chapter'));
  const sections = sectionsByUnit(blocks);
  let unit = 0;
  let chapter = 0;
  let nextSection = numbering([]);
  for (const block of blocks) {
    if (block.type !== 'heading') continue;
    const { level, line } = block;
    if (level !== 'section')
      nextSection = numbering((sections[++unit] ?? []).map((each) => each.number ?? 0));
    const number = { part: nextPart, chapter: nextChapter, section: nextSection }[level](block.number);
    if (level === 'chapter') chapter = number;
    const id = level === 'part' ? partId(plan, number) : chapterId(plan, chapter);
    if (block.number !== null && number !== block.number) {
      const message = `${headingLabel(level, block.number)}重复出现，此处记作${headingLabel(level, number)}`;
      warnings.push({ line, message });
    }
    headings.set(
      block,
      headingOf(block, level === 'section' ? sectionId(plan, chapter, number) : id, number),
    );
  }
  return { headings, warnings };
}

/** Walks the blocks and hands each the headings it stands under. */
function toNodes(blocks: Recovered['blocks'], headings: NumberedHeadings['headings']): readonly Node[] {
  let part: Heading | null = null;
  let chapter: Heading | null = null;
  let section: Heading | null = null;
  return blocks.flatMap((block): Node[] => {
    if (block.type !== 'heading') return [{ part, chapter, section, content: block }];
    const heading = headings.get(block);
    if (heading === undefined) return [];
    if (heading.level === 'part') [part, chapter, section] = [heading, null, null];
    else if (heading.level === 'chapter') [chapter, section] = [heading, null];
    else section = heading;
    return [{ part, chapter, section, content: { type: 'heading', heading } }];
  });
}

interface GrowingChapter extends Chapter {
  readonly sections: Heading[];
}

interface GrowingPart extends Part {
  readonly chapters: GrowingChapter[];
}

function toParts(nodes: readonly Node[]): readonly Part[] {
  const parts: GrowingPart[] = [];
  for (const { content } of nodes) {
    if (content.type !== 'heading') continue;
    const { heading } = content;
    if (heading.level === 'part') parts.push({ ...heading, level: 'part', chapters: [] });
    else if (heading.level === 'chapter') {
      parts.at(-1)?.chapters.push({ ...heading, level: 'chapter', sections: [] });
    } else parts.at(-1)?.chapters.at(-1)?.sections.push(heading);
  }
  return parts;
}

/** Builds the tree of parts, chapters and sections, and tells of each block what it stands under. */
export function toOutline(plan: string, recovered: Recovered): Outline {
  const blocks = withAbsent(recovered.blocks);
  const { headings, warnings } = toHeadings(plan, blocks);
  const nodes = toNodes(blocks, headings);
  return {
    parts: toParts(nodes),
    nodes,
    warnings: [
      ...recovered.warnings,
      ...warnings,
      ...toDoubts(blocks).filter(({ line }) => !warnings.some((told) => told.line === line)),
    ],
  };
}
