import type { ParsedSource } from './parsed-sources.ts';
import { toVectorTexts, type VectorText } from './vector-texts.ts';

/** The texts of all plans that get a vector; passages and questions are numbered through all plans. */
export function toTexts(plans: readonly ParsedSource[]): readonly VectorText[] {
  let passages = 0;
  let questions = 0;
  return plans.flatMap((source) => {
    const texts = toVectorTexts(source.parsed, source.questions, { passages, questions });
    passages += source.parsed.passages.length;
    questions += source.questions.length;
    return texts;
  });
}
