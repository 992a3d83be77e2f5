import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ROOT } from '../../platform/config.ts';
import { SourceError } from '../../platform/errors.ts';

const list = z.array(z.string().min(1)).min(1).readonly();

/** `data/figure-words.json`: how the text around a number says what it is a number of. */
const FigureWordsFile = z.strictObject({
  about: z.string(),
  reach: list,
  kinds: z.strictObject({ new: list, renewed: list, change: list }),
  acts: list,
  light: list,
  leaning: list,
  counters: list,
  alike: z.array(list).readonly(),
  named: list,
  along: list,
  sized: list,
});

export type FigureWords = Readonly<Omit<z.infer<typeof FigureWordsFile>, 'about'>>;

/** Reads the words. Throws SourceError. */
export function readFigureWords(file = join(ROOT, 'data/figure-words.json')): FigureWords {
  try {
    return FigureWordsFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    const message = cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause);
    throw new SourceError(file, null, message, { cause });
  }
}
