/** A piece of a way from `start` to `end`, which lies further on. */
export interface Edge {
  readonly start: number;
  readonly end: number;
  readonly cost: number;
}

/** The cheapest way from 0 to `length` (Viterbi 1967), its edges in order; null where no way leads there. */
export function bestPath<E extends Edge>(length: number, edges: readonly E[]): readonly E[] | null {
  const arriving = Array.from({ length: length + 1 }, (): E[] => []);
  for (const edge of edges) arriving[edge.end]?.push(edge);
  const costs = [0];
  const last: (E | null)[] = [null];
  for (let at = 1; at <= length; at++) {
    let least = Number.POSITIVE_INFINITY;
    let by: E | null = null;
    for (const edge of arriving[at] ?? []) {
      const cost = (costs[edge.start] ?? Number.POSITIVE_INFINITY) + edge.cost;
      if (cost >= least) continue;
      least = cost;
      by = edge;
    }
    costs.push(least);
    last.push(by);
  }
  const path: E[] = [];
  for (let at = length; at > 0; ) {
    const edge = last[at] ?? null;
    if (edge === null) return null;
    path.unshift(edge);
    at = edge.start;
  }
  return path;
}
