import { firstOrder, type IndicatorQuery, type IndicatorSort, type PlainSort } from '../indicators/query.ts';
import { urls } from '../urls.ts';

/** A column's header, which is a link to the table sorted by it. */
export interface SortHeader {
  readonly key: string;
  readonly lines: readonly string[];
  readonly hint: string;
  readonly url: string;
  readonly sorted: 'ascending' | 'descending' | null;
}

/** The header of an order that is not a column's. */
export function plainHeader(key: PlainSort, label: string, query: IndicatorQuery): SortHeader {
  return sortHeader({ by: 'plain', key }, [label], label, query);
}

/** A second click turns the order, a third goes back to that of the text. */
export function sortHeader(
  sort: IndicatorSort,
  lines: readonly string[],
  hint: string,
  query: IndicatorQuery,
): SortHeader {
  const first = firstOrder(sort);
  const other = first === 'asc' ? 'desc' : 'asc';
  const current = query.sort.key === sort.key ? query.order : null;
  const back = { ...query, sort: { by: 'plain', key: 'text' }, order: 'asc' } as const;
  const next = { ...query, sort, order: current === null ? first : other };
  return {
    key: sort.key,
    lines: lines.filter((line) => line !== ''),
    hint,
    url: urls.indicators(current === other ? back : next),
    sorted: current === null ? null : current === 'asc' ? 'ascending' : 'descending',
  };
}
