import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../platform/config.ts';
import { parseWordList } from '../../platform/word-list.ts';

/** Reads `data/weak-terms.txt`: the words of the policy dictionary that name no thing of their own. */
export function readWeakTerms(file = join(ROOT, 'data/weak-terms.txt')): readonly string[] {
  return parseWordList(readFileSync(file, 'utf8'));
}

/** The words of a build's policy dictionary that name something: none that is weak, no number. Pure. */
export function toNamingWords(dictionary: readonly string[], weak: readonly string[]): ReadonlySet<string> {
  const left = new Set(weak);
  return new Set(dictionary.filter((word) => NAMING.test(word) && !left.has(word)));
}

/** At least two letters: figures and single characters name nothing. */
const NAMING = /\p{L}.*\p{L}/u;
