import { normalise, normaliseWithMap, originalRange } from '../../platform/normalise.ts';
import { occurrencesOf } from '../search/literal.ts';
import type { Stretch } from '../search/marks.ts';

/**
 * Where a term stands literally in a text, both normalised, UTF-16 offsets; none overlaps another. It may stand inside a
 * longer word of Han characters, a number or a Latin word never inside another.
 */
export function mentionsIn(term: string, text: string): readonly number[] {
  const found: number[] = [];
  let end = 0;
  for (const at of occurrencesOf(term, text)) {
    if (at < end) continue;
    found.push(at);
    end = at + term.length;
  }
  return found;
}

/** The stretches of a text as it is printed that mention any of the terms, in order, joined where they overlap. */
export function mentionedStretches(terms: readonly string[], text: string): readonly Stretch[] {
  const map = normaliseWithMap(text);
  const found = terms.map(normalise).flatMap((term) =>
    mentionsIn(term, map.text).map((at) => {
      const [start, end] = originalRange(map, at, at + term.length);
      return { start, end };
    }),
  );
  const joined: Stretch[] = [];
  for (const next of found.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1);
    if (last === undefined || next.start >= last.end) joined.push(next);
    else joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, next.end) };
  }
  return joined;
}
