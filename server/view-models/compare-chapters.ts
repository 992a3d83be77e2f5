import { headingLabel as headingNumber } from '../../plan/numerals.ts';
import type { ChapterNearness } from '../compare/chapter-nearness.ts';
import type { SectionComparison } from '../compare/comparison.ts';
import type { Chosen } from '../compare/matrix-params.ts';
import type { PlanPair } from '../compare/plan-pair.ts';
import { headingLabel } from '../labels.ts';
import type { Library } from '../library.ts';
import { urls } from '../urls.ts';
import { type FigurePairList, toFigurePairLists } from './compare-figures.ts';
import { type MatrixModel, toMatrix } from './compare-matrix.ts';
import { type OnlyOneModel, toOnlyOnes } from './compare-only.ts';
import { type ComparedRow, toComparedRow } from './compare-passage.ts';

/** Two chapters, passage by passage. */
export interface ChapterPairModel {
  readonly heading: string;
  readonly value: number | null;
  readonly chapters: readonly { readonly region: string; readonly label: string; readonly url: string }[];
  readonly rows: readonly ComparedRow[];
  readonly more: number;
  readonly figurePairs: readonly FigurePairList[];
  readonly onlyOnes: readonly OnlyOneModel[];
}

export interface CompareChaptersModel {
  readonly title: string;
  readonly rowRegion: string;
  readonly columnRegion: string;
  readonly swapUrl: string;
  readonly matrix: MatrixModel;
  readonly pair: ChapterPairModel | null;
  readonly notes: readonly string[];
  readonly canonical: string;
}

const SHOWN_PAIRS = 12;

export function toCompareChapters(
  plans: PlanPair,
  chosen: Chosen,
  nearness: ChapterNearness,
  pair: SectionComparison | null,
  library: Library,
): CompareChaptersModel {
  const [a, b] = [plans.a.plan, plans.b.plan];
  return {
    title: '篇章对照',
    rowRegion: a.region,
    columnRegion: b.region,
    swapUrl: urls.compareChapters({ a: b.id, b: a.id }),
    matrix: toMatrix(plans, chosen, nearness),
    pair: pair === null ? null : toPairModel(plans, chosen, nearness, pair, library),
    notes: [...plans.notes, ...chosen.notes],
    canonical: urls.compareChapters({ a: a.id, b: b.id }),
  };
}

function toPairModel(
  { a, b }: PlanPair,
  chosen: Chosen,
  nearness: ChapterNearness,
  { matches, figurePairs, onlyOwn, onlyOther }: SectionComparison,
  library: Library,
): ChapterPairModel | null {
  if (chosen.pair === null) return null;
  const [own, other] = chosen.pair;
  const value = nearness([own.chapter], [other.chapter]);
  const named = (
    [
      [a, own.chapter],
      [b, other.chapter],
    ] as const
  ).map(([shelf, number]) => {
    const chapter = shelf.chapters.find((page) => page.chapter.number === number)?.chapter;
    return {
      region: shelf.plan.region,
      label: chapter === undefined ? headingNumber('chapter', number) : headingLabel(chapter),
      url: urls.chapter(number, { plan: shelf.plan.id }),
    };
  });
  return {
    heading: named.map(({ region, label }) => `${region} ${label}`).join(' 与 '),
    value: value === null ? null : Math.round(value * 100),
    chapters: named,
    rows: matches.slice(0, SHOWN_PAIRS).map((match) => toComparedRow(match, library)),
    more: Math.max(0, matches.length - SHOWN_PAIRS),
    figurePairs: toFigurePairLists(figurePairs, a.plan.region, b.plan.region),
    onlyOnes: toOnlyOnes({ onlyOwn, onlyOther }, a.plan, b.plan),
  };
}
