import type { Indicator, IndicatorCaution, IndicatorFigure, NumberValue } from '../plan/indicators.ts';
import type { Plan, TableNote } from '../plan/model.ts';
import { normalise } from '../platform/normalise.ts';
import type { IndicatorNames } from './indicator-names.ts';

/** What stands against comparing an indicator's figures: by what notes say, and by what the tables print. Pure. */
export function toIndicatorCautions(
  names: IndicatorNames,
  plans: readonly Plan[],
  rows: readonly Indicator[],
  notes: ReadonlyMap<string, TableNote>,
): readonly IndicatorCaution[] {
  const byNotes = rows.flatMap((row) => cautionsOfNotes(names, plans, rows, row, notes));
  const all = [...byNotes, ...differences(names, rows)];
  const distinct = new Map(all.map((caution) => [JSON.stringify(caution), caution]));
  return [...distinct.values()];
}

function cautionsOfNotes(
  { cautions }: IndicatorNames,
  plans: readonly Plan[],
  rows: readonly Indicator[],
  { concept, plan, notes: ids }: Indicator,
  notes: ReadonlyMap<string, TableNote>,
): readonly IndicatorCaution[] {
  return ids.flatMap((id) => {
    const said = normalise(notes.get(id)?.text ?? '');
    return cautions.notes
      .filter(({ words }) => words.every((word) => said.includes(word)))
      .flatMap(({ reach, text }) =>
        (reach === 'own' ? [plan] : widerPlans(plans, plan)).map((of) => ({ of, text })),
      )
      .filter(({ of }) => rows.some((row) => row.plan === of && row.concept === concept))
      .map(({ of, text }) => ({ concept, plan: of, text, passages: [id] }));
  });
}

function widerPlans(plans: readonly Plan[], id: string): readonly string[] {
  const parent = plans.find((plan) => plan.id === id)?.parent ?? null;
  return parent === null ? [] : [parent, ...widerPlans(plans, parent)];
}

/** Two tables of one plan that give one indicator two levels in one year. */
function differences({ cautions }: IndicatorNames, rows: readonly Indicator[]): readonly IndicatorCaution[] {
  const { share, text } = cautions.differs;
  return rows.flatMap((row, index) =>
    rows.slice(index + 1).flatMap((other) => {
      if (row.change || row.plan !== other.plan || row.concept !== other.concept) return [];
      const pair = sameYear(row, other).find(
        ([a, b]) => Math.abs(a.value - b.value) > share * Math.abs(a.value),
      );
      if (pair === undefined) return [];
      const [a, b, year] = pair;
      const filled = text.replace('{year}', String(year)).replace('{a}', a.text).replace('{b}', b.text);
      return [{ concept: row.concept, plan: row.plan, text: filled, passages: [row.passage, other.passage] }];
    }),
  );
}

function sameYear(
  row: Indicator,
  other: Indicator,
): readonly (readonly [NumberValue, NumberValue, number])[] {
  return factsOf(row).flatMap((a) =>
    factsOf(other).flatMap((b) => {
      if (a.year === null || a.year !== b.year) return [];
      return a.value.kind === 'number' && b.value.kind === 'number'
        ? [[a.value, b.value, a.year] as const]
        : [];
    }),
  );
}

/** What was, not what is aimed at. */
function factsOf(row: Indicator): readonly IndicatorFigure[] {
  const figures = row.shape === 'review' ? [row.base, row.actual] : [row.base];
  return figures.filter((figure) => figure !== null);
}
