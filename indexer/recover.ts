import type { HeadingLevel, Warning } from '../plan/model.ts';
import { headingLabel } from '../plan/numerals.ts';
import type { Block, HeadingBlock } from './constructs/construct.ts';
import { type Span, toPlacement } from './placement.ts';
import type { Missing, MissingHeading, Settled } from './settle.ts';
import type { Layout } from './strain.ts';

/** A heading of the outline to be: printed, or put in where it was lost. */
export interface SettledHeading extends HeadingBlock {
  readonly level: HeadingLevel;
  /** Null where the number was printed. */
  readonly reason: string | null;
}

export interface Recovered {
  readonly blocks: readonly (SettledHeading | Exclude<Block, HeadingBlock>)[];
  readonly warnings: readonly Warning[];
}

/** A heading that is only suspected must make the text read better by this. */
const LEAST_GAIN = 3;
/** Where more paragraphs than this begin with a space, it is their indent and means nothing. */
const MOST_SPACED = 0.05;

function layoutOf(blocks: readonly Block[]): Layout {
  const paragraphs = blocks.filter(({ type }) => type === 'paragraph');
  const spaced = paragraphs.filter((block) => block.spaced);
  return {
    hasParts: blocks.some((block) => block.type === 'heading' && block.level === 'part'),
    spacesMatter: spaced.length <= Math.max(2, paragraphs.length * MOST_SPACED),
  };
}

function spanOf(blocks: readonly Block[], { after, before }: Missing): Span {
  const opening = blocks[after];
  return {
    from: after + 1,
    to: before,
    opening: opening?.type === 'heading' ? (opening.level ?? 'chapter') : null,
  };
}

const nameOf = ({ level, number, title }: MissingHeading) =>
  `${number === null ? (level === 'part' ? '一篇' : '一章') : headingLabel(level, number)}${title === null ? '' : `“${title}”`}`;

interface Insertion {
  readonly at: number;
  readonly heading: MissingHeading;
  readonly reason: string;
}

/** Where each missing heading goes; one whose place nothing tells stands, empty, before the next heading. */
function insertionsOf(blocks: readonly Block[], missing: Missing, layout: Layout) {
  const insertions: Insertion[] = [];
  const warnings: Warning[] = [];
  const span = spanOf(blocks, missing);
  const { at, gain } = toPlacement(
    blocks,
    span,
    missing.headings.map(({ level }) => level),
    layout,
  );
  const lastLine = blocks.at(-1)?.line ?? 1;
  const accepted = gain >= (missing.certain ? 1 : LEAST_GAIN);
  if (!accepted && !missing.certain) return { insertions, warnings };
  for (const [position, heading] of missing.headings.entries()) {
    const place = accepted ? (at[position] ?? null) : null;
    const later = accepted ? at.slice(position).find((other) => other !== null) : null;
    const stands = later ?? span.to;
    const line = blocks[stands]?.line ?? lastLine;
    if (place === null) {
      const message = `缺${nameOf(heading)}的标题，无法判定其内容自何处起`;
      warnings.push({ line, message });
      if (heading.title === null) continue;
    } else warnings.push({ line, message: `此处缺${nameOf(heading)}的标题：${missing.reason}` });
    insertions.push({ at: stands, heading, reason: missing.reason });
  }
  return { insertions, warnings };
}

/** A half of a lost title that was left behind is covered by the heading put in there. */
function inferredHeading({ heading, reason }: Insertion, next: Block | undefined): SettledHeading {
  const line = next?.line ?? 1;
  const ranges = next?.type === 'stray' ? next.ranges : [];
  const { level, number } = heading;
  const title = heading.title ?? '';
  return {
    type: 'heading',
    level,
    number,
    title,
    line,
    endLine: line,
    ranges,
    blanks: 0,
    spaced: false,
    reason,
  };
}

/** Puts every missing heading where the text reads best with it. */
export function toRecovered({ blocks, missing, warnings }: Settled): Recovered {
  const layout = layoutOf(blocks);
  const found = missing.map((each) => insertionsOf(blocks, each, layout));
  const insertions = found.flatMap((each) => each.insertions);
  const whole = [...blocks, undefined].flatMap((block, at) => {
    const here = insertions.filter((insertion) => insertion.at === at);
    const headings = here.map((insertion) => inferredHeading(insertion, block));
    if (block === undefined || (block.type === 'stray' && here.length > 0)) return headings;
    if (block.type !== 'heading') return [...headings, block];
    return [...headings, { ...block, level: block.level ?? ('chapter' as const), reason: null }];
  });
  return { blocks: whole, warnings: [...warnings, ...found.flatMap((each) => each.warnings)] };
}
