import { type Evaluation, scoresOf } from '../evaluate.ts';
import type { Measure } from '../measures/types.ts';
import { mean, pairedDifference } from '../statistics.ts';
import { toTable } from './table.ts';

/** The evaluation with the highest mean; the first of equals. Throws if there is none. */
export function bestOf(evaluations: readonly Evaluation[], measure: Measure): Evaluation {
  const [first, ...others] = evaluations;
  if (first === undefined) throw new RangeError('nothing was evaluated');
  const score = (evaluation: Evaluation) => mean(scoresOf(evaluation, measure));
  return others.reduce((best, each) => (score(each) > score(best) ? each : best), first);
}

/** How much each system differs from one of them on the same queries, by group, with 95 % intervals. */
export function toDifferenceTable(
  from: Evaluation,
  evaluations: readonly Evaluation[],
  measure: Measure,
): string {
  const groups = [...new Set(from.queries.filter(({ answerable }) => answerable).map(({ group }) => group))];
  return toTable([
    [`${measure.name}, difference from ${from.system}`, ...groups, 'all'],
    ...evaluations.map((each) => [
      each.system,
      ...groups.map((group) => difference(each, from, measure, group)),
      difference(each, from, measure, null),
    ]),
  ]);
}

function difference(a: Evaluation, b: Evaluation, measure: Measure, group: string | null): string {
  const among = (query: { readonly group: string }) => group === null || query.group === group;
  const {
    mean: middle,
    low,
    high,
  } = pairedDifference(scoresOf(a, measure, among), scoresOf(b, measure, among));
  return `${signed(middle)} [${signed(low)}, ${signed(high)}]`;
}

function signed(value: number): string {
  const text = value.toFixed(3);
  return text.startsWith('-') ? text : `+${text}`;
}
