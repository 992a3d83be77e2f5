import { toChars } from '../../platform/chars.ts';
import { normalise } from '../../platform/normalise.ts';
import type { Entry } from './types.ts';

/** A name that an entry is found by. */
export interface Key {
  readonly entry: Entry;
  /** As it is written. */
  readonly name: string;
  /** Its letters and digits, normalised: quotes, blanks and signs are not typed the same way twice. */
  readonly letters: string;
}

/** The names of an entry, its text first. */
export function toKeys(entry: Entry): readonly Key[] {
  const names = new Set([entry.text, ...entry.aliases]);
  return [...names].map((name) => ({ entry, name, letters: lettersOf(name) }));
}

/** The letters and digits of a text, normalised and joined. */
export function lettersOf(text: string): string {
  return toChars(normalise(text)).join('');
}
