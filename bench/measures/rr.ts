import type { Measure } from './types.ts';

/** One over the rank of the first that has at least this grade; 0 when none has (Voorhees 1999). */
export function reciprocalRank(grade = 2): Measure {
  return {
    name: 'RR',
    of: (ranking, grades) => {
      const at = ranking.findIndex((id) => (grades.get(id) ?? 0) >= grade);
      return at < 0 ? 0 : 1 / (at + 1);
    },
  };
}
