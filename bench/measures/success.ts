import type { Measure } from './types.ts';

/** 1 when one of the first `cutoff` has at least this grade. */
export function success(cutoff: number, grade = 2): Measure {
  return {
    name: `success@${cutoff}`,
    of: (ranking, grades) => (ranking.slice(0, cutoff).some((id) => (grades.get(id) ?? 0) >= grade) ? 1 : 0),
  };
}
