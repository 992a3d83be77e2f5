import { groupOf, type JudgedQuery } from './judged.ts';
import { MEASURES } from './measures/index.ts';
import type { Grades, Measure } from './measures/types.ts';
import type { System } from './system.ts';

/** How one system did on one query. */
export interface Scored {
  readonly id: string;
  readonly q: string;
  readonly kind: string;
  readonly group: string;
  /** Whether anything was judged to answer it. */
  readonly answerable: boolean;
  /** By the measure's name. */
  readonly scores: Readonly<Record<string, number>>;
  /** From 1: where the first section of the highest grade stands; null when it is not in the ranking. */
  readonly firstBest: number | null;
  readonly ranking: readonly string[];
}

/** How one system did on all queries, in their order. */
export interface Evaluation {
  readonly system: string;
  readonly queries: readonly Scored[];
}

/** Lets every system rank every query; `grades` are by the query's id. A query without grades has no answer. */
export async function evaluate(
  systems: readonly System[],
  queries: readonly JudgedQuery[],
  grades: ReadonlyMap<string, Grades>,
): Promise<readonly Evaluation[]> {
  const evaluations: Evaluation[] = [];
  for (const system of systems) {
    const scored: Scored[] = [];
    for (const query of queries) {
      scored.push(toScored(query, await system.rank(query.q), grades.get(query.id) ?? new Map()));
    }
    evaluations.push({ system: system.name, queries: scored });
  }
  return evaluations;
}

function toScored({ id, q, kind }: JudgedQuery, ranking: readonly string[], grades: Grades): Scored {
  const highest = Math.max(0, ...grades.values());
  const at = ranking.findIndex((section) => (grades.get(section) ?? 0) === highest);
  return {
    id,
    q,
    kind,
    group: groupOf(kind),
    answerable: highest > 0,
    scores: Object.fromEntries(MEASURES.map(({ name, of }) => [name, of(ranking, grades)])),
    firstBest: highest === 0 || at < 0 ? null : at + 1,
    ranking,
  };
}

/** The scores of the queries that have an answer, in their order; `among` picks some of them. */
export function scoresOf(
  { queries }: Evaluation,
  { name }: Measure,
  among: (query: Scored) => boolean = () => true,
): readonly number[] {
  return queries
    .filter((query) => query.answerable && among(query))
    .map(({ scores }) => scores[name] ?? Number.NaN);
}
