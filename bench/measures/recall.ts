import type { Measure } from './types.ts';

/** The share of the units of at least this grade that stand among the first `cutoff`; 1 where there are none. */
export function recall(cutoff: number, grade = 2): Measure {
  return {
    name: `recall@${cutoff}`,
    of: (ranking, grades) => {
      const wanted = [...grades].filter(([, each]) => each >= grade).map(([id]) => id);
      if (wanted.length === 0) return 1;
      const first = new Set(ranking.slice(0, cutoff));
      return wanted.filter((id) => first.has(id)).length / wanted.length;
    },
  };
}
