import type { Warning } from '../plan/model.ts';
import { headingLabel } from '../plan/numerals.ts';
import type { Line } from './clean.ts';
import type { Block, HeadingBlock } from './constructs/construct.ts';
import { withoutStrayUnits } from './outliers.ts';
import { toSequence } from './sequence.ts';
import type { Missing, MissingHeading, Settled } from './settle.ts';

type UnitLevel = MissingHeading['level'];

interface Numbered {
  readonly at: number;
  readonly block: HeadingBlock;
  readonly number: number;
}

function numberedBlocks(blocks: readonly Block[], level: UnitLevel): readonly Numbered[] {
  return blocks.flatMap((block, at) =>
    block.type === 'heading' && block.level === level && block.number !== null
      ? [{ at, block, number: block.number }]
      : [],
  );
}

interface Count {
  readonly missing: readonly Missing[];
  readonly warnings: readonly Warning[];
  /** Misprinted numbers that another heading has by right. */
  readonly taken: readonly HeadingBlock[];
}

/** What the count of one level lacks, and the numbers that do not fit it. */
function countOf(blocks: readonly Block[], level: UnitLevel): Count {
  const numbered = numberedBlocks(blocks, level);
  const { fits, gaps } = toSequence(numbered.map(({ number }) => number));
  const warnings = numbered
    .filter((_, at) => !fits[at])
    .map(({ block, number }) => ({
      line: block.line,
      message: `${headingLabel(level, number)}与前后编号不连续，请核对原文`,
    }));
  const counted = new Set(numbered.flatMap(({ number }, at) => (fits[at] ? [number] : [])));
  const taken = numbered.flatMap(({ block, number }, at) =>
    !fits[at] && counted.has(number) ? [block] : [],
  );
  const missing: Missing[] = [];
  for (const gap of gaps) {
    const { lost, numbers } = gap;
    const next = numbered[gap.before];
    if (next === undefined) continue;
    const previous = numbered[gap.after];
    const label = headingLabel(level, next.number);
    if (numbers.length === 0) {
      const from = previous === undefined ? '' : headingLabel(level, previous.number);
      warnings.push({
        line: next.block.line,
        message: `编号由${from || '文首'}跳至${label}，缺${lost}个标题，无法判定其位置`,
      });
      continue;
    }
    const headings = numbers.map((number): MissingHeading => ({ level, number, title: null }));
    const reason = '正文缺此标题，据前后编号推定，标题不详';
    const [after, before] = [previous?.block ?? null, next.block];
    missing.push({ choices: [headings], certain: true, after, before, reason });
  }
  return { missing, warnings, taken };
}

/** How often sections begin again after the last chapter, each time under a chapter that is not there. */
function restarts(blocks: readonly Block[]): number {
  const headings = blocks.filter((block): block is HeadingBlock => block.type === 'heading');
  let count = 0;
  let last = 0;
  let orphaned = false;
  for (const [at, { level, number }] of headings.entries()) {
    if (level !== 'section') {
      orphaned = level === 'part';
      continue;
    }
    const next = headings[at + 1];
    const countsOn = next?.level !== 'section' || next.number === 2;
    if (number === 1 && (orphaned || (last > 1 && next !== undefined && countsOn))) count++;
    if (number === 1) orphaned = false;
    last = number ?? last + 1;
  }
  return count;
}

/** The last heading of a level, where its number is its own. */
function lastCounted(blocks: readonly Block[], level: UnitLevel): Numbered | undefined {
  const last = blocks.findLast((block) => block.type === 'heading' && block.level === level);
  return numberedBlocks(blocks, level).findLast(({ block }) => block === last);
}

/** After the last chapter its sections may begin again: then more chapters are lost. */
function chaptersAtEnd(blocks: readonly Block[]): readonly Missing[] {
  const last = lastCounted(blocks, 'chapter');
  const count = last === undefined ? 0 : restarts(blocks.slice(last.at + 1));
  if (last === undefined || count === 0) return [];
  const headings = Array.from({ length: count }, (_, step): MissingHeading => {
    return { level: 'chapter', number: last.number + 1 + step, title: null };
  });
  const reason = '正文缺此标题，因其下各节重新编号而推定，标题不详';
  return [{ choices: [headings], certain: false, after: last.block, before: null, reason }];
}

/** After the last part a page break before the introduction of another one may be all that is left of it. */
function partAtEnd(blocks: readonly Block[]): readonly Missing[] {
  const last = lastCounted(blocks, 'part');
  if (last === undefined) return [];
  const heading: MissingHeading = { level: 'part', number: last.number + 1, title: null };
  const reason = '正文缺此标题，据版式推定，标题不详';
  return [{ choices: [[heading]], certain: false, after: last.block, before: null, reason }];
}

/** Without a table of contents the printed numbers tell what is missing, never under which title. */
export function settleByNumbers(blocks: readonly Block[], lines: readonly Line[]): Settled {
  const plain = blocks.map(
    (block): Block =>
      block.type === 'heading' && block.level === null
        ? { ...block, type: 'stray', text: block.title }
        : block,
  );
  const steady = withoutStrayUnits(plain, lines, new Set());
  const chapters = countOf(steady.blocks, 'chapter');
  const parts = countOf(steady.blocks, 'part');
  const taken = new Set<Block>([...chapters.taken, ...parts.taken]);
  const counted = steady.blocks.map((block) => (taken.has(block) ? { ...block, number: null } : block));
  return {
    blocks: counted,
    missing: [...chapters.missing, ...chaptersAtEnd(counted), ...parts.missing, ...partAtEnd(counted)],
    warnings: [...steady.warnings, ...chapters.warnings, ...parts.warnings],
  };
}
