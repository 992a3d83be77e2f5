import {
  type CautionedFigure,
  figuresOf,
  type Indicator,
  type IndicatorCaution,
} from '../plan/indicators.ts';
import { normalise } from '../platform/normalise.ts';
import type { IndicatorNames } from './indicator-names.ts';

/** Rows of one indicator, of which some print of what part their figures are and others do not. Pure. */
export function toCautionsOfScopes(
  scopes: IndicatorNames['scopes'],
  rows: readonly Indicator[],
): readonly IndicatorCaution[] {
  return scopes.flatMap(({ words, text }) => {
    const scoped = rows.filter(({ name }) => normalise(name).includes(normalise(words)));
    return distinct(scoped.map(({ concept }) => concept)).flatMap((concept) => {
      const own = rows.filter((row) => row.concept === concept);
      const bare = own.filter((row) => !scoped.includes(row));
      const said = text.replaceAll('{words}', words);
      return distinct(bare.map(({ plan }) => plan)).map((plan): IndicatorCaution => {
        const without = bare.filter((row) => row.plan === plan);
        const within = own.filter((row) => row.plan === plan && scoped.includes(row));
        const others = within.length > 0 ? within : scoped.filter((row) => row.concept === concept);
        return {
          concept,
          plan,
          text: said,
          passages: [...without, ...others].map(({ passage }) => passage),
          sides: [without, within].map((side) => side.flatMap(figuresIn)).filter((side) => side.length > 0),
        };
      });
    });
  });
}

function figuresIn(row: Indicator): readonly CautionedFigure[] {
  return distinct(figuresOf(row).map(({ role }) => role)).map((role) => ({ passage: row.passage, role }));
}

function distinct<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}
