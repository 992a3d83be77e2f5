import { z } from 'zod';
import type { SimilarAnswer as SimilarAnswerType } from '../../view-models/similar-answer.ts';
import { PassageAnswer } from './passage.ts';

const offset = z.int().min(0).describe('UTF-16 码元');
const similarity = z.number().min(-1).max(1).describe('余弦');

const Sentence = z.object({ text: z.string(), start: offset, end: offset.describe('UTF-16 码元，不含') });

const SimilarPassage = z.object({
  passage: PassageAnswer,
  similarity: similarity.describe('最近的上下文与最近的句子，两者余弦的平均'),
  terms: z.array(z.string()).describe('两段都有的词，少见的在前'),
  sentences: z.object({ own: Sentence, other: Sentence, similarity }).describe('最接近的一对句子'),
});

export const SimilarAnswer = z
  .object({
    passage: PassageAnswer,
    similar: z.array(SimilarPassage).describe('其他规划中最接近的各段，最近的在前；不够接近的不列'),
    notes: z.array(z.string()).describe('忽略了什么'),
  })
  .describe('其他规划里与一段原文意思相近的各段') satisfies z.ZodType<SimilarAnswerType>;
