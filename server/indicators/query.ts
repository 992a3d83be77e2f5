import { readQueryText } from '../search/search-params.ts';
import { type FigureColumn, toFigureColumns } from './columns.ts';
import { distinct, type IndicatorLine } from './lines.ts';

export const INDICATOR_FILTERS = ['plan', 'category', 'nature', 'topic'] as const;
export type IndicatorFilter = (typeof INDICATOR_FILTERS)[number];
export type IndicatorFilters = Readonly<Record<IndicatorFilter, readonly string[]>>;

export const INDICATOR_VIEWS = ['table', 'charts'] as const;
export type IndicatorView = (typeof INDICATOR_VIEWS)[number];

/** Orders that are not a column's; `text` is that of the plans. */
export const PLAIN_SORTS = ['text', 'name', 'plan', 'nature'] as const;
export type PlainSort = (typeof PLAIN_SORTS)[number];
export type IndicatorSort =
  | { readonly by: 'plain'; readonly key: PlainSort }
  | { readonly by: 'figure'; readonly key: string; readonly column: FigureColumn };

export type SortOrder = 'asc' | 'desc';

/** What an address of the indicators asks for. */
export interface IndicatorQuery {
  readonly q: string;
  readonly filters: IndicatorFilters;
  readonly view: IndicatorView;
  readonly sort: IndicatorSort;
  readonly order: SortOrder;
  /** What was odd in the address, for readers. */
  readonly notes: readonly string[];
}

/** What the filters and the sort order can be, in the build that is served. */
export interface KnownIndicators {
  readonly filters: IndicatorFilters;
  readonly columns: readonly FigureColumn[];
}

export const FILTER_LABELS: Readonly<Record<IndicatorFilter, string>> = {
  plan: '规划',
  category: '类别',
  nature: '属性',
  topic: '主题',
};
const PARAMETER_LABELS: Readonly<Record<string, string>> = {
  ...FILTER_LABELS,
  view: '显示方式',
  sort: '排序',
  order: '次序',
  q: '筛选词',
};

/** Values in the order in which the tables bring them. Pure. */
export function toKnownIndicators(lines: readonly IndicatorLine[]): KnownIndicators {
  return {
    filters: {
      plan: distinct(lines.map(({ plan }) => plan.id)),
      category: distinct(lines.flatMap(({ categories }) => categories)),
      nature: distinct(lines.flatMap(({ nature }) => nature ?? [])).toSorted(),
      topic: distinct(lines.flatMap(({ topics }) => topics)),
    },
    columns: toFigureColumns(lines),
  };
}

/** Reads an address. Never fails: an odd value is ignored and named in `notes`. */
export function parseIndicatorParams(params: URLSearchParams, known: KnownIndicators): IndicatorQuery {
  const notes: string[] = [];
  const q = readQueryText(single(params, 'q', notes), notes);
  const filters = {
    plan: readFilter(params, 'plan', known, notes),
    category: readFilter(params, 'category', known, notes),
    nature: readFilter(params, 'nature', known, notes),
    topic: readFilter(params, 'topic', known, notes),
  };
  const view = readOne(params, 'view', INDICATOR_VIEWS, 'table', notes);
  const sort = readSort(params, known.columns, notes);
  const order = readOne(params, 'order', ['asc', 'desc'] as const, firstOrder(sort), notes);
  return { q, filters, view, sort, order, notes };
}

/** Names begin with the first, figures with the largest. */
export function firstOrder({ by }: Pick<IndicatorSort, 'by'>): SortOrder {
  return by === 'figure' ? 'desc' : 'asc';
}

function readFilter(
  params: URLSearchParams,
  name: IndicatorFilter,
  { filters }: KnownIndicators,
  notes: string[],
): readonly string[] {
  const typed = distinct(params.getAll(name)).filter((value) => value !== '');
  const odd = typed.filter((value) => !filters[name].includes(value));
  const [first] = odd;
  if (first !== undefined) notes.push(ignored(name, first, odd.length));
  return typed.filter((value) => filters[name].includes(value));
}

function readSort(params: URLSearchParams, columns: readonly FigureColumn[], notes: string[]): IndicatorSort {
  const typed = single(params, 'sort', notes);
  const plain = PLAIN_SORTS.find((key) => key === typed);
  if (plain !== undefined) return { by: 'plain', key: plain };
  const column = columns.find(({ key }) => key === typed);
  if (column !== undefined) return { by: 'figure', key: column.key, column };
  if (typed !== '') notes.push(ignored('sort', typed));
  return { by: 'plain', key: 'text' };
}

function readOne<T extends string>(
  params: URLSearchParams,
  name: string,
  values: readonly T[],
  fallback: T,
  notes: string[],
): T {
  const typed = single(params, name, notes);
  const found = values.find((value) => value === typed);
  if (found === undefined && typed !== '') notes.push(ignored(name, typed));
  return found ?? fallback;
}

/** The first value of a parameter that may stand once; more than one is said. */
function single(params: URLSearchParams, name: string, notes: string[]): string {
  const values = params.getAll(name);
  if (new Set(values).size > 1) notes.push(`“${labelOf(name)}”出现了多次，只用了第一个。`);
  return values[0] ?? '';
}

function ignored(name: string, value: string, count = 1): string {
  const others = count > 1 ? `等 ${count} 个值` : '';
  return `“${labelOf(name)}”没有“${shortened(value)}”${others}，已忽略。`;
}

const SHOWN_CHARACTERS = 30;

function shortened(value: string): string {
  const characters = [...readQueryText(value, [])];
  const cut = characters.slice(0, SHOWN_CHARACTERS).join('');
  return characters.length > SHOWN_CHARACTERS ? `${cut}…` : cut;
}

function labelOf(name: string): string {
  return PARAMETER_LABELS[name] ?? name;
}
