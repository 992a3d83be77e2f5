import { z } from 'zod';
import type { ExportAnswer as ExportAnswerType } from '../../view-models/export-file.ts';
import { PassageAnswer } from './passage.ts';

const Citations = z.object({
  gbt7714: z.string(),
  bibtex: z.string(),
  ris: z.string(),
  markdown: z.string(),
});

export const ExportAnswer = z
  .object({
    accessed: z.string().nullable().describe('引用日期；没有一段时为 null'),
    notes: z.array(z.string()).describe('略过了什么；没有公开网址时，链接在哪里有效'),
    passages: z.array(
      PassageAnswer.extend({
        place: z.string().describe('在规划中的位置'),
        inferred: z.string().nullable().describe('位置里哪些标题正文没有、据什么补出；都有时为 null'),
        citations: Citations.describe('四种引文'),
      }),
    ),
  })
  .describe('若干段原文与引文') satisfies z.ZodType<ExportAnswerType>;
