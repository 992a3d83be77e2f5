import type { HeadingLevel, SourceRange } from '../../plan/model.ts';
import type { Line } from '../clean.ts';
import type { Source } from '../source.ts';

interface BlockBase {
  readonly line: number;
  readonly endLine: number;
  readonly ranges: readonly SourceRange[];
  /** Blank lines before it. */
  readonly blanks: number;
  /** It begins with a space: what a lost heading, picture or page break left behind. */
  readonly spaced: boolean;
}

/** A title with its number, or a line that equals a title of the table of contents (level and number null). */
export interface HeadingBlock extends BlockBase {
  readonly type: 'heading';
  readonly level: HeadingLevel | null;
  readonly number: number | null;
  readonly title: string;
}

/** A short line that is no sentence and nothing else that is known. */
export interface StrayBlock extends BlockBase {
  readonly type: 'stray';
  readonly text: string;
}

export interface ParagraphBlock extends BlockBase {
  readonly type: 'paragraph';
  readonly text: string;
}

export interface FigureBlock extends BlockBase {
  readonly type: 'figure';
  readonly number: number | null;
  readonly caption: string;
}

/** A passage of a box, a note or a glossary entry. */
export interface Entry {
  readonly line: number;
  readonly endLine: number;
  readonly text: string;
  readonly ranges: readonly SourceRange[];
}

export interface ItemEntry extends Entry {
  readonly lead: string | null;
  readonly group: string | null;
}

export interface RowEntry extends Entry {
  readonly cells: readonly string[];
}

export interface ListContent {
  readonly kind: 'list';
  readonly items: readonly ItemEntry[];
  readonly groups: readonly {
    readonly title: string;
    readonly line: number;
    readonly ranges: readonly SourceRange[];
  }[];
}

export interface TableContent {
  readonly kind: 'table';
  readonly columns: readonly string[];
  readonly headerRanges: readonly SourceRange[];
  readonly rows: readonly RowEntry[];
  readonly notes: readonly Entry[];
  /** Lines of rows whose cells could not be set under the columns for sure. */
  readonly doubtful: readonly number[];
}

/** `ranges` are those of the title alone. */
export interface BoxBlock extends BlockBase {
  readonly type: 'box';
  readonly number: number | null;
  readonly title: string;
  readonly content: ListContent | TableContent;
}

export interface GlossaryBlock extends BlockBase {
  readonly type: 'glossary';
  readonly entries: readonly (Entry & { readonly number: number; readonly term: string })[];
}

export type Block = HeadingBlock | StrayBlock | ParagraphBlock | FigureBlock | BoxBlock | GlossaryBlock;

export interface Reading {
  readonly block: Block;
  /** Position of the first line after it. */
  readonly next: number;
}

/** One construct of the text: where it starts and how it is read. */
export interface Construct {
  readonly name: string;
  starts(source: Source, at: number): boolean;
  /** Called only where `starts` holds. */
  read(source: Source, at: number): Reading;
}

/** A line that is not there; reading past the end yields it. */
const NO_LINE: Line = { number: 0, text: '', indent: 'none', ranges: [], noise: [] };

export const lineAt = (source: Source, at: number): Line => source.lines[at] ?? NO_LINE;

/** What every block has, for one that covers the given lines. */
export function baseOf(source: Source, from: number, to: number): BlockBase {
  let before = from;
  while (before > 0 && lineAt(source, before - 1).text === '') before--;
  const first = lineAt(source, from);
  return {
    line: first.number,
    endLine: lineAt(source, to - 1).number,
    ranges: source.lines.slice(from, to).flatMap(({ ranges }) => ranges),
    blanks: from - before,
    spaced: first.indent === 'space',
  };
}
