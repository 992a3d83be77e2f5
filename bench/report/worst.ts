import type { Evaluation } from '../evaluate.ts';
import type { Measure } from '../measures/types.ts';
import { toTable } from './table.ts';

/** The queries that a system does worst on, worst first, and at which rank a section of the highest grade stands. */
export function toWorstTable({ system, queries }: Evaluation, { name }: Measure, count: number): string {
  const worst = queries
    .filter(({ answerable }) => answerable)
    .toSorted((a, b) => (a.scores[name] ?? 0) - (b.scores[name] ?? 0))
    .slice(0, count);
  return toTable(
    [
      [`worst of ${system}`, 'kind', 'query', name, 'first best', 'sections'],
      ...worst.map(({ id, kind, q, scores, firstBest, ranking }) => [
        id,
        kind,
        q,
        (scores[name] ?? 0).toFixed(3),
        firstBest === null ? 'not found' : String(firstBest),
        String(ranking.length),
      ]),
    ],
    3,
  );
}
