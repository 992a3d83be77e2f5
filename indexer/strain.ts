import type { HeadingLevel } from '../plan/model.ts';
import type { Block, ParagraphBlock } from './constructs/construct.ts';
import { numberedTitle } from './source.ts';

/**
 * How badly a stretch of text reads as what stands under the headings in it. Lost headings are put where
 * the strain is least: these weights say what a plan looks like, none of them is about one plan.
 */
const WEIGHTS = {
  /** 第一节 after 第三节, or a section or chapter with nothing above it: a heading is surely lost before. */
  restart: 8,
  orphan: 8,
  /** A paragraph that begins with the space a lost heading leaves. */
  spaced: 5,
  /** A heading with nothing under it. */
  empty: 4,
  /** Running text goes on under the same heading after a box or figure. */
  afterBox: 3,
  /** A short line that is neither heading nor sentence: half of a lost title, perhaps. */
  stray: 3,
  /** Two blank lines inside running text; more are a page break. */
  gap: 2,
  pageBreak: 3,
  /** Numbers left out. */
  jump: 2,
  /** An introduction has one paragraph: for each one more or less. */
  introduction: 1,
} as const;

const LARGEST_INTRODUCTION_STRAIN = 4;

export interface Reader {
  /** Takes the next block in and adds its strain. */
  take(block: Block): void;
  /** The strain if the stretch ended here. */
  total(): number;
}

/** What the plan as a whole tells about its layout. */
export interface Layout {
  readonly hasParts: boolean;
  /** Few paragraphs begin with a space, so that one which does means something. */
  readonly spacesMatter: boolean;
}

/** Reads a stretch that begins under a heading of this level (null: the beginning of the text). */
export function reader(opening: HeadingLevel | null, layout: Layout): Reader {
  let open: HeadingLevel | null = opening;
  let strain = 0;
  let paragraphs = 0;
  let boxes = 0;
  let section = 0;
  let afterBox = false;

  const introduction = (count: number) =>
    Math.min(LARGEST_INTRODUCTION_STRAIN, Math.abs(count - 1)) * WEIGHTS.introduction;

  const closing = (next: HeadingLevel | null): number => {
    if (open === 'part') return introduction(paragraphs);
    if (open === 'chapter' && next === 'section') return introduction(paragraphs);
    return open !== null && paragraphs + boxes === 0 ? WEIGHTS.empty : 0;
  };

  const takeSection = (number: number) => {
    if (open === null || open === 'part') strain += WEIGHTS.orphan;
    else if (number <= section) strain += WEIGHTS.restart;
    else if (number > section + 1) strain += WEIGHTS.jump;
    section = number;
  };

  const takeHeading = (level: HeadingLevel, number: number) => {
    strain += closing(level);
    if (level === 'section') takeSection(number);
    else {
      if (level === 'chapter' && open === null && layout.hasParts) strain += WEIGHTS.orphan;
      section = 0;
    }
    open = level;
    paragraphs = 0;
    boxes = 0;
    afterBox = false;
  };

  const takeParagraph = (block: ParagraphBlock) => {
    // A heading out of line that was taken for text: it tells nothing about the headings that are lost.
    if (numberedTitle(block.text) !== null) {
      afterBox = false;
      return;
    }
    const begins = paragraphs + boxes === 0;
    if (afterBox) strain += WEIGHTS.afterBox;
    if (block.spaced && layout.spacesMatter && !(begins && block === first)) strain += WEIGHTS.spaced;
    else if (!begins && !afterBox)
      strain += block.blanks > 2 ? WEIGHTS.pageBreak : block.blanks > 1 ? WEIGHTS.gap : 0;
    paragraphs++;
    afterBox = false;
  };

  let first: Block | null = null;
  return {
    take(block) {
      first ??= block;
      if (block.type === 'heading') takeHeading(block.level ?? 'section', block.number ?? section + 1);
      else if (block.type === 'paragraph') takeParagraph(block);
      else if (block.type === 'stray') strain += block === first ? 0 : WEIGHTS.stray;
      else if (block.type === 'box' || block.type === 'figure') {
        boxes++;
        afterBox = true;
      }
    },
    total: () => strain + closing(null),
  };
}
