import type { Mode, Result, SearchResult } from '../search/types.ts';

/** What one plan says to a query: what is found, and what of it is found by words. */
export interface SideFound {
  readonly found: SearchResult;
  /** The same search by words alone: in that mode the same, null in the mode that asks for meaning alone. */
  readonly literal: SearchResult | null;
}

/** How many stand there literally, and how many are only near in meaning; null where that was not asked for. */
export interface Split {
  readonly literal: number | null;
  readonly near: number | null;
}

/** Tells the two apart. What is found by words is a part of what is found. */
export function splitCount(
  mode: Mode,
  { found, literal }: SideFound,
  countOf: (result: SearchResult) => number,
): Split {
  const all = countOf(found);
  const words = literal === null ? null : Math.min(countOf(literal), all);
  return { literal: words, near: mode === 'keyword' ? null : all - (words ?? 0) };
}

/** Whether the query's words stand in a result or in the titles above it. */
export function isLiteral({ passages }: Result): boolean {
  return passages.some(({ why }) => why.terms.length + why.titleTerms.length > 0);
}
