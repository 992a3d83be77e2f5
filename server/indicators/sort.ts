import {
  type FigureColumn,
  type Measure,
  measureKey,
  measureOf,
  numberOf,
  placedFigures,
} from './columns.ts';
import { distinct, type IndicatorLine, mainRow } from './lines.ts';
import type { IndicatorQuery } from './query.ts';

/** What heads a group of the table. */
export type GroupHeading =
  | { readonly type: 'none' }
  | { readonly type: 'category'; readonly category: string | null }
  | { readonly type: 'plan'; readonly line: IndicatorLine }
  | { readonly type: 'nature'; readonly nature: string | null }
  | { readonly type: 'measure'; readonly measure: Measure }
  /** Lines without a number in the column that is sorted by. */
  | { readonly type: 'numberless' };

export interface LineGroup {
  readonly heading: GroupHeading;
  /** Lines that stand side by side because they are of one indicator. */
  readonly blocks: readonly (readonly IndicatorLine[])[];
}

/**
 * Lines in the order asked for, in groups. By figures they are sorted within one measure only: percentages and tons
 * have no common order. Pure.
 */
export function toLineGroups(
  lines: readonly IndicatorLine[],
  { sort, order }: Pick<IndicatorQuery, 'sort' | 'order'>,
): readonly LineGroup[] {
  if (sort.by === 'figure') return byFigure(lines, sort.column, order === 'desc' ? -1 : 1);
  switch (sort.key) {
    case 'text':
      return byCategory(lines, order === 'desc');
    case 'name':
      return [{ heading: { type: 'none' }, blocks: turned(byName(blocksOf(lines)), order === 'desc') }];
    case 'plan':
      return turned(byPlan(lines), order === 'desc');
    case 'nature':
      return turned(byNature(lines), order === 'desc');
  }
}

function turned<T>(values: readonly T[], turn: boolean): readonly T[] {
  return turn ? values.toReversed() : values;
}

function blocksOf(lines: readonly IndicatorLine[]): readonly (readonly IndicatorLine[])[] {
  const concepts = distinct(lines.map(({ concept }) => concept));
  return concepts.map((concept) => lines.filter((line) => line.concept === concept));
}

/** An indicator stands under the category of the plans' own tables, which may have renamed that of the last. */
function byCategory(lines: readonly IndicatorLine[], turn: boolean): readonly LineGroup[] {
  const blocks = blocksOf(lines);
  const categories = distinct(blocks.map(categoryOf));
  const groups = categories.map(
    (category): LineGroup => ({
      heading: { type: 'category', category },
      blocks: turned(
        blocks.filter((block) => categoryOf(block) === category),
        turn,
      ),
    }),
  );
  return turned(groups, turn);
}

function categoryOf(block: readonly IndicatorLine[]): string | null {
  return mainRow(block.flatMap(({ rows }) => rows))?.category ?? null;
}

function byName(blocks: readonly (readonly IndicatorLine[])[]): readonly (readonly IndicatorLine[])[] {
  const { compare } = new Intl.Collator('zh-CN', { numeric: true });
  const nameOf = (block: readonly IndicatorLine[]) => block[0]?.concept.name ?? '';
  return blocks.toSorted((a, b) => compare(nameOf(a), nameOf(b)));
}

function byPlan(lines: readonly IndicatorLine[]): readonly LineGroup[] {
  const plans = distinct(lines.map(({ plan }) => plan.id));
  return plans.flatMap((id) => {
    const own = lines.filter(({ plan }) => plan.id === id);
    const [line] = own;
    return line === undefined ? [] : [{ heading: { type: 'plan', line }, blocks: own.map((each) => [each]) }];
  });
}

function byNature(lines: readonly IndicatorLine[]): readonly LineGroup[] {
  const natures = distinct(lines.map(({ nature }) => nature));
  const known = natures.filter((nature) => nature !== null).toSorted();
  return [...known, ...natures.filter((nature) => nature === null)].map((nature) => ({
    heading: { type: 'nature', nature },
    blocks: blocksOf(lines.filter((line) => line.nature === nature)),
  }));
}

interface Ranked {
  readonly line: IndicatorLine;
  readonly measure: Measure;
  readonly number: number;
}

function byFigure(lines: readonly IndicatorLine[], column: FigureColumn, sign: 1 | -1): readonly LineGroup[] {
  const ranked = lines.flatMap((line) => toRanked(line, column));
  const measures = new Map(ranked.map(({ measure }) => [measureKey(measure), measure]));
  const groups = [...measures].map(([key, measure]) => ({
    measure,
    own: ranked
      .filter((each) => measureKey(each.measure) === key)
      .toSorted((a, b) => sign * (a.number - b.number)),
  }));
  const placed = new Set(ranked.map(({ line }) => line));
  const rest = lines.filter((line) => !placed.has(line));
  return [
    ...groups
      .toSorted((a, b) => b.own.length - a.own.length)
      .map(
        ({ measure, own }): LineGroup => ({
          heading: { type: 'measure', measure },
          blocks: own.map(({ line }) => [line]),
        }),
      ),
    ...(rest.length === 0
      ? []
      : [{ heading: { type: 'numberless' } as const, blocks: rest.map((line) => [line]) }]),
  ];
}

/** A line with its first number in the column. */
function toRanked(line: IndicatorLine, column: FigureColumn): readonly Ranked[] {
  const found = placedFigures(line)
    .filter(({ column: { key } }) => key === column.key)
    .flatMap(({ row, figure }) => {
      const measure = measureOf(row, figure.value);
      const number = numberOf(figure.value);
      return measure === null || number === null ? [] : [{ line, measure, number }];
    });
  return found.slice(0, 1);
}
