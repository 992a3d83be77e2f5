import { EXPORT_FORMATS } from '../citations/formats.ts';
import {
  INDICATOR_FILTERS,
  type IndicatorFilter,
  type KnownIndicators,
  PLAIN_SORTS,
} from '../indicators/query.ts';
import { type KnownValues, MAX_QUERY_CHARACTERS, MAX_SIZE } from '../search/search-params.ts';
import { FILTER_NAMES, type FilterName, MODES, SORTS } from '../search/types.ts';
import { MAX_SELECTED } from '../selection.ts';
import { MAX_TERM_CHARACTERS, MAX_TERMS } from '../terms/term-params.ts';
import { DEFAULT_SIZE } from '../urls.ts';
import type { JsonSchema } from './components.ts';

/** An OpenAPI parameter. Arrays are written by repeating the name. */
export interface Parameter {
  readonly name: string;
  readonly in: 'query' | 'path';
  readonly required: boolean;
  readonly description: string;
  readonly schema: JsonSchema;
}

const FILTER_SAYS: Readonly<Record<FilterName, string>> = {
  plan: '只看这些规划',
  part: '只看这些篇：规划编号-篇号',
  chapter: '只看这些章：规划编号-章号',
  topic: '只看这些主题',
  region: '只看提到这些地区的原文；上级地区包含下级',
  kind: '只看这些类型：text 正文，box 专栏，indicator 指标，glossary 名词解释',
  level: '只看这些层级的规划',
};

function query(name: string, description: string, schema: JsonSchema): Parameter {
  return { name, in: 'query', required: false, description, schema };
}

function path(name: string, description: string, schema: JsonSchema): Parameter {
  return { name, in: 'path', required: true, description, schema };
}

const Q = query('q', `检索词。“…”内须原样出现，空格后的 -词 排除`, {
  type: 'string',
  maxLength: MAX_QUERY_CHARACTERS,
  default: '',
});

/** The parameters of a search, with the values that the filters take in this build. */
export function searchParameters(known: KnownValues): readonly Parameter[] {
  return [
    Q,
    query('mode', 'hybrid 综合，keyword 关键词，meaning 语义', {
      type: 'string',
      enum: [...MODES],
      default: 'hybrid',
    }),
    ...FILTER_NAMES.map((name) =>
      query(name, `${FILTER_SAYS[name]}；可重复`, {
        type: 'array',
        items: { type: 'string', enum: [...known[name]] },
      }),
    ),
    query('sort', 'relevance 相关度，document 原文顺序', {
      type: 'string',
      enum: [...SORTS],
      default: 'relevance',
    }),
    query('page', '页码', { type: 'integer', minimum: 1, default: 1 }),
    query('size', '每页几节', { type: 'integer', minimum: 1, maximum: MAX_SIZE, default: DEFAULT_SIZE }),
    query('off', '不按别的意思理解、也不用同义词的词；可重复', { type: 'array', items: { type: 'string' } }),
  ];
}

/** What was typed so far. */
export const TYPED: Parameter = { ...Q, description: '已输入的文字' };

export const PASSAGE_ID = path('id', '原文的固定编号；旧编号仍可用', { type: 'string' });

/** A plan in the path. */
export function planInPath(known: KnownValues): Parameter {
  return path('plan', '规划编号', { type: 'string', enum: [...known.plan] });
}

/** A plan to compare with. */
export function otherPlan(known: KnownValues): Parameter {
  return query('plan', '与哪一部规划比较；不填则与其他各部', { type: 'string', enum: [...known.plan] });
}

/** Terms to be followed through the texts. */
export const TERMS = query('term', `词，最多 ${MAX_TERMS} 个；可重复`, {
  type: 'array',
  items: { type: 'string', maxLength: MAX_TERM_CHARACTERS },
});

export const TERM_IN_PATH = path('term', '词', { type: 'string', maxLength: MAX_TERM_CHARACTERS });

/** Passages to be taken away. */
export const SELECTED = query('id', `原文的固定编号或地址，最多 ${MAX_SELECTED} 个；可重复，也可用逗号隔开`, {
  type: 'array',
  items: { type: 'string' },
});

export const EXPORT_FORMAT = query('format', '格式，大小写不限；不填则为供人选择的页面', {
  type: 'string',
  enum: [...EXPORT_FORMATS],
});

const INDICATOR_SAYS: Readonly<Record<IndicatorFilter, string>> = {
  plan: '只看这些规划',
  category: '只看这些类别',
  nature: '只看约束性或预期性',
  topic: '只看这些主题',
};

/** The parameters of the indicators, with the values that they take in this build. */
export function indicatorParameters({ filters, columns }: KnownIndicators): readonly Parameter[] {
  return [
    { ...Q, description: '指标名称中的词' },
    ...INDICATOR_FILTERS.map((name) =>
      query(name, `${INDICATOR_SAYS[name]}；可重复`, {
        type: 'array',
        items: { type: 'string', enum: [...filters[name]] },
      }),
    ),
    query('sort', 'text 原文顺序，name 名称，plan 规划，nature 属性，或一列的数', {
      type: 'string',
      enum: [...PLAIN_SORTS, ...columns.map(({ key }) => key)],
      default: 'text',
    }),
    query('order', 'asc 升序，desc 降序；名称默认升序，数默认降序', {
      type: 'string',
      enum: ['asc', 'desc'],
    }),
  ];
}
