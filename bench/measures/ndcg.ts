import type { Grades, Measure } from './types.ts';

const gain = (grade: number): number => 2 ** grade - 1;
const discounted = (grades: readonly number[]): number =>
  grades.reduce((sum, grade, rank) => sum + gain(grade) / Math.log2(rank + 2), 0);

/** Normalised discounted cumulative gain, gain 2^grade − 1 (Järvelin and Kekäläinen 2002; Burges et al. 2005). */
export function ndcg(cutoff: number): Measure {
  return {
    name: `nDCG@${cutoff}`,
    of: (ranking: readonly string[], grades: Grades) => {
      const ideal = discounted([...grades.values()].toSorted((a, b) => b - a).slice(0, cutoff));
      if (ideal === 0) return 0;
      return discounted(ranking.slice(0, cutoff).map((id) => grades.get(id) ?? 0)) / ideal;
    },
  };
}
