import type { HeadingLevel, Warning } from '../plan/model.ts';
import { headingLabel } from '../plan/numerals.ts';
import type { Line } from './clean.ts';
import type { Block, HeadingBlock } from './constructs/construct.ts';
import { toSequence, toSurplus } from './sequence.ts';

/** The blocks with every outlier as the paragraph that its line is, and a warning for each. */
export interface Steady {
  readonly blocks: readonly Block[];
  readonly warnings: readonly Warning[];
}

/** A numbered heading and its position. */
interface Numbered {
  readonly at: number;
  readonly block: HeadingBlock;
  readonly number: number;
}

type UnitLevel = 'part' | 'chapter';
const UNIT_LEVELS: readonly UnitLevel[] = ['part', 'chapter'];

/** What begins with the first of its sections or with a chapter of its own is a heading rather than a repetition of one. */
const OPENING_WEIGHT = 10;
/** Text under a heading weighs one for so many characters, a box or figure one each, all of it less than an opening. */
const CHARACTERS_WEIGHED = 30;
const MOST_WEIGHED = 9;

/** A chapter's only section may have lost as many before it as a gap may be long. */
const HIGHEST_ALONE = 4;

const isUnit = (block: Block | undefined): block is HeadingBlock =>
  block?.type === 'heading' && block.level !== 'section';

const numberedAt = (blocks: readonly Block[], level: HeadingLevel): readonly Numbered[] =>
  blocks.flatMap((block, at) =>
    block.type === 'heading' && block.level === level && block.number !== null
      ? [{ at, block, number: block.number }]
      : [],
  );

/** The next heading of the level below, before the next one of this level or above; a chapter's below is a section. */
function nextBelow(blocks: readonly Block[], at: number, level: HeadingLevel): HeadingBlock | null {
  for (let next = at + 1; next < blocks.length; next++) {
    const block = blocks[next];
    if (block?.type !== 'heading') continue;
    if (level === 'part' ? block.level === 'chapter' : block.level === 'section') return block;
    if (block.level === 'part' || level !== 'part') return null;
  }
  return null;
}

/** The last heading of the level below before this one: a section of the same chapter, or any chapter. */
function lastBelow(blocks: readonly Block[], at: number, level: HeadingLevel): HeadingBlock | null {
  for (let before = at - 1; before >= 0; before--) {
    const block = blocks[before];
    if (block?.type !== 'heading') continue;
    if (level === 'part' ? block.level === 'chapter' : block.level === 'section') return block;
    if (level === 'chapter') return null;
  }
  return null;
}

/** Whether the next heading is a section's: no part begins so. */
function opensOnSection(blocks: readonly Block[], at: number): boolean {
  let next = at + 1;
  while (next < blocks.length && blocks[next]?.type !== 'heading') next++;
  const block = blocks[next];
  return block?.type === 'heading' && block.level === 'section';
}

const lengthOf = (block: Block) =>
  block.type === 'paragraph' || block.type === 'stray' ? block.text.length : CHARACTERS_WEIGHED;

/** How much a heading has under it, up to the next one of its kind. */
function weightOf(blocks: readonly Block[], { at, block }: Numbered): number {
  const below = block.level === null || block.level === 'section' ? null : nextBelow(blocks, at, block.level);
  if (block.level === 'part') return below !== null && !opensOnSection(blocks, at) ? OPENING_WEIGHT : 0;
  let characters = 0;
  for (let next = at + 1; next < blocks.length && characters < MOST_WEIGHED * CHARACTERS_WEIGHED; next++) {
    const own = blocks[next];
    if (own === undefined || (block.level === 'section' ? own.type === 'heading' : isUnit(own))) break;
    characters += lengthOf(own);
  }
  const weight = Math.min(MOST_WEIGHED, Math.floor(characters / CHARACTERS_WEIGHED));
  return weight + (below?.number === 1 ? OPENING_WEIGHT : 0);
}

/** Whether sections begin again under a chapter: then it is one, whatever its number. */
const headsOwn = (blocks: readonly Block[], { at, block }: Numbered) =>
  block.level === 'chapter' &&
  nextBelow(blocks, at, 'chapter')?.number === 1 &&
  lastBelow(blocks, at, 'chapter') !== null;

/** Whether the sections of a chapter count on across the heading: it stands in the middle of one. */
function countsOnAcross(blocks: readonly Block[], { at }: Numbered, level: UnitLevel): boolean {
  const next = nextBelow(blocks, at, level)?.number ?? null;
  const before = lastBelow(blocks, at, level)?.number ?? null;
  return next !== null && before !== null && next === before + 1;
}

/** Whether no unit can begin here: a chapter inside another one's sections, a part right above a section. */
function standsWithin(blocks: readonly Block[], numbered: Numbered, level: UnitLevel): boolean {
  if (level === 'chapter') return countsOnAcross(blocks, numbered, level);
  return opensOnSection(blocks, numbered.at);
}

/** Headings out of the count: those it has no number for, those that nothing can begin with, a leap at the end. */
function uncounted(
  blocks: readonly Block[],
  numbered: readonly Numbered[],
  level: UnitLevel,
): readonly Numbered[] {
  const weights = numbered.map((each) => weightOf(blocks, each));
  const numbers = numbered.map(({ number }) => number);
  const { fits, gaps } = toSequence(numbers, weights);
  const surplus = new Set(toSurplus(numbers, weights));
  const leap = gaps.find((gap) => gap.numbers.length === 0 && gap.before === numbers.length - 1)?.before;
  return numbered.filter((each, at) => {
    if (at === leap) return countsOnAcross(blocks, each, level) || standsWithin(blocks, each, level);
    return surplus.has(at) ? !headsOwn(blocks, each) : !fits[at] && standsWithin(blocks, each, level);
  });
}

const labelOf = ({ block, number }: Numbered) => headingLabel(block.level ?? 'chapter', number);

function steadied(blocks: readonly Block[], lines: readonly Line[], outliers: readonly Numbered[]): Steady {
  const gone = new Set(outliers.map(({ block }) => block));
  return {
    blocks: blocks.map((block): Block => {
      if (block.type !== 'heading' || !gone.has(block)) return block;
      const { line, endLine, ranges, blanks, spaced } = block;
      const printed = lines.slice(line - 1, endLine).filter((each) => each.text !== '');
      const text = printed.map((each) => each.text).join('  ');
      return { type: 'paragraph', text, line, endLine, ranges, blanks, spaced };
    }),
    warnings: outliers.map((outlier) => ({
      line: outlier.block.line,
      message: `${labelOf(outlier)}与前后编号不连续，而前后编号彼此相接，此行按正文处理；若确为标题请改正编号，若为误入请删去`,
    })),
  };
}

/**
 * Part and chapter headings that do not belong to the count of their level. Where most of a level stand in the
 * table of contents (`listed`), those that do not are out of it whatever their number.
 */
export function withoutStrayUnits(
  blocks: readonly Block[],
  lines: readonly Line[],
  listed: ReadonlySet<Block>,
): Steady {
  const outliers = UNIT_LEVELS.flatMap((level) => {
    const numbered = numberedAt(blocks, level);
    const others = numbered.filter(({ block }) => !listed.has(block));
    if (others.length < numbered.length / 2) return others.filter((each) => !headsOwn(blocks, each));
    return uncounted(blocks, numbered, level).filter(({ block }) => !listed.has(block));
  });
  return steadied(blocks, lines, outliers);
}

/** Sections that should count 1, 2, 3 …: a part or chapter ends them, and so does one that begins again at 1. */
function sectionRuns(blocks: readonly Block[]): readonly (readonly Numbered[])[] {
  const runs: Numbered[][] = [[]];
  for (const [at, block] of blocks.entries()) {
    if (block.type !== 'heading') continue;
    if (block.level !== 'section' || block.number === null) {
      runs.push([]);
      continue;
    }
    const numbered = { at, block, number: block.number };
    const before = runs.at(-1)?.at(-1);
    const repeated =
      before?.number === 1 && Math.min(weightOf(blocks, before), weightOf(blocks, numbered)) <= 1;
    const begun = runs.at(-1)?.some(({ number }) => number === 1) ?? false;
    if (block.number === 1 && begun && !repeated) runs.push([]);
    runs.at(-1)?.push(numbered);
  }
  return runs;
}

/** A number that only sections before it could explain, where there is none. */
const isAlone = (run: readonly Numbered[]) => run.length === 1 && (run[0]?.number ?? 0) > HIGHEST_ALONE;

/** Section headings that the count of their chapter passes over. */
export function withoutStraySections(blocks: readonly Block[], lines: readonly Line[]): Steady {
  const outliers = sectionRuns(blocks).flatMap((run) => {
    if (isAlone(run)) return run;
    const weights = run.map((each) => weightOf(blocks, each));
    const numbers = run.map(({ number }) => number);
    return toSurplus(numbers, weights).flatMap((at) => run[at] ?? []);
  });
  return steadied(blocks, lines, outliers);
}
