import { type Evaluation, type Scored, scoresOf } from '../evaluate.ts';
import type { Measure } from '../measures/types.ts';
import { mean } from '../statistics.ts';
import { toTable } from './table.ts';

type Trait = 'group' | 'kind';

/** One measure, a row a system, a column a group (or kind) and one for all; below the heads the number of queries. */
export function toScoreTable(evaluations: readonly Evaluation[], measure: Measure, trait: Trait): string {
  const queries = (evaluations[0]?.queries ?? []).filter(({ answerable }) => answerable);
  const values = [...new Set(queries.map((query) => query[trait]))];
  const counts = values.map((value) => queries.filter((query) => query[trait] === value).length);
  return toTable([
    [measure.name, ...values, 'all'],
    ['queries', ...counts.map(String), String(queries.length)],
    ...evaluations.map((evaluation) => [
      evaluation.system,
      ...values.map((value) => cell(evaluation, measure, (query) => query[trait] === value)),
      cell(evaluation, measure),
    ]),
  ]);
}

function cell(evaluation: Evaluation, measure: Measure, among?: (query: Scored) => boolean): string {
  return mean(scoresOf(evaluation, measure, among)).toFixed(3);
}

/** Every measure over all queries, a row a system. */
export function toMeasureTable(evaluations: readonly Evaluation[], measures: readonly Measure[]): string {
  return toTable([
    ['all queries', ...measures.map(({ name }) => name)],
    ...evaluations.map((each) => [each.system, ...measures.map((measure) => cell(each, measure))]),
  ]);
}

/** Queries without an answer: the share for which a system shows nothing. Empty where every query has one. */
export function toSilence(evaluations: readonly Evaluation[]): string {
  const rows = evaluations.map(({ system, queries }) => {
    const unanswerable = queries.filter(({ answerable }) => !answerable);
    const silent = unanswerable.filter(({ ranking }) => ranking.length === 0).length;
    return { system, silent, of: unanswerable.length };
  });
  if (rows.every(({ of }) => of === 0)) return '';
  return toTable([
    ['queries without an answer', 'nothing shown'],
    ...rows.map(({ system, silent, of }) => [system, `${silent} of ${of}`]),
  ]);
}
