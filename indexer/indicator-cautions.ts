import {
  figuresOf,
  type Indicator,
  type IndicatorCaution,
  type IndicatorFigure,
  type NumberValue,
} from '../plan/indicators.ts';
import type { Plan, TableNote } from '../plan/model.ts';
import { toCautionsOfNotes } from './cautions-of-notes.ts';
import { toCautionsOfScopes } from './cautions-of-scopes.ts';
import type { IndicatorNames } from './indicator-names.ts';

/** What must be known before an indicator's figures are compared: by what notes say, and by what the tables print. Pure. */
export function toIndicatorCautions(
  names: IndicatorNames,
  plans: readonly Plan[],
  rows: readonly Indicator[],
  notes: ReadonlyMap<string, TableNote>,
): readonly IndicatorCaution[] {
  const all = [
    ...toCautionsOfNotes(names.cautions.notes, plans, rows, notes),
    ...bySameYears(names, rows),
    ...toCautionsOfScopes(names.scopes, rows),
  ];
  const distinct = new Map(all.map((caution) => [JSON.stringify(caution), caution]));
  return [...distinct.values()];
}

/** Two tables of one plan that give one indicator two figures of one year. */
function bySameYears(names: IndicatorNames, rows: readonly Indicator[]): readonly IndicatorCaution[] {
  return rows.flatMap((row, index) =>
    rows.slice(index + 1).flatMap((other) => {
      if (row.plan !== other.plan || row.concept !== other.concept) return [];
      const pairs = sameYear(row, other);
      return [...differences(names, row, other, pairs), ...ofPeriod(names, row, other, pairs)];
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
  return text
    .replaceAll('{year}', String(year))
    .replaceAll('{a}', a.value.text)
    .replaceAll('{b}', b.value.text);
}

/** One number that the first table prints of the years up to one, and the second as that year's own. */
function ofPeriod(
  { cautions: { ofPeriod: texts } }: IndicatorNames,
  row: Indicator,
  other: Indicator,
  pairs: readonly FactPair[],
): readonly IndicatorCaution[] {
  // Where the first table has a figure of the year as well, the two are equal by chance.
  const hasYear = (year: number) => factsOf(row).some((fact) => fact.year === year && isLevel(fact));
  const same = pairs.filter(({ a, b }) => isLevel(b) && a.value.value === b.value.value);
  const sum = same.find(({ a }) => a.value.cumulative);
  const average = same.find(({ year, a }) => a.span === 'period' && !a.value.cumulative && !hasYear(year));
  const pair = sum ?? average;
  if (pair === undefined) return [];
  return [
    {
      concept: row.concept,
      plan: row.plan,
      text: filled(sum === undefined ? texts.average : texts.sum, pair),
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
