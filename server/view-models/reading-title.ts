import type { Box, Chapter, Figure, Heading } from '../../plan/model.ts';
import { headingLabel as headingNumber } from '../../plan/numerals.ts';
import { MISSING_TITLE } from '../labels.ts';
import type { Library } from '../library.ts';
import { type ReadingRun, toLinkedRuns } from '../reading/linked-runs.ts';
import { urls } from '../urls.ts';
import { type ReadingContext, toTermLinks } from './reading-passage.ts';

/** A heading, the title of a box, or the caption of a figure. */
export interface ReadingTitle {
  /** 第一节, 专栏3, 图4; empty where none is printed. */
  readonly number: string;
  readonly title: string;
  /** The title with its terms linked to their definitions. */
  readonly runs: readonly ReadingRun[];
  /** What stands under it beside what is nearest in another plan; null where it has no text of its own. */
  readonly compareUrl: string | null;
}

/** The title of a heading; a chapter with sections leaves it to them to be compared. */
export function toHeadingTitle(heading: Heading | Chapter, context: ReadingContext): ReadingTitle {
  const { id, level, number, title } = heading;
  const holdsOthers = level === 'part' || ('sections' in heading && heading.sections.length > 0);
  return {
    number: headingNumber(level, number),
    title: title ?? MISSING_TITLE,
    runs: toTitleRuns(title ?? MISSING_TITLE, id, 0, context),
    compareUrl: holdsOthers ? null : compareUrlOf(id, context.library),
  };
}

export function toBoxTitle({ id, number, title }: Box, context: ReadingContext): ReadingTitle {
  return {
    number: `专栏${number}`,
    title,
    runs: toTitleRuns(title, id, 0, context),
    compareUrl: compareUrlOf(id, context.library),
  };
}

export function toCaption({ id, number, caption }: Figure, context: ReadingContext): ReadingTitle {
  return {
    number: number === null ? '' : `图${number}`,
    title: caption,
    runs: toTitleRuns(caption, id, 0, context),
    compareUrl: null,
  };
}

/** `at` as in `PlanText`. */
export function toTitleRuns(
  title: string,
  id: string,
  at: number,
  context: ReadingContext,
): readonly ReadingRun[] {
  return toLinkedRuns([{ text: title }], toTermLinks(id, at, context));
}

function compareUrlOf(id: string, library: Library): string | null {
  return library.shelves.length > 1 && library.section(id) !== undefined ? urls.compareSection(id) : null;
}
