import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ROOT } from '../../platform/config.ts';
import { SourceError } from '../../platform/errors.ts';

/** Longest first: what is stripped from an end is as long as it can be. */
const words = z.array(z.string().min(1)).transform((list) => list.toSorted((a, b) => b.length - a.length));

const AnswerRulesFile = z.strictObject({
  about: z.string(),
  most: z.int().positive(),
  scope: z.strictObject({
    levels: z.strictObject({ 省: words, 市: words, 县: words }),
    ranks: z.strictObject({ 省: words, 市: words, 县: words }),
    after: words,
  }),
  definition: z.strictObject({ before: words, after: words }),
  figure: z.strictObject({
    around: words,
    target: words,
    actual: words,
    periods: z.array(z.strictObject({ words, year: z.int() })),
  }),
  place: z.strictObject({
    before: words,
    after: words,
    positions: words,
    board: words,
    prompts: words,
    adverbs: words,
    verbs: words,
    destinations: words,
    most: z.int().positive(),
  }),
  heading: z.strictObject({ before: words, after: words }),
});

/** `data/answers.json`: the words around a name that make a query ask for it. Lists are longest first. */
export type AnswerRules = Readonly<z.infer<typeof AnswerRulesFile>>;

/** Reads the rules. Throws SourceError. */
export function readAnswerRules(file = join(ROOT, 'data/answers.json')): AnswerRules {
  try {
    return AnswerRulesFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    const message = cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause);
    throw new SourceError(file, null, message, { cause });
  }
}
