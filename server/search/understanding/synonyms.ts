import type { SynonymGroup } from './synonyms-file.ts';

/** What may stand for a turn of phrase, and how surely, 0 to 1. */
export interface Substitute {
  readonly text: string;
  readonly share: number;
}

/** A turn of phrase in a text, UTF-16 offsets, `end` exclusive, with what may stand for it, the surest first. */
export interface SynonymMatch {
  readonly start: number;
  readonly end: number;
  readonly substitutes: readonly Substitute[];
}

/**
 * Finds turns of phrase in a normalised text: the longest first, none overlapping another, each from one boundary of
 * words to another where boundaries are given.
 */
export type SynonymFinder = (text: string, boundaries?: ReadonlySet<number>) => readonly SynonymMatch[];

export const noSynonyms: SynonymFinder = () => [];

/** Makes the groups ready to be looked up. */
export function createSynonymFinder(groups: readonly SynonymGroup[]): SynonymFinder {
  const table = toTable(groups);
  const longest = Math.max(0, ...[...table.keys()].map(({ length }) => length));
  return (text, boundaries) => {
    const found: SynonymMatch[] = [];
    for (let start = 0; start < text.length; start += 1) {
      const match = matchAt(table, text, start, longest, boundaries);
      if (match === null) continue;
      found.push(match);
      start = match.end - 1;
    }
    return found;
  };
}

function matchAt(
  table: Table,
  text: string,
  start: number,
  longest: number,
  boundaries?: ReadonlySet<number>,
): SynonymMatch | null {
  if (boundaries?.has(start) === false) return null;
  for (let end = Math.min(text.length, start + longest); end > start; end -= 1) {
    const substitutes = table.get(text.slice(start, end));
    if (substitutes === undefined || cutsWord(text, start, end)) continue;
    if (boundaries?.has(end) === false) continue;
    return { start, end, substitutes };
  }
  return null;
}

/** Latin letters and digits are read as they are joined: ai is not in main. */
function cutsWord(text: string, start: number, end: number): boolean {
  const joined = (at: number) => /^[\p{Script=Latin}\d]{2}$/u.test(text.slice(at - 1, at + 1));
  return joined(start) || joined(end);
}

type Table = ReadonlyMap<string, readonly Substitute[]>;

function toTable(groups: readonly SynonymGroup[]): Table {
  const table = new Map<string, Map<string, number>>();
  const add = (from: string, to: string, share: number) => {
    if (from === to) return;
    const known = table.get(from) ?? new Map<string, number>();
    known.set(to, Math.max(share, known.get(to) ?? 0));
    table.set(from, known);
  };
  for (const { from, to, weight, both } of groups) {
    const all = [...from, ...to];
    for (const one of both ? all : from) for (const other of both ? all : to) add(one, other, weight);
  }
  return new Map(
    [...table].map(([from, shares]) => [
      from,
      [...shares].map(([text, share]) => ({ text, share })).toSorted((a, b) => b.share - a.share),
    ]),
  );
}
