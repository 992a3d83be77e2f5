import type { Library } from '../../library.ts';
import { mediaType, type Operation } from '../operation.ts';
import { searchParameters } from '../parameters.ts';

export function searchOperations(known: Library['known'], asked: string): readonly Operation[] {
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
