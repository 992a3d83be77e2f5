import type { SectionComparison } from '../compare/comparison.ts';
import type { Figure } from '../compare/figures.ts';
import type { OnlyOne } from '../compare/only-one.ts';
import type { Run } from '../search/types.ts';
import { NO_FILTERS, urls } from '../urls.ts';

/** What only one side has. */
export interface OnlyOneModel {
  readonly region: string;
  /** The region of the plan that has it nowhere. */
  readonly without: string;
  readonly words: readonly { readonly label: string; readonly url: string }[];
  /** Those with something in them. */
  readonly figures: readonly FigureList[];
}

/** Some figures that are seen at once, and the rest. */
export interface FigureList {
  readonly heading: string;
  readonly shown: readonly FigureLine[];
  readonly folded: readonly FigureLine[];
}

export interface FigureLine {
  readonly clause: readonly Run[];
  readonly url: string;
}

const SHOWN_FIGURES = 8;

type PlanName = { readonly id: string; readonly region: string };

/** Of the two sides those that have something, each under its plan's region. */
export function toOnlyOnes(
  { onlyOwn, onlyOther }: Pick<SectionComparison, 'onlyOwn' | 'onlyOther'>,
  own: PlanName,
  other: PlanName,
): readonly OnlyOneModel[] {
  return [toOnlyOne(onlyOwn, own, other), toOnlyOne(onlyOther, other, own)].filter(
    ({ words, figures }) => words.length + figures.length > 0,
  );
}

function toOnlyOne({ words, figures }: OnlyOne, { id, region }: PlanName, other: PlanName): OnlyOneModel {
  return {
    region,
    without: other.region,
    words: words.map((label) => ({
      label,
      url: urls.search({ q: label, filters: { ...NO_FILTERS, plan: [id] } }),
    })),
    figures: [
      toFigureList('目标与数字', figures.ahead),
      toFigureList('未写明时间的数字', figures.untimed),
      toFigureList('已有进展的数字', figures.past),
    ].filter(({ shown }) => shown.length > 0),
  };
}

function toFigureList(heading: string, figures: readonly Figure[]): FigureList {
  const lines = figures.map(({ clause, entry }) => ({ clause, url: urls.passage(entry.passage.id) }));
  return { heading, shown: lines.slice(0, SHOWN_FIGURES), folded: lines.slice(SHOWN_FIGURES) };
}
