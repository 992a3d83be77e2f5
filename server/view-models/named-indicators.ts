import { nameKey } from '../answers/name-key.ts';
import { indicatorBookOf } from '../indicators/book.ts';
import type { Library } from '../library.ts';
import { urls } from '../urls.ts';

/** Indicators that go by what was typed, all of them under one address. */
export interface NamedIndicators {
  readonly names: readonly string[];
  readonly url: string;
}

/**
 * 粮食 or 研发投入 is too little to be answered with a figure, but whoever types it may look for that: the way to the
 * rows of every indicator that has it among its names. Null where none has.
 */
export function toNamedIndicators(q: string, library: Library): NamedIndicators | null {
  const key = nameKey(q);
  const concepts = new Set(indicatorBookOf(library).lines.map(({ concept }) => concept));
  const named = [...concepts].filter(({ name, aliases, weak }) =>
    [name, ...aliases, ...weak].some((each) => nameKey(each) === key),
  );
  if (key === '' || named.length === 0) return null;
  return { names: named.map(({ name }) => name), url: urls.indicators({ q }) };
}
