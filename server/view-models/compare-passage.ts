import { headingLabel as headingNumber } from '../../plan/numerals.ts';
import { KIND_OF_PASSAGE } from '../../platform/document.ts';
import type { PassageMatches, SectionComparison } from '../compare/comparison.ts';
import type { OnlyOne } from '../compare/only-one.ts';
import type { Library } from '../library.ts';
import type { Entry } from '../search/corpus.ts';
import type { Run } from '../search/types.ts';
import { NO_FILTERS, urls } from '../urls.ts';
import { type Excerpt, toExcerpt } from './excerpt.ts';
import { KIND_LABELS, sectionTitle } from './labels.ts';

/** A passage in one of two columns. */
export interface ComparedPassage {
  readonly id: string;
  /** Where it stands, without its plan: 第五章 · 第二节 …. */
  readonly place: string;
  readonly kind: string;
  readonly excerpt: Excerpt;
  readonly runs: readonly Run[];
  readonly url: string;
  readonly compareUrl: string;
}

/** One passage and what is near to it on the other side. */
export interface ComparedRow {
  readonly own: ComparedPassage;
  readonly others: readonly NearPassage[];
}

export interface NearPassage {
  readonly passage: ComparedPassage;
  /** 0.83. */
  readonly similarity: string;
  readonly terms: readonly string[];
}

/** What only one side has. */
export interface OnlyOneModel {
  readonly region: string;
  readonly terms: readonly { readonly label: string; readonly url: string }[];
  readonly figures: readonly { readonly clause: readonly Run[]; readonly url: string }[];
}

export function toComparedPassage(entry: Entry, runs: readonly Run[], library: Library): ComparedPassage {
  const { passage } = entry;
  return {
    id: passage.id,
    place: placeOf(entry, library),
    kind: KIND_LABELS[KIND_OF_PASSAGE[passage.kind]],
    excerpt: toExcerpt(runs),
    runs,
    url: urls.passage(passage.id),
    compareUrl: urls.compareSection(passage.id),
  };
}

/** A passage is marked by its nearest pair. */
export function toComparedRow({ own, pairs }: PassageMatches, library: Library): ComparedRow {
  const ownRuns = pairs[0]?.ownRuns ?? [{ text: own.passage.text }];
  return {
    own: toComparedPassage(own, ownRuns, library),
    others: pairs.map(({ other, otherRuns, similarity, terms }) => ({
      passage: toComparedPassage(other, otherRuns, library),
      similarity: similarity.toFixed(2),
      terms,
    })),
  };
}

/** The two sides' lists, each under its plan's region. */
export function toOnlyOnes(
  { onlyOwn, onlyOther }: Pick<SectionComparison, 'onlyOwn' | 'onlyOther'>,
  own: PlanName,
  other: PlanName,
): readonly OnlyOneModel[] {
  return [toOnlyOne(onlyOwn, own), toOnlyOne(onlyOther, other)];
}

type PlanName = { readonly id: string; readonly region: string };

function toOnlyOne({ terms, figures }: OnlyOne, { id, region }: PlanName): OnlyOneModel {
  return {
    region,
    terms: terms.map((label) => ({
      label,
      url: urls.search({ q: label, filters: { ...NO_FILTERS, plan: [id] } }),
    })),
    figures: figures.map(({ clause, entry }) => ({ clause, url: urls.passage(entry.passage.id) })),
  };
}

export function placeOf({ section: { section } }: Entry, library: Library): string {
  const box = library.box(section.id);
  const title = box === undefined ? sectionTitle(section) : `专栏${box.number} ${box.title}`;
  const isChapter = section.kind === 'introduction' || section.chapter === null;
  return isChapter || section.chapter === null
    ? title
    : `${headingNumber('chapter', section.chapter)} · ${title}`;
}
