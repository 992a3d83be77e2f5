import type { SectionComparison } from '../compare/comparison.ts';
import { headingLabel, type PlanBadge, titleOf, toPlanBadge } from '../labels.ts';
import type { Library, Shelf } from '../library.ts';
import { urls } from '../urls.ts';
import { type FigurePairList, toFigurePairLists } from './compare-figures.ts';
import { type OnlyOneModel, toOnlyOnes } from './compare-only.ts';
import { type ComparedRow, toComparedRow } from './compare-passage.ts';
import { passageName } from './passage-name.ts';

/** A section, or one passage of it, beside what is nearest in another plan. */
export interface CompareSectionModel {
  readonly title: string;
  readonly heading: string;
  /** The headings above it. */
  readonly steps: readonly string[];
  readonly readUrl: string;
  /** Of one passage: the page of its whole section. */
  readonly wholeUrl: string | null;
  readonly own: PlanBadge;
  readonly other: PlanBadge;
  /** Other plans that it can be held against. */
  readonly others: readonly { readonly label: string; readonly url: string; readonly current: boolean }[];
  readonly rows: readonly ComparedRow[];
  /** What was left out, in words; null if nothing was. */
  readonly left: string | null;
  readonly figurePairs: readonly FigurePairList[];
  readonly onlyOnes: readonly OnlyOneModel[];
  readonly notes: readonly string[];
  readonly canonical: string;
}

export function toCompareSection(
  id: string,
  own: Shelf,
  other: Shelf,
  comparison: SectionComparison,
  library: Library,
  notes: readonly string[],
): CompareSectionModel {
  const passage = library.passage(id)?.passage;
  const section = library.section(passage?.section ?? id);
  const whole = section === undefined ? own.plan.title : titleOf(section, library.box(section.id));
  const heading = passage === undefined ? whole : `${whole}：${passageName(passage, library)}`;
  const above = section?.kind === 'section' || section?.kind === 'introduction' ? -1 : undefined;
  const others = library.shelves.filter(({ plan }) => plan.id !== own.plan.id);
  return {
    title: `${heading} - 与${other.plan.region}对照`,
    heading,
    steps: section?.path.slice(0, above).map(headingLabel) ?? [],
    readUrl: passage === undefined ? (library.readerUrl(id) ?? urls.passage(id)) : urls.passage(id),
    wholeUrl:
      passage === undefined || section === undefined ? null : urls.compareSection(section.id, other.plan.id),
    own: toPlanBadge(own.plan),
    other: toPlanBadge(other.plan),
    others: others.map(({ plan }) => ({
      label: plan.region,
      url: urls.compareSection(id, plan.id),
      current: plan.id === other.plan.id,
    })),
    rows: comparison.matches.map((match) => toComparedRow(match, library)),
    left: comparison.left === 0 ? null : `本节还有 ${comparison.left} 段，可在原文逐段对照`,
    figurePairs: toFigurePairLists(comparison.figurePairs, own.plan.region, other.plan.region),
    onlyOnes: toOnlyOnes(comparison, own.plan, other.plan),
    notes,
    canonical: urls.compareSection(id, other.plan.id),
  };
}
