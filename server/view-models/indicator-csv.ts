import { type Indicator, isAbout } from '../../plan/indicators.ts';
import { type CitationContext, toCitation } from '../citations/citation.ts';
import { noteLine } from '../citations/explained.ts';
import { inOneLine } from '../citations/remarks.ts';
import type { IndicatorBook } from '../indicators/book.ts';
import { coverOf, type PlacedFigure, placedFigures } from '../indicators/columns.ts';
import type { IndicatorLine } from '../indicators/lines.ts';
import type { IndicatorQuery } from '../indicators/query.ts';
import { OFFICIAL_TEXT } from '../labels.ts';
import type { Library } from '../library.ts';
import { orderedLines } from './indicator-data.ts';
import { figureTitle } from './indicator-words.ts';

const COLUMNS = [
  '指标',
  '规划',
  '文本性质',
  '原表',
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
  '合并单元格',
  '原表栏名',
  '比较提示',
  '行',
  '固定链接',
  '说明',
];

const TABLES: Readonly<Record<Indicator['shape'], string>> = {
  review: '回顾上一个五年',
  outlook: '今后五年',
};

/** One printed figure a row, the header first: what has signs and ranges does not fit into one cell. */
export function toIndicatorsCsv(
  query: IndicatorQuery,
  { lines }: IndicatorBook,
  library: Library,
  context: CitationContext,
): readonly (readonly (string | number)[])[] {
  const rows = orderedLines(query, lines).flatMap((line) =>
    placedFigures(line).map((placed) => toRow(placed, line, library, context)),
  );
  return [COLUMNS, ...rows];
}

function toRow(
  placed: PlacedFigure,
  { concept, plan, cautions }: IndicatorLine,
  library: Library,
  context: CitationContext,
): readonly (string | number)[] {
  const { row, figure } = placed;
  const citation = toCitation(row.passage, library, context);
  const known = [
    ...(citation?.doubtfulDate ? [citation.doubtfulDate] : []),
    ...(citation?.explained?.notes ?? []).map(({ text }) => noteLine(text)),
    ...(citation?.explained?.remarks ?? []).map((text) => `本站提示：${text}`),
  ];
  return [
    concept.name,
    plan.title,
    plan.status,
    TABLES[row.shape],
    row.category ?? '',
    row.number ?? '',
    row.name,
    row.shape === 'outlook' ? (row.nature ?? '') : '',
    figureTitle(placed),
    figure.year ?? '',
    figure.value.text,
    ...toValue(placed),
    placed.repeats ? '与上一行同格' : '',
    figure.column,
    cautions
      .filter((caution) => isAbout(caution, row, figure.role))
      .map(({ text }) => text)
      .join(' '),
    library.passage(row.passage)?.passage.line ?? '',
    citation?.url ?? '',
    inOneLine([OFFICIAL_TEXT, ...known]),
  ];
}

/** 符号, 数值, 上限, 单位, 年均, 累计, 约数, 数据年份, 附注; words have none of them. */
function toValue(placed: PlacedFigure): readonly (string | number)[] {
  const {
    row,
    figure: { value, year },
  } = placed;
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
    yes(coverOf(placed) === 'average'),
    yes(value.cumulative),
    yes(value.approximate),
    (value.starred ? row.starYear : year) ?? '',
    value.remark ?? '',
  ];
}
