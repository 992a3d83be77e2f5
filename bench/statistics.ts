import { seededRandom } from './random.ts';

/** A mean with the interval it lies in. */
export interface Interval {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

export interface BootstrapOptions {
  readonly seed?: number;
  readonly resamples?: number;
  /** How sure the interval is, 0 to 1. */
  readonly level?: number;
}

/** The mean; 0 of nothing. */
export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The value at a share (0 to 1) of the sorted values, interpolated; NaN of nothing. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = share * (sorted.length - 1);
  const below = sorted[Math.floor(at)] ?? Number.NaN;
  const above = sorted[Math.ceil(at)] ?? Number.NaN;
  return below + (above - below) * (at - Math.floor(at));
}

/**
 * The mean of a − b over the same queries with its percentile bootstrap interval (Efron and Tibshirani 1993).
 * Seeded: the same scores give the same interval. Throws when the two are not of one length.
 */
export function pairedDifference(
  a: readonly number[],
  b: readonly number[],
  { seed = 1, resamples = 10_000, level = 0.95 }: BootstrapOptions = {},
): Interval {
  if (a.length !== b.length) throw new RangeError(`${a.length} scores cannot be paired with ${b.length}`);
  const differences = a.map((score, at) => score - (b[at] ?? 0));
  const random = seededRandom(seed);
  const means = Array.from({ length: resamples }, () => {
    let sum = 0;
    for (let drawn = 0; drawn < differences.length; drawn += 1) {
      sum += differences[Math.floor(random() * differences.length)] ?? 0;
    }
    return differences.length === 0 ? 0 : sum / differences.length;
  });
  const outside = (1 - level) / 2;
  return { mean: mean(differences), low: quantile(means, outside), high: quantile(means, 1 - outside) };
}
