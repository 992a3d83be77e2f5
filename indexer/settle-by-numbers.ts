import type { Warning } from '../plan/model.ts';
import { headingLabel } from '../plan/numerals.ts';
import type { Block, HeadingBlock } from './constructs/construct.ts';
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

/** What the count of one level lacks, and the numbers that do not fit it. */
function countOf(blocks: readonly Block[], level: UnitLevel): { missing: Missing[]; warnings: Warning[] } {
  const numbered = numberedBlocks(blocks, level);
  const { fits, gaps } = toSequence(numbered.map(({ number }) => number));
  const warnings = numbered
    .filter((_, at) => !fits[at])
    .map(({ block, number }) => ({
      line: block.line,
      message: `${headingLabel(level, number)}与前后编号不连续，请核对原文`,
    }));
  const missing: Missing[] = [];
  for (const { after, before, lost, numbers } of gaps) {
    const next = numbered[before];
    if (next === undefined) continue;
    const previous = numbered[after];
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
    missing.push({ headings, after: previous?.at ?? -1, before: next.at, certain: true, reason });
  }
  return { missing, warnings };
}

/** After the last chapter its sections may begin again: then one more chapter is lost. */
function restartAtEnd(blocks: readonly Block[]): readonly Missing[] {
  const last = numberedBlocks(blocks, 'chapter').at(-1);
  if (last === undefined) return [];
  const numbers = blocks
    .slice(last.at)
    .flatMap((block) => (block.type === 'heading' && block.level === 'section' ? [block.number ?? 0] : []));
  const restart = numbers.findIndex((number, at) => at > 0 && number === 1 && numbers[at + 1] === 2);
  if (restart === -1) return [];
  const heading: MissingHeading = { level: 'chapter', number: last.number + 1, title: null };
  const reason = '正文缺此标题，因其下各节重新编号而推定，标题不详';
  return [{ headings: [heading], after: last.at, before: blocks.length, certain: false, reason }];
}

/** Without a table of contents the printed numbers tell what is missing, never under which title. */
export function settleByNumbers(blocks: readonly Block[]): Settled {
  const plain = blocks.map(
    (block): Block =>
      block.type === 'heading' && block.level === null
        ? { ...block, type: 'stray', text: block.title }
        : block,
  );
  const chapters = countOf(plain, 'chapter');
  const parts = countOf(plain, 'part');
  return {
    blocks: plain,
    missing: [...parts.missing, ...chapters.missing, ...restartAtEnd(plain)],
    warnings: [...chapters.warnings, ...parts.warnings],
  };
}
