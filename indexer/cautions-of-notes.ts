import {
  type CautionedFigure,
  figuresOf,
  type Indicator,
  type IndicatorCaution,
} from '../plan/indicators.ts';
import type { Plan, TableNote } from '../plan/model.ts';
import { normalise } from '../platform/normalise.ts';
import type { CautionRule } from './indicator-names.ts';

/** What the notes of tables say against comparing, for the plan of the note and for those above and beneath it. Pure. */
export function toCautionsOfNotes(
  rules: readonly CautionRule[],
  plans: readonly Plan[],
  rows: readonly Indicator[],
  notes: ReadonlyMap<string, TableNote>,
): readonly IndicatorCaution[] {
  const said = rows.flatMap((row) => saidOf(rules, row, notes));
  const speaks = (plan: string, concept: string) =>
    said.some(({ row, rule }) => rule.reach === 'own' && row.plan === plan && row.concept === concept);
  return said.flatMap(({ row, rule, note }) => {
    const { concept } = row;
    const reached = reachedPlans(plans, row.plan, rule.reach);
    // A plan whose own note speaks of the method is not said to be silent about it.
    const silent = rule.reach === 'own' ? reached : reached.filter((plan) => !speaks(plan, concept));
    return silent.flatMap((plan) => {
      const about = rows.filter((each) => each.plan === plan && each.concept === concept);
      const sides = toSides(rule, about);
      const text = rule.text.replaceAll('{plan}', regionOf(plans, row.plan));
      return sides.length === 0 ? [] : [{ concept, plan, text, passages: [note], sides }];
    });
  });
}

interface Said {
  readonly row: Indicator;
  readonly rule: CautionRule;
  readonly note: string;
}

function saidOf(
  rules: readonly CautionRule[],
  row: Indicator,
  notes: ReadonlyMap<string, TableNote>,
): readonly Said[] {
  return row.notes.flatMap((note) => {
    const text = normalise(notes.get(note)?.text ?? '');
    return rules
      .filter(({ words }) => words.every((word) => text.includes(word)))
      .map((rule) => ({ row, rule, note }));
  });
}

function reachedPlans(plans: readonly Plan[], id: string, reach: CautionRule['reach']): readonly string[] {
  switch (reach) {
    case 'own':
      return [id];
    case 'wider':
      return widerPlans(plans, id);
    case 'narrower':
      return plans.map((plan) => plan.id).filter((plan) => widerPlans(plans, plan).includes(id));
  }
}

function widerPlans(plans: readonly Plan[], id: string): readonly string[] {
  const parent = plans.find((plan) => plan.id === id)?.parent ?? null;
  return parent === null ? [] : [parent, ...widerPlans(plans, parent)];
}

function regionOf(plans: readonly Plan[], id: string): string {
  return plans.find((plan) => plan.id === id)?.region ?? '';
}

/** Only figures that the rows have; a side without any is none. */
function toSides({ sides }: CautionRule, rows: readonly Indicator[]): IndicatorCaution['sides'] {
  return sides
    .map((selectors) =>
      rows.flatMap((row): readonly CautionedFigure[] => {
        const roles = new Set(figuresOf(row).map(({ role }) => role));
        const named = selectors.filter(({ shape }) => shape === row.shape);
        return [...roles]
          .filter((role) => named.some((selector) => selector.role === null || selector.role === role))
          .map((role) => ({ passage: row.passage, role }));
      }),
    )
    .filter((side) => side.length > 0);
}
