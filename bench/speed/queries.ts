import { sample, seededRandom } from '../random.ts';

/** Hands out queries that were not handed out before, so that nothing about them can be remembered. */
export interface FreshQueries {
  /** Throws when they are used up. */
  take(count: number): readonly string[];
}

/** The queries in a seeded random order, each of them once. */
export function freshQueries(queries: readonly string[], seed = 1): FreshQueries {
  const distinct = [...new Set(queries)];
  const left = [...sample(distinct, distinct.length, seededRandom(seed))];
  return {
    take: (count) => {
      if (count > left.length) throw new RangeError(`${count} fresh queries wanted, ${left.length} left`);
      return left.splice(0, count);
    },
  };
}
