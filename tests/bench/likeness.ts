/** The query without what makes no difference: width, case, spaces, punctuation. */
export const bare = (q: string): string =>
  q
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Pairs of neighbouring characters. */
export function pairs(q: string): ReadonlySet<string> {
  const letters = [...bare(q)];
  return new Set(letters.slice(1).map((letter, at) => `${letters[at]}${letter}`));
}

/** Share of the pairs of both that are in both, 0 to 1. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((pair) => b.has(pair)).length;
  return both === 0 ? 0 : both / (a.size + b.size - both);
}
