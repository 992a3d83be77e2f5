import {
  figuresOf,
  type Indicator,
  type IndicatorCaution,
  type IndicatorConcept,
  type IndicatorNature,
} from '../../plan/indicators.ts';
import type { Plan } from '../../plan/model.ts';
import { normalise } from '../../platform/normalise.ts';
import type { Library } from '../library.ts';

/** Whatever the tables of one plan print of one indicator: what stands side by side with another plan's. */
export interface IndicatorLine {
  readonly concept: IndicatorConcept;
  readonly plan: Plan;
  /** At least one, in document order. */
  readonly rows: readonly Indicator[];
  /** Every category that a row of it stands under. */
  readonly categories: readonly string[];
  /** Of the plan's own table, else of the first row; null where none is printed. */
  readonly unit: string | null;
  readonly nature: IndicatorNature | null;
  readonly topics: readonly string[];
  readonly cautions: readonly IndicatorCaution[];
  /** Whatever a reader may know it by, normalised: its names, categories and units, and what its cells say. */
  readonly words: string;
}

/** One line per indicator and plan: indicators in the order of their first rows, plans in catalog order. Pure. */
export function toIndicatorLines(
  library: Pick<Library, 'indicators' | 'shelves' | 'passage'>,
): readonly IndicatorLine[] {
  const { rows, concepts, cautions } = library.indicators;
  const byId = new Map(rows.map((row) => [row.passage, row]));
  return concepts.flatMap((concept) => {
    const own = concept.rows.flatMap((id) => byId.get(id) ?? []);
    return library.shelves.flatMap(({ plan }) => {
      const of = own.filter((row) => row.plan === plan.id);
      return of.length === 0 ? [] : [toLine(concept, plan, of, own, cautions, library)];
    });
  });
}

function toLine(
  concept: IndicatorConcept,
  plan: Plan,
  rows: readonly Indicator[],
  all: readonly Indicator[],
  cautions: readonly IndicatorCaution[],
  library: Pick<Library, 'passage'>,
): IndicatorLine {
  const own = mainRow(rows);
  return {
    concept,
    plan,
    rows,
    categories: distinct(rows.flatMap(({ category }) => category ?? [])),
    unit: own?.unit ?? null,
    nature: own?.shape === 'outlook' ? own.nature : null,
    topics: distinct(rows.flatMap(({ passage }) => library.passage(passage)?.topics ?? [])),
    cautions: cautions.filter((each) => each.concept === concept.name && each.plan === plan.id),
    words: normalise(wordsOf(concept, plan, rows, all).join('\n')),
  };
}

/** A name that one plan prints finds the indicator in all of them; categories, units and cells are each plan's own. */
function wordsOf(
  concept: IndicatorConcept,
  plan: Plan,
  rows: readonly Indicator[],
  all: readonly Indicator[],
): readonly string[] {
  return [
    concept.name,
    ...concept.aliases,
    // Whoever looks for an indicator means it by these, too.
    ...concept.weak,
    ...all.map(({ name }) => name),
    plan.region,
    ...rows.flatMap((row) => [
      row.category ?? '',
      row.unit ?? '',
      ...figuresOf(row).map(({ value }) => value.text),
    ]),
  ];
}

/** The row of the plan's own period, else the first. */
export function mainRow(rows: readonly Indicator[]): Indicator | undefined {
  return rows.find(({ shape }) => shape === 'outlook') ?? rows[0];
}

export function distinct<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}
