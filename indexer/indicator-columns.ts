import type { FigureRole } from '../plan/indicators.ts';

/** What a column of an indicator table holds, as its header says. */
export type IndicatorColumn =
  | { readonly kind: 'category' | 'number' | 'name' | 'nature' | 'unit' | 'other' }
  | {
      readonly kind: 'figure';
      readonly role: FigureRole;
      readonly year: number | null;
      readonly span: 'year' | 'period';
    };

/** One entry per column; null where the table is none of indicators: no names, or fewer than two figures. Pure. */
export function toIndicatorColumns(titles: readonly string[]): readonly IndicatorColumn[] | null {
  const columns = titles.map((title) => toColumn(title.normalize('NFKC').replaceAll(/\s/g, '')));
  const figures = columns.filter(({ kind }) => kind === 'figure');
  if (figures.length < 2 || columns.every(({ kind }) => kind !== 'name')) return null;
  return columns.map((column, index) => withYear(column, index, titles, columns));
}

function toColumn(title: string): IndicatorColumn {
  if (/^(?:类别|类型|领域|分类)$/.test(title)) return { kind: 'category' };
  if (/^(?:序号|编号)$/.test(title)) return { kind: 'number' };
  if (/^(?:指标|指标名称|名称|主要指标)$/.test(title)) return { kind: 'name' };
  if (/^(?:属性|指标属性|性质)$/.test(title)) return { kind: 'nature' };
  if (/^(?:单位|计量单位)$/.test(title)) return { kind: 'unit' };
  const role = roleOf(title);
  if (role === null) return { kind: 'other' };
  const year = /(?:19|20)\d{2}(?=年|$|\D)/.exec(title)?.[0];
  return {
    kind: 'figure',
    role,
    year: year === undefined ? null : Number(year),
    span: /年均|累计|增速/.test(title) ? 'period' : 'year',
  };
}

/** A column of a year that says neither target nor outcome is where the count begins. */
function roleOf(title: string): FigureRole | null {
  if (/目标|规划值|预期值/.test(title)) return 'target';
  if (/实现|实际|完成|达到|预计/.test(title)) return 'actual';
  return /基期|基数|基准|现状/.test(title) || /(?:19|20)\d{2}年?/.test(title) ? 'base' : null;
}

/** The average of a period ends with the year that stands in the other column under the same first header. */
function withYear(
  column: IndicatorColumn,
  index: number,
  titles: readonly string[],
  columns: readonly IndicatorColumn[],
): IndicatorColumn {
  if (column.kind !== 'figure' || column.year !== null) return column;
  const group = titles[index]?.split('·')[0];
  const beside = columns.find(
    (other, at) => other.kind === 'figure' && other.year !== null && titles[at]?.split('·')[0] === group,
  );
  return beside?.kind === 'figure' ? { ...column, year: beside.year } : column;
}
