import type { IndicatorBook } from '../indicators/book.ts';
import { countChoices, filterLines, saidOfOthers } from '../indicators/filter.ts';
import { distinct, type IndicatorLine } from '../indicators/lines.ts';
import {
  FILTER_LABELS,
  INDICATOR_FILTERS,
  type IndicatorFilter,
  type IndicatorQuery,
} from '../indicators/query.ts';
import { indicatorEntries, urls } from '../urls.ts';
import { type ChartGroupModel, toChartGroups } from './indicator-charts.ts';
import { type IndicatorTableModel, toIndicatorTable } from './indicator-table.ts';
import { columnLabel, type WordsLibrary } from './indicator-words.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly count: number;
  readonly chosen: boolean;
}

export interface ChoiceGroup {
  readonly name: IndicatorFilter;
  readonly label: string;
  readonly choices: readonly Choice[];
}

/** A choice made, and the address of the page without it. */
export interface ChosenChip {
  readonly label: string;
  readonly url: string;
}

export type IndicatorBody =
  | { readonly type: 'table'; readonly table: IndicatorTableModel }
  | { readonly type: 'charts'; readonly groups: readonly ChartGroupModel[] }
  /** Nothing passes the filters: without which single one something would. */
  | { readonly type: 'empty'; readonly ways: readonly ChosenChip[] }
  /** The build has no indicator table. */
  | { readonly type: 'none' };

export interface IndicatorsPageModel {
  readonly title: string;
  readonly summary: string;
  /** What the found lines hold beside what was chosen. */
  readonly others: string | null;
  readonly canonical: string;
  readonly q: string;
  /** What the form carries along beside its own fields. */
  readonly hidden: readonly (readonly [string, string])[];
  readonly groups: readonly ChoiceGroup[];
  readonly views: readonly { readonly label: string; readonly url: string; readonly current: boolean }[];
  /** 按2030年目标从大到小, and the way back; null in the order of the texts. */
  readonly sorted: { readonly label: string; readonly clear: string; readonly clearUrl: string } | null;
  readonly notes: readonly string[];
  readonly chips: readonly ChosenChip[];
  readonly clearUrl: string;
  readonly body: IndicatorBody;
  readonly downloads: { readonly csv: string; readonly json: string };
}

/** The page of the indicators that a query chooses. */
export function toIndicatorsPage(
  query: IndicatorQuery,
  { lines, known }: IndicatorBook,
  library: WordsLibrary,
): IndicatorsPageModel {
  const found = filterLines(lines, query);
  const labelOf = toLabels(lines);
  const made = toMade(query, labelOf);
  const chips = made.map(toChip);
  const ways = made.filter(({ without }) => filterLines(lines, without).length > 0).map(toChip);
  return {
    title: '主要指标',
    summary: summaryOf(found),
    others: saidOfOthers(found, query),
    canonical: urls.indicators({}),
    q: query.q,
    hidden: indicatorEntries({ view: query.view, sort: query.sort, order: query.order }),
    groups: INDICATOR_FILTERS.map((name) => {
      const counts = countChoices(lines, query, known, name);
      return {
        name,
        label: FILTER_LABELS[name],
        choices: known.filters[name]
          .map((value) => ({
            value,
            label: labelOf(name, value),
            count: counts.get(value) ?? 0,
            chosen: query.filters[name].includes(value),
          }))
          .filter(({ count, chosen }) => count > 0 || chosen),
      };
    }).filter(({ choices }) => choices.length > 0),
    views: [
      { label: '表格', url: urls.indicators({ ...query, view: 'table' }), current: query.view === 'table' },
      { label: '图', url: urls.indicators({ ...query, view: 'charts' }), current: query.view === 'charts' },
    ],
    sorted: toSorted(query),
    notes: query.notes,
    chips,
    clearUrl: urls.indicators({ view: query.view, sort: query.sort, order: query.order }),
    body: toBody(query, found, lines, ways, library),
    downloads: { csv: urls.indicators(query, '.csv'), json: urls.indicators(query, '.json') },
  };
}

function toBody(
  query: IndicatorQuery,
  found: readonly IndicatorLine[],
  lines: readonly IndicatorLine[],
  ways: readonly ChosenChip[],
  library: WordsLibrary,
): IndicatorBody {
  if (lines.length === 0) return { type: 'none' };
  if (found.length === 0) return { type: 'empty', ways };
  if (query.view === 'charts') return { type: 'charts', groups: toChartGroups(found, lines, library) };
  return { type: 'table', table: toIndicatorTable(found, query, library) };
}

function summaryOf(found: readonly IndicatorLine[]): string {
  if (found.length === 0) return '没有符合的指标';
  const concepts = distinct(found.map(({ concept }) => concept)).length;
  const plans = distinct(found.map(({ plan }) => plan.id)).length;
  const rows = found.reduce((sum, line) => sum + line.rows.length, 0);
  return `${concepts} 项指标 · ${plans} 部规划 · 原表 ${rows} 行`;
}

function toLabels(lines: readonly IndicatorLine[]): (name: IndicatorFilter, value: string) => string {
  const regions = new Map(lines.map(({ plan }) => [plan.id, plan.region]));
  return (name, value) => (name === 'plan' ? (regions.get(value) ?? value) : value);
}

/** A choice, and the query without it. */
interface Made {
  readonly label: string;
  readonly without: IndicatorQuery;
}

function toMade(
  query: IndicatorQuery,
  labelOf: (name: IndicatorFilter, value: string) => string,
): readonly Made[] {
  const chosen = INDICATOR_FILTERS.flatMap((name) =>
    query.filters[name].map((value): Made => {
      const others = query.filters[name].filter((other) => other !== value);
      return {
        label: `${FILTER_LABELS[name]}：${labelOf(name, value)}`,
        without: { ...query, filters: { ...query.filters, [name]: others } },
      };
    }),
  );
  const typed: readonly Made[] =
    query.q === '' ? [] : [{ label: `“${query.q}”`, without: { ...query, q: '' } }];
  return [...typed, ...chosen];
}

function toChip({ label, without }: Made): ChosenChip {
  return { label, url: urls.indicators(without) };
}

const PLAIN_WORDS = { text: '原文', name: '指标名称', plan: '规划', nature: '属性' } as const;

function toSorted({ sort, order, ...query }: IndicatorQuery): IndicatorsPageModel['sorted'] {
  if (sort.key === 'text') return null;
  const clearUrl = urls.indicators(query);
  if (query.view === 'charts')
    return { label: '图按原文顺序排列，所选排序只用于表格。', clear: '取消排序', clearUrl };
  const clear = '恢复原文顺序';
  if (sort.by === 'plain') {
    return { label: `按${PLAIN_WORDS[sort.key]}${order === 'desc' ? '倒序' : '顺序'}`, clear, clearUrl };
  }
  const { year, span, what } = columnLabel(sort.column);
  const way = order === 'desc' ? '从大到小' : '从小到大';
  return { label: `按${year}${span ?? ''}${what}${way}，同一单位的才相比`, clear, clearUrl };
}
