import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestPath, type Edge } from '../../../../server/search/understanding/best-path.ts';

describe('bestPath', () => {
  it('is the cheapest way, its edges in order', () => {
    const edges = [
      { start: 0, end: 1, cost: 1 },
      { start: 1, end: 3, cost: 1 },
      { start: 0, end: 2, cost: 0.5 },
      { start: 2, end: 3, cost: 2 },
    ];
    expect(bestPath(3, edges)).toEqual([edges[0], edges[1]]);
  });

  it('is empty where there is no way to go, and null where none leads there', () => {
    expect(bestPath(0, [])).toEqual([]);
    expect(bestPath(2, [{ start: 1, end: 2, cost: 1 }])).toBeNull();
  });

  it('costs no more than any other way', () => {
    const edge = fc
      .tuple(fc.nat(4), fc.integer({ min: 1, max: 3 }), fc.nat(9))
      .map(([start, length, cost]): Edge => ({ start, end: start + length, cost }));
    fc.assert(
      fc.property(fc.array(edge, { maxLength: 12 }), (edges) => {
        const path = bestPath(5, edges);
        const cost = path?.reduce((sum, each) => sum + each.cost, 0) ?? Number.POSITIVE_INFINITY;
        expect(cost).toBe(leastCost(edges, 0, 5));
      }),
    );
  });
});

/** Tries every way. */
function leastCost(edges: readonly Edge[], from: number, to: number): number {
  if (from === to) return 0;
  const costs = edges.filter(({ start, end }) => start === from && end <= to);
  return Math.min(...costs.map(({ end, cost }) => cost + leastCost(edges, end, to)));
}
