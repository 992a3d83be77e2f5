import type { HeadingLevel, Warning } from '../plan/model.ts';
import { headingLabel } from '../plan/numerals.ts';
import type { Block, HeadingBlock } from './constructs/construct.ts';
import { type Placement, type Span, strainOf, toPlacement } from './placement.ts';
import type { Missing, MissingHeading, Settled } from './settle.ts';
import type { Layout } from './strain.ts';

/** A heading of the outline to be: printed, or put in where it was lost. */
export interface SettledHeading extends HeadingBlock {
  readonly level: HeadingLevel;
  /** Null where the heading was printed. */
  readonly reason: string | null;
}

type SettledBlock = SettledHeading | Exclude<Block, HeadingBlock>;

export interface Recovered {
  readonly blocks: readonly SettledBlock[];
  readonly warnings: readonly Warning[];
}

/** Each heading that is only suspected must make the text read better by this. */
const LEAST_GAIN = 3;
/** A text that lacks more headings than this is no plan to mend. */
const MOST_MISSING = 200;
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

/** The choice of headings that pays best for what it adds, with its places; null if none pays. */
function bestChoice(blocks: readonly Block[], span: Span, missing: Missing, layout: Layout) {
  if (!missing.certain && strainOf(blocks, span, layout) < LEAST_GAIN) return null;
  const rated = missing.choices.map((headings) => {
    const levels = headings.map(({ level }) => level);
    const placement = toPlacement(blocks, span, levels, layout);
    return { headings, placement, worth: placement.gain - headings.length * LEAST_GAIN };
  });
  const [best] = rated.sort((a, b) => b.worth - a.worth);
  if (best === undefined || (!missing.certain && best.worth < 0)) return null;
  return best;
}

interface Insertion {
  readonly at: number;
  readonly heading: MissingHeading;
  /** Whether anything in the text tells its place. */
  readonly placed: boolean;
}

/**
 * Where each heading goes; one whose place nothing tells stands, empty, before the next heading.
 * A gap in printed numbers may be a misprint: nothing is put in that makes the text read worse.
 */
function insertionsOf(
  headings: readonly MissingHeading[],
  placement: Placement,
  span: Span,
): readonly Insertion[] {
  const titled = headings.every(({ title }) => title !== null);
  const places = placement.gain >= 0 || titled ? placement.at : headings.map(() => null);
  return headings.map((heading, position) => {
    const own = places[position] ?? null;
    const later = places.slice(position).find((place) => place !== null) ?? null;
    return { at: own ?? later ?? span.to, heading, placed: own !== null };
  });
}

function nameOf({ level, number, title }: MissingHeading): string {
  const label = number === null ? `一${level === 'part' ? '篇' : '章'}` : headingLabel(level, number);
  return title === null ? label : `${label}“${title}”`;
}

/** A half of a lost title that was left behind is covered by the heading put in there. */
function inferredHeading(
  { heading, placed }: Insertion,
  reason: string,
  next: Block | undefined,
  line: number,
): SettledHeading {
  const { level, number } = heading;
  const ranges = placed && next?.type === 'stray' ? next.ranges : [];
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

interface Found {
  readonly insertions: readonly Insertion[];
  readonly warnings: readonly Warning[];
}

/** Looks for one run of missing headings. */
function findRun(blocks: readonly SettledBlock[], missing: Missing, span: Span, layout: Layout): Found {
  const best = bestChoice(blocks, span, missing, layout);
  if (best === null) return { insertions: [], warnings: [] };
  const insertions = insertionsOf(best.headings, best.placement, span);
  const warnings = insertions.map(({ at, heading, placed }) => {
    const line = lineOf(blocks, at);
    const name = nameOf(heading);
    if (placed) return { line, message: `此处缺${name}的标题：${missing.reason}` };
    return { line, message: `缺${name}的标题，无法判定其内容自何处起` };
  });
  return {
    insertions: insertions.filter(({ placed, heading }) => placed || heading.title !== null),
    warnings,
  };
}

const lineOf = (blocks: readonly Block[], at: number) => blocks[at]?.line ?? blocks.at(-1)?.endLine ?? 1;

function withInsertions(
  blocks: readonly SettledBlock[],
  insertions: readonly Insertion[],
  reason: string,
): readonly SettledBlock[] {
  const whole = [...blocks];
  for (const insertion of insertions.toReversed()) {
    const heading = inferredHeading(insertion, reason, whole[insertion.at], lineOf(blocks, insertion.at));
    whole.splice(insertion.at, heading.ranges.length > 0 ? 1 : 0, heading);
  }
  return whole;
}

function printed(block: Block): SettledBlock {
  return block.type === 'heading' ? { ...block, level: block.level ?? 'chapter', reason: null } : block;
}

const positionsOf = (blocks: readonly Block[]) => new Map(blocks.map((block, at) => [block, at]));

/** Puts every missing heading where the text reads best with it; runs see what was put in before them. */
export function toRecovered({ blocks, missing, warnings }: Settled): Recovered {
  const layout = layoutOf(blocks);
  const own = new Map(blocks.map((block) => [block, printed(block)]));
  const all = [...warnings];
  let whole: readonly SettledBlock[] = [...own.values()];
  let positions = positionsOf(whole);
  let put = 0;
  const positionOf = (block: Block | null) =>
    block === null ? null : (positions.get(own.get(block) ?? block) ?? null);
  for (const run of missing) {
    const after = positionOf(run.after);
    const opening = whole[after ?? -1];
    const span: Span = {
      from: after === null ? 0 : after + 1,
      to: positionOf(run.before) ?? whole.length,
      opening: opening?.type === 'heading' ? opening.level : null,
    };
    const found = findRun(whole, run, span, layout);
    const { insertions } = found;
    all.push(...found.warnings);
    if (insertions.length === 0) continue;
    put += insertions.length;
    if (put > MOST_MISSING) break;
    whole = withInsertions(whole, insertions, run.reason);
    positions = positionsOf(whole);
  }
  return { blocks: whole, warnings: all };
}
