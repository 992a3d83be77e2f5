import type { Entry, Match, SuggestionKind } from './types.ts';

export interface Candidate {
  readonly entry: Entry;
  readonly match: Match;
}

/** At most `most` candidates: the best of each kind first, the best kind leading, then the best of all. */
export function choose(candidates: readonly Candidate[], most: number): readonly Entry[] {
  const bestFirst = candidates.toSorted(compare);
  const kinds = new Set<SuggestionKind>();
  const firsts = bestFirst.filter(({ entry: { kind } }) => !kinds.has(kind) && kinds.add(kind));
  const others = bestFirst.filter((candidate) => !firsts.includes(candidate));
  return [...firsts, ...others].slice(0, most).map(({ entry }) => entry);
}

/** Those that match as well go by weight; the shorter says more of what was typed. Else they keep their order. */
function compare(a: Candidate, b: Candidate): number {
  return a.match - b.match || b.entry.weight - a.entry.weight || a.entry.text.length - b.entry.text.length;
}
