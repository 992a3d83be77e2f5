import type { Library } from '../library.ts';
import { oncePer } from '../once-per.ts';
import { type IndicatorLine, toIndicatorLines } from './lines.ts';
import { type KnownIndicators, toKnownIndicators } from './query.ts';

/** All that a build's tables say, before any choice. */
export interface IndicatorBook {
  readonly lines: readonly IndicatorLine[];
  readonly known: KnownIndicators;
}

/** Read once: it does not change while a build is served. */
export const indicatorBookOf = oncePer((library: Library): IndicatorBook => {
  const lines = toIndicatorLines(library);
  return { lines, known: toKnownIndicators(lines) };
});
