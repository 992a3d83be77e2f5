import type { HeadingLevel, Warning } from '../plan/model.ts';
import { headingLabel } from '../plan/numerals.ts';
import type { Block, HeadingBlock } from './constructs/construct.ts';
import { type Placement, type Span, toPlacement } from './placement.ts';
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

/** The blocks with a run of missing headings put in. */
function recoverRun(blocks: readonly SettledBlock[], missing: Missing, layout: Layout): Recovered {
  const from = missing.after === null ? 0 : blocks.findIndex((block) => block === missing.after) + 1;
  const end = missing.before === null ? -1 : blocks.findIndex((block) => block === missing.before);
  const opening = blocks[from - 1];
  const span: Span = {
    from,
    to: end === -1 ? blocks.length : end,
    opening: opening?.type === 'heading' ? opening.level : null,
  };
  const best = bestChoice(blocks, span, missing, layout);
  if (best === null) return { blocks, warnings: [] };
  const insertions = insertionsOf(best.headings, best.placement, span);
  const lineOf = (at: number) => blocks[at]?.line ?? blocks.at(-1)?.endLine ?? 1;
  const warnings = insertions.map(({ at, heading, placed }) => {
    const line = lineOf(at);
    const name = nameOf(heading);
    if (placed) return { line, message: `此处缺${name}的标题：${missing.reason}` };
    return { line, message: `缺${name}的标题，无法判定其内容自何处起` };
  });
  const kept = insertions.filter(({ placed, heading }) => placed || heading.title !== null);
  const whole = [...blocks];
  for (const insertion of kept.toReversed()) {
    const next = whole[insertion.at];
    const heading = inferredHeading(insertion, missing.reason, next, lineOf(insertion.at));
    whole.splice(insertion.at, heading.ranges.length > 0 ? 1 : 0, heading);
  }
  return { blocks: whole, warnings };
}

function printed(block: Block): SettledBlock {
  return block.type === 'heading' ? { ...block, level: block.level ?? 'chapter', reason: null } : block;
}

/** Puts every missing heading where the text reads best with it. */
export function toRecovered({ blocks, missing, warnings }: Settled): Recovered {
  const layout = layoutOf(blocks);
  const own = new Map(blocks.map((block) => [block, printed(block)]));
  const find = (block: Block | null) => (block === null ? null : (own.get(block) ?? null));
  let recovered: Recovered = { blocks: [...own.values()], warnings };
  for (const run of missing) {
    const placed = { ...run, after: find(run.after), before: find(run.before) };
    const next = recoverRun(recovered.blocks, placed, layout);
    recovered = { blocks: next.blocks, warnings: [...recovered.warnings, ...next.warnings] };
  }
  return recovered;
}
