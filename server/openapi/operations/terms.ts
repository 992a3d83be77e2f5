import { urls } from '../../urls.ts';
import type { Operation } from '../operation.ts';
import { TERM_IN_PATH, TERMS } from '../parameters.ts';

export function termOperations(example: string): readonly Operation[] {
  const terms = { answer: 'TermsAnswer', files: [], problems: [] } as const;
  const asked = urls.terms([example]);
  return [
    {
      id: 'terms',
      path: '/api/terms',
      summary: '几个词的词频',
      description:
        '每个词在各部规划、各章出现的次数与每万字次数，全部位置，含有它的标题（不计次数），解释，关联的词。',
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
