import type { Library } from '../../library.ts';
import type { Operation } from '../operation.ts';
import { planInPath } from '../parameters.ts';

export function planOperations({ known, shelves }: Library): readonly Operation[] {
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
