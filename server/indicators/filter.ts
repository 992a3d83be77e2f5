import type { Indicator } from '../../plan/indicators.ts';
import { normalise } from '../../platform/normalise.ts';
import type { IndicatorLine } from './lines.ts';
import {
  FILTER_LABELS,
  INDICATOR_FILTERS,
  type IndicatorFilter,
  type IndicatorQuery,
  type KnownIndicators,
} from './query.ts';

type Asked = Pick<IndicatorQuery, 'q' | 'filters'>;

/** The lines that hold every word typed and carry a chosen value of each filter. Pure. */
export function filterLines(lines: readonly IndicatorLine[], query: Asked): readonly IndicatorLine[] {
  const holds = wordFilter(query.q);
  return lines.filter((line) => holds(line) && INDICATOR_FILTERS.every((name) => passes(line, name, query)));
}

/** How many lines a choice would show: those that pass every *other* filter and carry the value. Pure. */
export function countChoices(
  lines: readonly IndicatorLine[],
  query: Asked,
  known: Pick<KnownIndicators, 'filters'>,
  name: IndicatorFilter,
): ReadonlyMap<string, number> {
  const others = filterLines(lines, { ...query, filters: { ...query.filters, [name]: [] } });
  return new Map(
    known.filters[name].map((value) => [
      value,
      others.filter((line) => valuesOf(line, name).includes(value)).length,
    ]),
  );
}

/**
 * What else is among the lines found, in a sentence: a chosen nature or category is that of one table, and the rows of
 * another that print another or none come along. Null where there are none. Pure.
 */
export function saidOfOthers(found: readonly IndicatorLine[], { filters }: Asked): string | null {
  const rows = found.flatMap((line) => line.rows);
  const chosen = (['category', 'nature'] as const).filter((name) => filters[name].length > 0);
  const carries = (row: Indicator, name: 'category' | 'nature') => {
    const printed = name === 'category' ? row.category : row.shape === 'outlook' ? row.nature : null;
    return printed !== null && filters[name].includes(printed);
  };
  const others = rows.filter((row) => !chosen.every((name) => carries(row, name))).length;
  if (others === 0) return null;
  const labels = chosen.map((name) => FILTER_LABELS[name]).join('和');
  return `含同一指标在其他表中的 ${others} 行，那里没有印出所选的${labels}。`;
}

function passes(line: IndicatorLine, name: IndicatorFilter, { filters }: Asked): boolean {
  const chosen = filters[name];
  return chosen.length === 0 || valuesOf(line, name).some((value) => chosen.includes(value));
}

function valuesOf(line: IndicatorLine, name: IndicatorFilter): readonly string[] {
  switch (name) {
    case 'plan':
      return [line.plan.id];
    case 'category':
      return line.categories;
    case 'nature':
      return line.nature === null ? [] : [line.nature];
    case 'topic':
      return line.topics;
  }
}

function wordFilter(q: string): (line: IndicatorLine) => boolean {
  const words = normalise(q)
    .split(/\s+/)
    .filter((word) => word !== '');
  return (line) => words.every((word) => line.words.includes(word));
}
