import type { Operation } from '../operation.ts';
import { TYPED } from '../parameters.ts';

export function suggestOperation(asked: string): Operation {
  return {
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
  };
}
