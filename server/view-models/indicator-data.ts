import type { Indicator, IndicatorFigure, IndicatorNature } from '../../plan/indicators.ts';
import type { PlanStatus } from '../../plan/model.ts';
import { type FigureSlot, type PlacedFigure, placedFigures } from '../indicators/columns.ts';
import { filterLines } from '../indicators/filter.ts';
import { distinct, type IndicatorLine } from '../indicators/lines.ts';
import type { IndicatorFilters, IndicatorQuery, SortOrder } from '../indicators/query.ts';
import { toLineGroups } from '../indicators/sort.ts';
import type { Library } from '../library.ts';
import { urls } from '../urls.ts';
import { figureTitle } from './indicator-words.ts';
import type { IndicatorBook } from './indicators-page.ts';
import { OFFICIAL_TEXT } from './labels.ts';

/** A passage as data links to it. */
interface Source {
  readonly id: string;
  readonly url: string;
}

export interface IndicatorCautionData {
  readonly concept: string;
  readonly plan: string;
  readonly text: string;
  readonly passages: readonly Source[];
}

/** One printed row with typed figures. */
export interface IndicatorRowData extends Source {
  readonly plan: string;
  readonly planTitle: string;
  readonly planStatus: PlanStatus;
  readonly concept: string;
  readonly name: string;
  readonly category: string | null;
  readonly number: string | null;
  readonly unit: string | null;
  readonly change: boolean;
  readonly shape: Indicator['shape'];
  readonly nature: IndicatorNature | null;
  readonly topics: readonly string[];
  readonly starYear: number | null;
  readonly line: number | null;
  readonly figures: readonly (IndicatorFigure & { readonly slot: FigureSlot })[];
  readonly notes: readonly (Source & { readonly text: string })[];
  readonly cautions: readonly string[];
}

/** The answer of `/api/indicators`. */
export interface IndicatorsAnswer {
  readonly query: {
    readonly q: string;
    readonly filters: IndicatorFilters;
    readonly sort: string;
    readonly order: SortOrder;
    readonly notes: readonly string[];
  };
  readonly total: { readonly indicators: number; readonly rows: number };
  readonly rows: readonly IndicatorRowData[];
  readonly concepts: readonly {
    readonly name: string;
    readonly aliases: readonly string[];
    readonly rows: readonly string[];
  }[];
  readonly cautions: readonly IndicatorCautionData[];
}

type DataLibrary = Pick<Library, 'passage'>;

/** The rows that a query chooses, as the page orders them: a filter keeps or drops all rows of a plan's indicator. */
export function toIndicatorsAnswer(
  query: IndicatorQuery,
  { lines }: IndicatorBook,
  library: DataLibrary,
): IndicatorsAnswer {
  const found = orderedLines(query, lines);
  const rows = found.flatMap((line) => line.rows.map((row) => toRowData(row, line, library)));
  const concepts = distinct(found.map(({ concept }) => concept));
  return {
    query: {
      q: query.q,
      filters: query.filters,
      sort: query.sort.key,
      order: query.order,
      notes: query.notes,
    },
    total: { indicators: concepts.length, rows: rows.length },
    rows,
    concepts: concepts.map(({ name, aliases, rows: all }) => ({ name, aliases, rows: all })),
    cautions: found.flatMap(({ cautions }) =>
      cautions.map((caution) => ({ ...caution, passages: caution.passages.map(toSource) })),
    ),
  };
}

function orderedLines(query: IndicatorQuery, lines: readonly IndicatorLine[]): readonly IndicatorLine[] {
  return toLineGroups(filterLines(lines, query), query).flatMap(({ blocks }) => blocks.flat());
}

function toSource(id: string): Source {
  return { id, url: urls.passage(id) };
}

function toRowData(row: Indicator, line: IndicatorLine, library: DataLibrary): IndicatorRowData {
  return {
    ...toSource(row.passage),
    plan: line.plan.id,
    planTitle: line.plan.title,
    planStatus: line.plan.status,
    concept: line.concept.name,
    name: row.name,
    category: row.category,
    number: row.number,
    unit: row.unit,
    change: row.change,
    shape: row.shape,
    nature: row.shape === 'outlook' ? row.nature : null,
    topics: library.passage(row.passage)?.topics ?? [],
    starYear: row.starYear,
    line: library.passage(row.passage)?.passage.line ?? null,
    figures: placedOf(row, line).map(({ figure, column: { slot } }) => ({ ...figure, slot })),
    notes: row.notes.flatMap((id) => {
      const text = library.passage(id)?.passage.text;
      return text === undefined ? [] : [{ ...toSource(id), text }];
    }),
    cautions: line.cautions.map(({ text }) => text),
  };
}

function placedOf(row: Indicator, line: IndicatorLine): readonly PlacedFigure[] {
  return placedFigures(line).filter((placed) => placed.row === row);
}

const COLUMNS = [
  '指标',
  '规划',
  '文本性质',
  '类别',
  '序号',
  '原表名称',
  '属性',
  '栏目',
  '年份',
  '原文',
  '符号',
  '数值',
  '上限',
  '单位',
  '年均',
  '累计',
  '约数',
  '数据年份',
  '附注',
  '原表栏名',
  '比较提示',
  '行',
  '固定链接',
  '说明',
];

/** One printed figure a row, the header first: what has signs and ranges does not fit into one cell. */
export function toIndicatorsCsv(
  query: IndicatorQuery,
  { lines }: IndicatorBook,
  library: DataLibrary,
  publicUrl: string | null,
): readonly (readonly (string | number)[])[] {
  const rows = orderedLines(query, lines).flatMap((line) =>
    placedFigures(line).map((placed) => toCsvRow(placed, line, library, publicUrl)),
  );
  return [COLUMNS, ...rows];
}

function toCsvRow(
  placed: PlacedFigure,
  { concept, plan, cautions }: IndicatorLine,
  library: DataLibrary,
  publicUrl: string | null,
): readonly (string | number)[] {
  const { row, figure } = placed;
  return [
    concept.name,
    plan.title,
    plan.status,
    row.category ?? '',
    row.number ?? '',
    row.name,
    row.shape === 'outlook' ? (row.nature ?? '') : '',
    figureTitle(placed),
    figure.year ?? '',
    figure.value.text,
    ...toCsvValue(placed),
    figure.column,
    cautions.map(({ text }) => text).join(' '),
    library.passage(row.passage)?.passage.line ?? '',
    `${publicUrl ?? ''}${urls.passage(row.passage)}`,
    OFFICIAL_TEXT,
  ];
}

/** 符号, 数值, 上限, 单位, 年均, 累计, 约数, 数据年份, 附注; words have none of them. */
function toCsvValue({ row, figure: { value, year } }: PlacedFigure): readonly (string | number)[] {
  if (value.kind === 'text') return ['', '', '', '', '', '', '', '', ''];
  const [sign, low, high] =
    value.kind === 'range' ? ['', value.from, value.to] : [value.comparison, value.value, ''];
  const yes = (is: boolean) => (is ? '是' : '');
  return [
    // A lone = would be led by an apostrophe, as the start of a formula is.
    sign === '=' ? '' : sign,
    low,
    high,
    value.unit ?? row.unit ?? '',
    yes(value.yearly),
    yes(value.cumulative),
    yes(value.approximate),
    (value.starred ? row.starYear : year) ?? '',
    value.remark ?? '',
  ];
}
