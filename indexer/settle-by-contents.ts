import type { Warning } from '../plan/model.ts';
import { headingLabel } from '../plan/numerals.ts';
import type { Line } from './clean.ts';
import type { Block } from './constructs/construct.ts';
import { withoutStrayUnits } from './outliers.ts';
import { longestRun } from './sequence.ts';
import type { Missing, Settled, Unit } from './settle.ts';
import { squeeze } from './source.ts';

/** Block index → position of the contents' unit that it is the heading of. */
type Pairs = ReadonlyMap<number, number>;

/** Of units with the same title so many are told apart. */
const MOST_SAME = 8;

/** Whole-line matches of title, in the order of both: the longest chain. */
function pairByTitle(blocks: readonly Block[], units: readonly Unit[]): Pairs {
  const byTitle = new Map<string, number[]>();
  for (const [at, { title }] of units.entries()) {
    const key = squeeze(title);
    byTitle.set(key, [at, ...(byTitle.get(key) ?? [])].slice(0, MOST_SAME));
  }
  const pairs = blocks.flatMap((block, at) => {
    if (block.type !== 'heading' || block.level === 'section') return [];
    return (byTitle.get(squeeze(block.title)) ?? []).map((unit) => ({ block: at, unit }));
  });
  const chain = longestRun(
    pairs.map(({ unit }) => unit),
    true,
  );
  return new Map(pairs.filter((_, at) => chain[at]).map(({ block, unit }) => [block, unit]));
}

/** A numbered heading whose title differs is still the unit of its number, if that is free and in order. */
function pairByNumber(blocks: readonly Block[], units: readonly Unit[], pairs: Pairs): Pairs {
  const all = new Map(pairs);
  const taken = new Set(pairs.values());
  const byNumber = new Map(units.map(({ level, number }, at) => [`${level} ${number}`, at]));
  const paired = [...pairs].sort(([a], [b]) => a - b);
  let met = 0;
  let last = -1;
  for (const [at, block] of blocks.entries()) {
    if (all.has(at)) {
      last = all.get(at) ?? last;
      met++;
    } else if (block.type === 'heading' && block.number !== null && block.level !== 'section') {
      const unit = byNumber.get(`${block.level} ${block.number}`) ?? -1;
      const next = paired[met]?.[1] ?? units.length;
      if (unit <= last || unit >= next || taken.has(unit)) continue;
      all.set(at, unit);
      taken.add(unit);
      last = unit;
    }
  }
  return all;
}

/** The heading with level and number from the contents; a line that only equals some title is a stray. */
function settled(block: Block, unit: Unit | undefined): Block {
  if (block.type !== 'heading') return block;
  if (unit !== undefined) return { ...block, level: unit.level, number: block.number ?? unit.number };
  return block.level === null ? { ...block, type: 'stray', text: block.title } : block;
}

function differences(blocks: readonly Block[], units: readonly Unit[], pairs: Pairs): readonly Warning[] {
  return blocks.flatMap((block, at) => {
    if (block.type !== 'heading' || block.level === 'section' || block.number === null) return [];
    const unit = units[pairs.get(at) ?? -1];
    const own = block.level === null ? '' : headingLabel(block.level, block.number);
    if (unit === undefined) return [{ line: block.line, message: `${own}不在目录之中` }];
    const listed = headingLabel(unit.level, unit.number);
    if (listed !== own) return [{ line: block.line, message: `编号${own}与目录的${listed}不符，以正文为准` }];
    if (squeeze(block.title) === squeeze(unit.title)) return [];
    return [{ line: block.line, message: `${own}标题与目录不同（目录：${unit.title}），以正文为准` }];
  });
}

const REASON = '正文缺此标题，据目录补出';

/** Runs of units that no heading was paired with. */
function missingOf(blocks: readonly Block[], units: readonly Unit[], pairs: Pairs): readonly Missing[] {
  const blockOf = new Map([...pairs].map(([at, unit]) => [unit, blocks[at]]));
  const missing: Missing[] = [];
  let run: Unit[] = [];
  let after: Block | null = null;
  for (const [at, unit] of [...units, null].entries()) {
    const before: Block | null = blockOf.get(at) ?? null;
    if (before === null && unit !== null) {
      run.push(unit);
      continue;
    }
    if (run.length > 0) missing.push({ choices: [run], certain: true, after, before, reason: REASON });
    run = [];
    after = before;
  }
  return missing;
}

/** Matches headings, numbered or not, to the table of contents; what it has and the text lacks is missing. */
export function settleByContents(
  blocks: readonly Block[],
  lines: readonly Line[],
  units: readonly Unit[],
): Settled & { readonly met: number } {
  const pairs = pairByNumber(blocks, units, pairByTitle(blocks, units));
  const withLevels = blocks.map((block, at) => settled(block, units[pairs.get(at) ?? -1]));
  const listed = new Set(withLevels.filter((_, at) => pairs.has(at)));
  const steady = withoutStrayUnits(withLevels, lines, listed);
  const printed = blocks.map((block, at) =>
    steady.blocks[at]?.type === 'heading' ? block : (steady.blocks[at] ?? block),
  );
  return {
    blocks: steady.blocks,
    missing: missingOf(steady.blocks, units, pairs),
    warnings: [...steady.warnings, ...differences(printed, units, pairs)],
    met: pairs.size,
  };
}
