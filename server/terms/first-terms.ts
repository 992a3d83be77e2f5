import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../platform/config.ts';
import { parseWordList } from '../../platform/word-list.ts';

/** Reads `data/first-terms.txt`: terms that readers may begin with. */
export function readFirstTerms(file = join(ROOT, 'data/first-terms.txt')): readonly string[] {
  return parseWordList(readFileSync(file, 'utf8'));
}
