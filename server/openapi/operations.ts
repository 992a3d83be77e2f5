import { toIndicatorLines } from '../indicators/lines.ts';
import { toKnownIndicators } from '../indicators/query.ts';
import type { Library } from '../library.ts';
import { urls } from '../urls.ts';
import type { SchemaName } from './components.ts';
import {
  indicatorParameters,
  otherPlan,
  PASSAGE_ID,
  type Parameter,
  planInPath,
  searchParameters,
  TYPED,
} from './parameters.ts';

/** Something that a program can ask for, with GET. */
export interface Operation {
  readonly id: string;
  /** With its variables in braces. */
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  readonly parameters: readonly Parameter[];
  readonly answer: SchemaName;
  /** Problems that are particular to it; any address may also answer with 400, 429 or 500. */
  readonly problems: readonly (404 | 503)[];
  /** The operation that takes and answers the same, where this is another address of it. */
  readonly sameAs: string | null;
  /** An address that answers, to be tried. */
  readonly example: string;
}

/** Everything that answers with JSON, for readers' programs, with what this build holds. */
export function toOperations(library: Library, example: string): readonly Operation[] {
  const { known } = library;
  const search = { parameters: searchParameters(known), answer: 'SearchAnswer', problems: [503] } as const;
  const asked = urls.search({ q: example }).replace('/search', '');
  return [
    {
      id: 'search',
      path: '/api/search',
      summary: '检索',
      description:
        '以节或专栏为单位列出命中的原文。q 为空时按原文顺序列出全部。不认识的值会忽略，并在 query.notes 中说明。',
      ...search,
      sameAs: null,
      example: `/api/search${asked}`,
    },
    {
      id: 'searchJson',
      path: '/search.json',
      summary: '检索结果页的 JSON',
      description: '与 /api/search 相同；同一参数的 /search.csv 是表格。',
      ...search,
      sameAs: 'search',
      example: `/search.json${asked}`,
    },
    {
      id: 'suggest',
      path: '/api/suggest',
      summary: '输入提示',
      description: '政策词、标题、名词解释、指标、地区、问题；可用拼音或首字母。',
      parameters: [TYPED],
      answer: 'SuggestAnswer',
      problems: [],
      sameAs: null,
      example: `/api/suggest${asked}`,
    },
    ...planOperations(library),
    ...passageOperations(library),
    ...indicatorOperations(library),
  ];
}

function planOperations({ known, shelves }: Library): readonly Operation[] {
  const plan = shelves[0]?.plan.id ?? '';
  return [
    {
      id: 'plans',
      path: '/api/plans',
      summary: '收录的规划',
      description: '各部规划的名称、层级、状态、日期与来源；未知的信息为 null。',
      parameters: [],
      answer: 'PlansAnswer',
      problems: [],
      sameAs: null,
      example: '/api/plans',
    },
    {
      id: 'outline',
      path: '/api/plans/{plan}/outline',
      summary: '一部规划的目录',
      description: '篇、章、节，专栏，图，以及每节有哪些原文。',
      parameters: [planInPath(known)],
      answer: 'OutlineAnswer',
      problems: [404],
      sameAs: null,
      example: `/api/plans/${plan}/outline`,
    },
  ];
}

function passageOperations({ known, shelves }: Library): readonly Operation[] {
  const sections = shelves[0]?.outline.sections ?? [];
  const passage = sections.find(({ kind }) => kind === 'section')?.passages[0] ?? '';
  return [
    {
      id: 'passage',
      path: '/api/passages/{id}',
      summary: '一段原文',
      description: '原文、所在标题、行号与固定地址；指标行另有各列。',
      parameters: [PASSAGE_ID],
      answer: 'PassageAnswer',
      problems: [404],
      sameAs: null,
      example: `/api/passages/${passage}`,
    },
    {
      id: 'similar',
      path: '/api/passages/{id}/similar',
      summary: '其他规划怎么说',
      description: '其他规划中意思最接近的各段，附两段都有的词和最接近的一对句子。由模型判断，可能有误。',
      parameters: [PASSAGE_ID, otherPlan(known)],
      answer: 'SimilarAnswer',
      problems: [404],
      sameAs: null,
      example: `/api/passages/${passage}/similar`,
    },
  ];
}

function indicatorOperations(library: Library): readonly Operation[] {
  const parameters = indicatorParameters(toKnownIndicators(toIndicatorLines(library)));
  const indicators = { parameters, answer: 'IndicatorsAnswer', problems: [] } as const;
  return [
    {
      id: 'indicators',
      path: '/api/indicators',
      summary: '主要指标',
      description:
        '各部规划主要指标表的每一行：数、单位、比较符号、年份、表注。cautions 说明哪些数因口径不同不能直接相比。',
      ...indicators,
      sameAs: null,
      example: '/api/indicators',
    },
    {
      id: 'indicatorsJson',
      path: '/indicators.json',
      summary: '指标页的 JSON',
      description: '与 /api/indicators 相同；同一参数的 /indicators.csv 是表格。',
      ...indicators,
      sameAs: 'indicators',
      example: '/indicators.json',
    },
  ];
}
