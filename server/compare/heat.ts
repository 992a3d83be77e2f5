/** How many steps of heat there are; step 0 is the coolest. */
export const HEAT_STEPS = 7;

/** The share of the values below which a step ends: most pairs have little in common, so the upper steps are narrow. */
const SHARES = [0.4, 0.62, 0.78, 0.88, 0.94, 0.975] as const;

/** The lowest value of every step but the coolest, ascending. */
export function heatBounds(values: readonly number[]): readonly number[] {
  const sorted = values.toSorted((a, b) => a - b);
  if (sorted.length === 0) return [];
  return SHARES.map((share) => sorted[Math.floor(share * sorted.length)] ?? Number.POSITIVE_INFINITY);
}

/** The step of a value: how many bounds it has reached. */
export function heatStep(value: number, bounds: readonly number[]): number {
  return bounds.filter((bound) => value >= bound).length;
}
