import { headingLabel as headingNumber } from '../../plan/numerals.ts';
import { KIND_OF_PASSAGE } from '../../platform/document.ts';
import type { PassageMatches } from '../compare/comparison.ts';
import { firstPart } from '../compare/cut-text.ts';
import { KIND_LABELS, titleOf } from '../labels.ts';
import type { Library } from '../library.ts';
import type { Entry } from '../search/corpus.ts';
import { noMarks, type Stretch } from '../search/marks.ts';
import type { Match, Run } from '../search/types.ts';
import { urls } from '../urls.ts';
import { type CellsModel, toCells } from './compare-cells.ts';
import { type Excerpt, toExcerpt } from './excerpt.ts';
import { type IndicatorModel, toIndicatorModel } from './indicator.ts';

/** A passage in one of two columns. */
export interface ComparedPassage {
  readonly id: string;
  /** Where it stands, without its plan: 第五章 · 第二节 …. */
  readonly place: string;
  readonly kind: string;
  readonly body: ComparedBody;
  readonly url: string;
  readonly compareUrl: string;
}

export type ComparedBody =
  | { readonly type: 'text'; readonly excerpt: Excerpt; readonly runs: readonly Run[] }
  | { readonly type: 'indicator'; readonly indicator: IndicatorModel };

/** One passage and what is near to it on the other side. */
export interface ComparedRow {
  readonly own: ComparedPassage;
  readonly others: readonly NearPassage[];
  /** Of a row of a table: its cells beside those of the nearest row, where the columns are the same. */
  readonly cells: CellsModel | null;
}

export interface NearPassage {
  readonly passage: ComparedPassage;
  /** 0.83. */
  readonly similarity: string;
  readonly terms: readonly string[];
  /** The sentence of the own passage that it is nearest to, where that is not the one that is marked. */
  readonly beside: string | null;
}

/** Of a long passage the sentences with the foremost kind of mark are shown before others. */
export function toComparedPassage(
  entry: Entry,
  runs: readonly Run[],
  library: Library,
  foremost: Match | null = null,
): ComparedPassage {
  const { passage } = entry;
  return {
    id: passage.id,
    place: placeOf(entry, library),
    kind: KIND_LABELS[KIND_OF_PASSAGE[passage.kind]],
    body: toBody(entry, runs, library, foremost),
    url: urls.passage(passage.id),
    compareUrl: urls.compareSection(passage.id),
  };
}

function toBody(
  { passage }: Entry,
  runs: readonly Run[],
  library: Library,
  foremost: Match | null,
): ComparedBody {
  const box = library.box(passage.section);
  if (passage.kind === 'indicator' && box?.kind === 'table') {
    return { type: 'indicator', indicator: toIndicatorModel(box.columns, passage.cells, noMarks) };
  }
  return { type: 'text', excerpt: toExcerpt(runs, foremost), runs };
}

/** A passage is marked by what it shares with any of those near to it. */
export function toComparedRow({ own, pairs, ownRuns }: PassageMatches, library: Library): ComparedRow {
  const [first] = pairs;
  return {
    own: toComparedPassage(own, ownRuns, library),
    others: pairs.map(({ other, otherRuns, similarity, terms, sentences }) => ({
      passage: toComparedPassage(other, otherRuns, library),
      similarity: similarity.toFixed(2),
      terms,
      beside:
        own.passage.kind === 'indicator' || isSame(sentences.own, first?.sentences.own)
          ? null
          : firstPart(own.passage.text.slice(sentences.own.start, sentences.own.end), LONGEST),
    })),
    cells: first === undefined ? null : toCells(own, first.other, library),
  };
}

/** A sentence of a list can be as long as the passage. */
const LONGEST = 60;

function isSame(one: Stretch, other: Stretch | undefined): boolean {
  return one.start === other?.start && one.end === other.end;
}

export function placeOf({ section: { section } }: Entry, library: Library): string {
  const title = titleOf(section, library.box(section.id));
  const isChapter = section.kind === 'introduction' || section.chapter === null;
  return isChapter || section.chapter === null
    ? title
    : `${headingNumber('chapter', section.chapter)} · ${title}`;
}
