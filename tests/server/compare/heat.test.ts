import { describe, expect, it } from 'vitest';
import { HEAT_STEPS, heatBounds, heatStep } from '../../../server/compare/heat.ts';

describe('steps of heat', () => {
  const values = Array.from({ length: 200 }, (_, index) => index);
  const bounds = heatBounds(values);

  it('go from the coolest to the hottest, all of them used', () => {
    const steps = values.map((value) => heatStep(value, bounds));
    expect(new Set(steps)).toEqual(new Set(Array.from({ length: HEAT_STEPS }, (_, step) => step)));
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
  });

  it('are narrower the hotter they are', () => {
    const sizes = Array.from(
      { length: HEAT_STEPS },
      (_, step) => values.filter((value) => heatStep(value, bounds) === step).length,
    );
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  });

  it('are one where there is nothing', () => {
    expect(heatStep(1, heatBounds([]))).toBe(0);
  });
});
