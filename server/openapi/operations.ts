import { EXPORT_FORMATS, type ExportFormat, FORMAT_FACTS } from '../citations/formats.ts';
import { toIndicatorLines } from '../indicators/lines.ts';
import { toKnownIndicators } from '../indicators/query.ts';
import type { Library } from '../library.ts';
import { urls } from '../urls.ts';
import type { SchemaName } from './components.ts';
import {
  EXPORT_FORMAT,
  indicatorParameters,
  otherPlan,
  PASSAGE_ID,
  type Parameter,
  planInPath,
  SELECTED,
  searchParameters,
  TERM_IN_PATH,
  TERMS,
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
  /** The schema of its JSON; null: it answers with a file only. */
  readonly answer: SchemaName | null;
  /** The media types of the files that it may answer with. */
  readonly files: readonly string[];
  /** Problems that are particular to it; any address may also answer with 400, 429 or 500. */
  readonly problems: readonly (404 | 503)[];
  /** The operation that takes and answers the same, where this is another address of it. */
  readonly sameAs: string | null;
  /** An address that answers, to be tried. */
  readonly example: string;
}

/** Everything that answers with data or with a file, for readers' programs, with what this build holds. */
export function toOperations(library: Library, example: string): readonly Operation[] {
  const { known } = library;
  const asked = urls.search({ q: example }).replace('/search', '');
  return [
    ...searchOperations(known, asked),
    {
      id: 'suggest',
      path: '/api/suggest',
      summary: '输入提示',
      description: '政策词、标题、名词解释、指标、地区、问题；可用拼音或首字母。',
      parameters: [TYPED],
      answer: 'SuggestAnswer',
      files: [],
      problems: [],
      sameAs: null,
      example: `/api/suggest${asked}`,
    },
    ...planOperations(library),
    ...passageOperations(library),
    ...termOperations(example),
    ...indicatorOperations(library),
    exportOperation(library),
  ];
}

function searchOperations(known: Library['known'], asked: string): readonly Operation[] {
  const parameters = searchParameters(known);
  const search = { parameters, answer: 'SearchAnswer', files: [], problems: [503] } as const;
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
      description: '与 /api/search 相同。',
      ...search,
      sameAs: 'search',
      example: `/search.json${asked}`,
    },
    {
      id: 'searchCsv',
      path: '/search.csv',
      summary: '检索结果的表格',
      description:
        '全部命中的原文，按所选的排序，每段一行，供电子表格使用（UTF-8，带 BOM）。只有写了 page 或 size 才分页，此时列出该页各节的全部命中，并在最后一行注明。',
      ...search,
      answer: null,
      files: [mediaType('csv')],
      sameAs: 'search',
      example: `/search.csv${asked}`,
    },
    {
      id: 'searchMarkdown',
      path: '/search.md',
      summary: '检索结果的 Markdown',
      description:
        '全部命中的原文，按所选的排序，附出处与固定地址，供笔记使用。只有写了 page 或 size 才分页，此时列出该页各节的全部命中，并在开头注明。',
      ...search,
      answer: null,
      files: [mediaType('markdown')],
      sameAs: 'search',
      example: `/search.md${asked}`,
    },
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
      files: [],
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
      files: [],
      problems: [404],
      sameAs: null,
      example: `/api/plans/${plan}/outline`,
    },
  ];
}

function passageOperations(library: Library): readonly Operation[] {
  const { known } = library;
  const passage = somePassage(library);
  return [
    {
      id: 'passage',
      path: '/api/passages/{id}',
      summary: '一段原文',
      description: '原文、所在标题、行号与固定地址；指标行另有各列。',
      parameters: [PASSAGE_ID],
      answer: 'PassageAnswer',
      files: [],
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
      files: [],
      problems: [404],
      sameAs: null,
      example: `/api/passages/${passage}/similar`,
    },
  ];
}

function indicatorOperations(library: Library): readonly Operation[] {
  const parameters = indicatorParameters(toKnownIndicators(toIndicatorLines(library)));
  const indicators = { parameters, answer: 'IndicatorsAnswer', files: [], problems: [] } as const;
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
      description: '与 /api/indicators 相同。',
      ...indicators,
      sameAs: 'indicators',
      example: '/indicators.json',
    },
    {
      id: 'indicatorsCsv',
      path: '/indicators.csv',
      summary: '指标页的表格',
      description: '每个数一行，供电子表格使用（UTF-8，带 BOM）。',
      ...indicators,
      answer: null,
      files: [mediaType('csv')],
      sameAs: 'indicators',
      example: '/indicators.csv',
    },
  ];
}

function termOperations(example: string): readonly Operation[] {
  const terms = { answer: 'TermsAnswer', files: [], problems: [] } as const;
  const asked = urls.terms([example]);
  return [
    {
      id: 'terms',
      path: '/api/terms',
      summary: '几个词的词频',
      description: '每个词在各部规划、各章出现的次数与每万字次数，首次出现，解释，关联的词，全部位置。',
      parameters: [TERMS],
      ...terms,
      sameAs: null,
      example: `/api/terms${asked.replace('/terms/', '?term=')}`,
    },
    {
      id: 'term',
      path: '/api/terms/{term}',
      summary: '一个词的词频',
      description: '与 /api/terms 相同，第一个词写在路径里。',
      parameters: [TERM_IN_PATH, TERMS],
      ...terms,
      sameAs: null,
      example: `/api${asked}`,
    },
  ];
}

/** Without a format it is a page, for people. */
function exportOperation(library: Library): Operation {
  return {
    id: 'export',
    path: '/export',
    summary: '导出原文与引文',
    description: '按编号取若干段的引文。不认识的编号略过，并在 notes（或文件中的说明）里列出。',
    parameters: [SELECTED, EXPORT_FORMAT],
    answer: 'ExportAnswer',
    files: EXPORT_FORMATS.filter((format) => format !== 'json').map(mediaType),
    problems: [],
    sameAs: null,
    example: urls.export([somePassage(library)], 'json'),
  };
}

/** One that stands in a section of a chapter, for examples. */
function somePassage({ shelves }: Library): string {
  const sections = shelves[0]?.outline.sections ?? [];
  return sections.find(({ kind }) => kind === 'section')?.passages[0] ?? '';
}

function mediaType(format: ExportFormat): string {
  return FORMAT_FACTS[format].contentType.replace(/;.*$/, '');
}
