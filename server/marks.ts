import { normaliseWithMap, originalRange } from '../platform/normalise.ts';
import type { Run } from './search/types.ts';

/**
 * Cuts a text into runs and marks every place where one of the normalised terms stands. Touching marks join; the
 * runs joined are the text, character for character. A term of Latin letters or digits is marked as a whole word.
 */
export function markTerms(text: string, terms: readonly string[]): readonly Run[] {
  const wanted = terms.filter((term) => term.trim() !== '');
  if (text === '' || wanted.length === 0) return text === '' ? [] : [{ text }];
  const map = normaliseWithMap(text);
  const ranges = wanted
    .flatMap((term) => occurrences(map.text, term))
    .map(([start, end]) => originalRange(map, start, end));
  return toRuns(text, joined(ranges));
}

type Range = readonly [number, number];

function occurrences(text: string, term: string): readonly Range[] {
  const found: Range[] = [];
  for (let at = text.indexOf(term); at !== -1; at = text.indexOf(term, at + term.length)) {
    const end = at + term.length;
    if (standsAlone(text, term, at, end)) found.push([at, end]);
  }
  return found;
}

/** `5` is not a hit in `2025`, nor `ai` in `rail`. */
function standsAlone(text: string, term: string, start: number, end: number): boolean {
  const glued = (inside: string | undefined, outside: string | undefined) =>
    inside !== undefined && outside !== undefined && WORD.test(inside) && WORD.test(outside);
  return !glued(term[0], text[start - 1]) && !glued(term.at(-1), text[end]);
}

const WORD = /[a-z0-9]/;

function joined(ranges: readonly Range[]): readonly Range[] {
  const out: [number, number][] = [];
  for (const [start, end] of ranges.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = out.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else if (end > start) out.push([start, end]);
  }
  return out;
}

function toRuns(text: string, marks: readonly Range[]): readonly Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const [start, end] of marks) {
    if (start > at) runs.push({ text: text.slice(at, start) });
    runs.push({ text: text.slice(start, end), match: 'term' });
    at = end;
  }
  if (at < text.length) runs.push({ text: text.slice(at) });
  return runs;
}
