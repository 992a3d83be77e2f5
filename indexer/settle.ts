import type { HeadingLevel, Warning } from '../plan/model.ts';
import type { Line } from './clean.ts';
import type { Block, HeadingBlock } from './constructs/construct.ts';
import type { Contents, ContentsEntry } from './contents.ts';
import { withoutStraySections } from './outliers.ts';
import { settleByContents } from './settle-by-contents.ts';
import { settleByLayout } from './settle-by-layout.ts';
import { settleByNumbers } from './settle-by-numbers.ts';

/** Headings that the text should have and lacks, in the order in which they stood. */
export interface Missing {
  /** What may be missing; one choice where it is known, else the one that reads best, or none. */
  readonly choices: readonly (readonly MissingHeading[])[];
  readonly certain: boolean;
  /** The headings of `blocks` they stood between; null at the ends of the text. */
  readonly after: Block | null;
  readonly before: Block | null;
  /** Why they are thought to be missing, for readers. */
  readonly reason: string;
}

export interface MissingHeading {
  readonly level: 'part' | 'chapter';
  /** Null: by counting. */
  readonly number: number | null;
  readonly title: string | null;
}

/** Every heading with its level and number (null: by counting), and what is missing. */
export interface Settled {
  readonly blocks: readonly Block[];
  readonly missing: readonly Missing[];
  readonly warnings: readonly Warning[];
}

/** An entry of the table of contents that is a part or a chapter. */
export interface Unit extends ContentsEntry {
  readonly level: 'part' | 'chapter';
  readonly number: number;
}

const isUnit = (entry: ContentsEntry): entry is Unit =>
  (entry.level === 'part' || entry.level === 'chapter') && entry.number !== null;

/** With a smaller share of its titles met in the text, the table of contents is not this text's. */
const LEAST_SHARE_MET = 0.3;

export const isHeading = (block: Block | undefined, level?: HeadingLevel): block is HeadingBlock =>
  block?.type === 'heading' && (level === undefined || block.level === level);

/** Decides which headings stand in the text and which are missing: by the contents, by numbers, by layout. */
export function toSettled(
  blocks: readonly Block[],
  lines: readonly Line[],
  contents: Contents | null,
): Settled {
  const steady = withoutStraySections(blocks, lines);
  const settled = settle(steady.blocks, lines, contents);
  return { ...settled, warnings: [...steady.warnings, ...settled.warnings] };
}

function settle(blocks: readonly Block[], lines: readonly Line[], contents: Contents | null): Settled {
  const units = contents?.entries.filter(isUnit) ?? [];
  const byContents = units.length === 0 ? null : settleByContents(blocks, lines, units);
  if (byContents !== null && byContents.met >= units.length * LEAST_SHARE_MET) return byContents;
  const numbered = blocks.some((block) => isHeading(block, 'chapter') || isHeading(block, 'part'));
  return numbered ? settleByNumbers(blocks, lines) : settleByLayout(blocks);
}
