import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ROOT } from '../../../platform/config.ts';
import { parseWordList } from '../../../platform/word-list.ts';

const confusion = z.tuple([z.string().min(1), z.string().min(1), z.number().positive()]).readonly();
const ConfusionsFile = z.strictObject({
  about: z.string(),
  initials: z.array(confusion).readonly(),
  finals: z.array(confusion).readonly(),
});
const SimilarFile = z.strictObject({ about: z.string(), groups: z.array(z.string().min(2)).readonly() });

/** Two initials or two finals of pinyin that are taken for one another, and what that costs in nats. */
export type Confusion = z.infer<typeof confusion>;

/** What is known about how words are misspelt, whatever the words (`data/pinyin-confusions.json`, `data/similar-characters.json`). */
export interface SpellingData {
  readonly initials: readonly Confusion[];
  readonly finals: readonly Confusion[];
  /** Groups of characters that look alike. */
  readonly similar: readonly string[];
  /** Words that say how something is asked (`data/dictionary/stop.txt`). */
  readonly functionWords: ReadonlySet<string>;
}

/** Reads the files of `data/`. Rejects when one is not as it should be. */
export async function readSpellingData(): Promise<SpellingData> {
  const [confusions, similar, stop] = await Promise.all([
    readJson('data/pinyin-confusions.json').then((json) => ConfusionsFile.parse(json)),
    readJson('data/similar-characters.json').then((json) => SimilarFile.parse(json)),
    readText('data/dictionary/stop.txt'),
  ]);
  return {
    initials: confusions.initials,
    finals: confusions.finals,
    similar: similar.groups,
    functionWords: new Set(parseWordList(stop)),
  };
}

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readText(path));
}

function readText(path: string): Promise<string> {
  return readFile(join(ROOT, path), 'utf8');
}
