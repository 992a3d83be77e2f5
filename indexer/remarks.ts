import { z } from 'zod';
import type { Passage } from '../plan/model.ts';
import type { Remark } from '../plan/remarks.ts';
import { SourceError } from '../platform/errors.ts';

const text = z.string().min(1);
const Place = z.strictObject({ passage: text, says: text });
const File = z.strictObject({
  about: text,
  remarks: z.array(z.strictObject({ text, places: z.tuple([Place]).rest(Place) })),
});

/** Reads `data/remarks.json`; no file is as good as no remark. Throws SourceError: no JSON, an unknown field. */
export function parseRemarks(file: string, json: string): readonly Remark[] {
  if (json === '') return [];
  try {
    return File.parse(JSON.parse(json)).remarks;
  } catch (cause) {
    const message = cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause);
    throw new SourceError(file, null, message, { cause });
  }
}

/** The remarks, each of which is about what stands in the texts. Throws SourceError naming the first that is not. */
export function toRemarks(
  file: string,
  remarks: readonly Remark[],
  passages: readonly Pick<Passage, 'id' | 'text'>[],
): readonly Remark[] {
  const texts = new Map(passages.map(({ id, text: said }) => [id, said]));
  for (const { passage, says } of remarks.flatMap(({ places }) => places)) {
    const said = texts.get(passage);
    if (said === undefined) {
      throw new SourceError(file, null, `there is no passage ${passage}: mend its id or take it out`);
    }
    if (!said.includes(says)) {
      throw new SourceError(file, null, `${passage} does not say “${says}”: mend it or take it out`);
    }
  }
  return remarks;
}
