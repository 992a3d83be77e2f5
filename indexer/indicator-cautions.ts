import {
  type CautionedFigure,
  figuresOf,
  type Indicator,
  type IndicatorCaution,
  type IndicatorFigure,
  type NumberValue,
} from '../plan/indicators.ts';
import type { Plan, TableNote } from '../plan/model.ts';
import { normalise } from '../platform/normalise.ts';
import type { CautionRule, IndicatorNames } from './indicator-names.ts';

/** What must be known before an indicator's figures are compared: by what notes say, and by what the tables print. Pure. */
export function toIndicatorCautions(
  names: IndicatorNames,
  plans: readonly Plan[],
  rows: readonly Indicator[],
  notes: ReadonlyMap<string, TableNote>,
): readonly IndicatorCaution[] {
  const byNotes = rows.flatMap((row) => cautionsOfNotes(names, plans, rows, row, notes));
  const all = [...byNotes, ...bySameYears(names, rows)];
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
      .flatMap((rule) =>
        (rule.reach === 'own' ? [plan] : widerPlans(plans, plan)).map((of) => ({ of, rule })),
      )
      .flatMap(({ of, rule }) => {
        const about = rows.filter((row) => row.plan === of && row.concept === concept);
        const sides = toSides(rule, about);
        return sides.length === 0 ? [] : [{ concept, plan: of, text: rule.text, passages: [id], sides }];
      });
  });
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

function widerPlans(plans: readonly Plan[], id: string): readonly string[] {
  const parent = plans.find((plan) => plan.id === id)?.parent ?? null;
  return parent === null ? [] : [parent, ...widerPlans(plans, parent)];
}

/** Two tables of one plan that give one indicator two figures of one year. */
function bySameYears(names: IndicatorNames, rows: readonly Indicator[]): readonly IndicatorCaution[] {
  return rows.flatMap((row, index) =>
    rows.slice(index + 1).flatMap((other) => {
      if (row.plan !== other.plan || row.concept !== other.concept) return [];
      const pairs = sameYear(row, other);
      return [...differences(names, row, other, pairs), ...unbracketed(names, row, other, pairs)];
    }),
  );
}

interface FactPair {
  readonly year: number;
  readonly a: Fact;
  readonly b: Fact;
}

/** Two levels that differ, or else one that is written in two ways. */
function differences(
  { cautions: { differs, rewritten } }: IndicatorNames,
  row: Indicator,
  other: Indicator,
  pairs: readonly FactPair[],
): readonly IndicatorCaution[] {
  const levels = row.change ? [] : pairs.filter(({ a, b }) => isLevel(a) && isLevel(b));
  const apart = levels.find(({ a, b }) => differ(a, b, differs.share));
  const pair = apart ?? levels.find(({ a, b }) => isRewritten(a, b));
  if (pair === undefined) return [];
  const { a, b } = pair;
  const [own, others] = [
    { passage: row.passage, role: a.role },
    { passage: other.passage, role: b.role },
  ];
  return [
    {
      concept: row.concept,
      plan: row.plan,
      text: filled((apart === undefined ? rewritten : differs).text, pair),
      passages: [row.passage, other.passage],
      sides: apart === undefined ? [[own, others]] : [[own], [others]],
    },
  ];
}

function differ(a: Fact, b: Fact, share: number): boolean {
  return Math.abs(a.value.value - b.value.value) > share * Math.abs(a.value.value);
}

/** One figure with another sign, or rounded. A star is explained by a note of its own. */
function isRewritten({ value: a }: Fact, { value: b }: Fact): boolean {
  if (a.starred !== b.starred) return false;
  return a.value !== b.value || a.comparison !== b.comparison || a.approximate !== b.approximate;
}

function filled(text: string, { year, a, b }: FactPair): string {
  return text.replace('{year}', String(year)).replace('{a}', a.value.text).replace('{b}', b.value.text);
}

/** One number, which only the first table marks as a sum. */
function unbracketed(
  { cautions }: IndicatorNames,
  row: Indicator,
  other: Indicator,
  pairs: readonly FactPair[],
): readonly IndicatorCaution[] {
  const pair = pairs.find(
    ({ a, b }) => a.value.cumulative && !b.value.cumulative && a.value.value === b.value.value,
  );
  if (pair === undefined) return [];
  return [
    {
      concept: row.concept,
      plan: row.plan,
      text: filled(cautions.unbracketed.text, pair),
      passages: [row.passage],
      sides: [[{ passage: other.passage, role: pair.b.role }]],
    },
  ];
}

function sameYear(row: Indicator, other: Indicator): readonly FactPair[] {
  return factsOf(row).flatMap((a) =>
    factsOf(other).flatMap((b) => (a.year !== null && a.year === b.year ? [{ year: a.year, a, b }] : [])),
  );
}

type Fact = IndicatorFigure & { readonly value: NumberValue };

function isLevel({ span, value }: Fact): boolean {
  return span === 'year' && !value.cumulative;
}

/** What was, not what is aimed at. */
function factsOf(row: Indicator): readonly Fact[] {
  return figuresOf(row).flatMap((figure) => {
    const { role, value } = figure;
    return role !== 'target' && value.kind === 'number' ? [{ ...figure, value }] : [];
  });
}
