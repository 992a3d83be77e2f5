import { z } from 'zod';
import type { PassageAnswer as PassageAnswerType } from '../../view-models/passage-answer.ts';
import {
  Line,
  PassageKindSchema,
  PassageReference,
  Path,
  PlanStatus,
  Region,
  SectionKind,
  Topic,
  Url,
} from './plan.ts';

const SectionOfPassage = z.object({
  id: z.string(),
  kind: SectionKind,
  title: z.string().nullable(),
});

export const PassageAnswer = z
  .object({
    id: z.string().describe('固定编号'),
    kind: PassageKindSchema,
    plan: z.string().describe('规划编号'),
    planTitle: z.string(),
    planStatus: PlanStatus,
    section: SectionOfPassage.describe('所在的节、专栏等'),
    path: Path,
    line: Line,
    endLine: Line,
    text: z.string().describe('原文'),
    topics: z.array(Topic),
    regions: z.array(Region),
    cells: z
      .array(z.object({ column: z.string(), value: z.string() }))
      .optional()
      .describe('指标行的各列；其他各类没有这一项'),
    notes: z
      .array(z.object({ ...PassageReference.shape, text: z.string() }))
      .optional()
      .describe('指标行的表注：符号与口径的说明；其他各类没有这一项'),
    cautions: z
      .array(z.string())
      .optional()
      .describe('指标行的提示：为什么这些数不能直接相比；其他各类没有这一项'),
    remarks: z
      .array(z.object({ text: z.string(), others: z.array(PassageReference).describe('所说的其他各处') }))
      .optional()
      .describe('原文前后不一或有误之处，引用前须知；没有时没有这一项'),
    url: Url.describe('固定地址'),
    readerUrl: Url.nullable().describe('在阅读页中的位置'),
    previous: PassageReference.nullable().describe('同一规划的上一段'),
    next: PassageReference.nullable().describe('同一规划的下一段'),
  })
  .describe('一段原文') satisfies z.ZodType<PassageAnswerType>;
