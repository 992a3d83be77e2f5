import { normaliseWithMap, originalRange } from '../../platform/normalise.ts';
import { numberSubWords } from '../../platform/number-words.ts';
import type { Entry } from '../search/corpus.ts';
import { occurrencesOf } from '../search/literal.ts';
import { toRuns } from '../search/marks.ts';
import type { Run } from '../search/types.ts';

/** A number with its unit, in the clause that says what it is a number of. */
export interface Figure {
  /** As the build's words have it: 65%, 10个. */
  readonly word: string;
  readonly entry: Entry;
  /** The clause, the number marked as a `term`. */
  readonly clause: readonly Run[];
}

/** Dates say when, not how much. */
const DATE = /[年月日]$/u;

const CLAUSE_END = /[，。；：！？]/u;

/** What is shown of a clause on either side of its number, at most. */
const REACH = 22;

/** The numbers with a unit among a passage's words: no bare number, no date, none that is part of another. */
export function figureWords({ words }: Pick<Entry, 'words'>): readonly string[] {
  const found = [...words].filter((word) => !DATE.test(word) && (numberSubWords(word)?.length ?? 0) > 0);
  return found.filter((word) => !found.some((longer) => longer !== word && longer.startsWith(word)));
}

/** Where a number stands in a passage; null where it does not stand by itself. */
export function toFigure(entry: Entry, word: string): Figure | null {
  const { text } = entry.passage;
  const map = normaliseWithMap(text);
  const at = occurrencesOf(word, map.text).next().value;
  if (at === undefined) return null;
  const [start, end] = originalRange(map, at, at + word.length);
  const before = lastPart(text.slice(0, start).split(CLAUSE_END).at(-1) ?? '').trimStart();
  const after = firstPart(text.slice(end).split(CLAUSE_END)[0] ?? '').trimEnd();
  const clause = before + text.slice(start, end) + after;
  const number = { start: before.length, end: before.length + (end - start) };
  return { word, entry, clause: toRuns(clause, [number], 'term') };
}

function firstPart(text: string): string {
  const characters = [...text];
  return characters.length <= REACH ? text : `${characters.slice(0, REACH - 1).join('')}…`;
}

function lastPart(text: string): string {
  const characters = [...text];
  return characters.length <= REACH ? text : `…${characters.slice(1 - REACH).join('')}`;
}
