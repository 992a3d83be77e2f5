import type { HeadingLevel } from '../plan/model.ts';
import type { Block } from './constructs/construct.ts';
import { type Layout, reader } from './strain.ts';

/** The blocks in which headings are lost: from one heading that is there (excluded) to another (excluded). */
export interface Span {
  readonly from: number;
  readonly to: number;
  /** Level of the heading before `from`; null at the beginning of the text. */
  readonly opening: HeadingLevel | null;
}

/** Where lost headings stand, in order. */
export interface Placement {
  /** Index of the block before which each one stands; null where nothing in the text tells. */
  readonly at: readonly (number | null)[];
  /** How much better the text reads with them than without. */
  readonly gain: number;
}

/** A place counts as found when every other one reads worse by this. */
const MARGIN = 1;
/** More places than this cannot be told apart anyway. */
const MOST_BLOCKS = 600;

/** A part or chapter begins with text or with a heading, never with a box or figure. */
const opensUnit = (block: Block | undefined) => block?.type !== 'box' && block?.type !== 'figure';

/** For each end from `from` to the span's end, the strain of the stretch that begins at `from`. */
function strains(
  blocks: readonly Block[],
  from: number,
  to: number,
  opening: HeadingLevel | null,
  layout: Layout,
): readonly number[] {
  const reading = reader(opening, layout);
  const totals = [reading.total()];
  for (let at = from; at < to; at++) {
    const block = blocks[at];
    if (block !== undefined) reading.take(block);
    totals.push(reading.total());
  }
  return totals;
}

/**
 * The least strain of all ways to place the levels in order, for each level and each place it may take:
 * the strain before it, plus the strain after it.
 */
function leastStrains(
  blocks: readonly Block[],
  { from, to, opening }: Span,
  levels: readonly HeadingLevel[],
  layout: Layout,
): readonly (readonly number[])[] {
  const size = to - from + 1;
  const places = Array.from({ length: size }, (_, at) => at);
  const under = (level: HeadingLevel) => places.map((at) => strains(blocks, from + at, to, level, layout));
  const stretches = new Map([...new Set(levels)].map((level) => [level, under(level)]));
  const mayOpen = places.map((at) => opensUnit(blocks[from + at]));
  const cost = (level: number, at: number, end: number) =>
    (mayOpen[at] ? 0 : Infinity) + (stretches.get(levels[level] ?? 'chapter')?.[at]?.[end - at] ?? Infinity);

  const before: number[][] = [[...strains(blocks, from, to, opening, layout)]];
  for (let level = 1; level < levels.length; level++) {
    const row = before[level - 1] ?? [];
    before.push(
      places.map((end) =>
        Math.min(...places.slice(0, end + 1).map((at) => (row[at] ?? Infinity) + cost(level - 1, at, end))),
      ),
    );
  }
  let after = places.map((at) => cost(levels.length - 1, at, size - 1));
  const totals: number[][] = [];
  for (let level = levels.length - 1; level >= 0; level--) {
    const row = before[level] ?? [];
    const later = after;
    totals.unshift(places.map((at) => (row[at] ?? Infinity) + (later[at] ?? Infinity)));
    after = places.map((at) =>
      Math.min(...places.slice(at).map((end) => cost(level - 1, at, end) + (later[end] ?? Infinity))),
    );
  }
  return totals;
}

/** The strain of a span as it stands. */
export function strainOf(blocks: readonly Block[], { from, to, opening }: Span, layout: Layout): number {
  const reading = reader(opening, layout);
  for (const block of blocks.slice(from, to)) reading.take(block);
  return reading.total();
}

/** Finds where headings of the given levels, in this order, are lost in a span. */
export function toPlacement(
  blocks: readonly Block[],
  span: Span,
  levels: readonly HeadingLevel[],
  layout: Layout,
): Placement {
  if (levels.length === 0 || span.to - span.from > MOST_BLOCKS) {
    return { at: levels.map(() => null), gain: 0 };
  }
  const without = strainOf(blocks, span, layout);
  const totals = leastStrains(blocks, span, levels, layout);
  const least = Math.min(...(totals[0] ?? []));
  const at = totals.map((row) => {
    const best = row.indexOf(Math.min(...row));
    const second = Math.min(...row.filter((_, place) => place !== best));
    const found = second >= (row[best] ?? 0) + MARGIN && span.from + best < span.to;
    return found ? span.from + best : null;
  });
  return { at, gain: without - least };
}
