import type { Library } from '../../library.ts';
import { type Operation, somePassage } from '../operation.ts';
import { otherPlan, PASSAGE_ID } from '../parameters.ts';

export function passageOperations(library: Library): readonly Operation[] {
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
