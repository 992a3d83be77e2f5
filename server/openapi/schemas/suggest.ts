import { z } from 'zod';
import { SUGGESTION_KINDS } from '../../suggest/types.ts';
import type { SuggestAnswer as SuggestAnswerType } from '../../view-models/suggest.ts';
import { SitePath } from './plan.ts';

const Suggestion = z.object({
  text: z.string(),
  kind: z.enum(SUGGESTION_KINDS).describe('政策词、标题、名词解释、指标、地区、问题'),
  label: z.string().describe('类别的名称'),
  detail: z.string().describe('在哪里，或有多少'),
  url: SitePath,
});

export const SuggestAnswer = z
  .object({ q: z.string(), suggestions: z.array(Suggestion).describe('最可能的在前') })
  .describe('输入时的提示') satisfies z.ZodType<SuggestAnswerType>;
