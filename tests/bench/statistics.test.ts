import { describe, expect, it } from 'vitest';
import { sample, seededRandom } from '../../bench/random.ts';
import { mean, pairedDifference, quantile } from '../../bench/statistics.ts';

describe('quantile', () => {
  it('interpolates between the sorted values', () => {
    expect(quantile([40, 10, 30, 20], 0.5)).toBe(25);
    expect(quantile([40, 10, 30, 20], 0)).toBe(10);
    expect(quantile([40, 10, 30, 20], 1)).toBe(40);
    expect(quantile([1, 2, 3, 4, 5], 0.95)).toBeCloseTo(4.8, 9);
  });

  it('of one value is that value, of none is not a number', () => {
    expect(quantile([7], 0.95)).toBe(7);
    expect(quantile([], 0.5)).toBeNaN();
  });
});

describe('mean', () => {
  it('is 0 of nothing', () => {
    expect(mean([1, 2, 6])).toBe(3);
    expect(mean([])).toBe(0);
  });
});

describe('paired difference', () => {
  const a = [0.9, 0.8, 0.7, 0.95, 0.6, 0.85];
  const b = [0.5, 0.6, 0.7, 0.55, 0.5, 0.65];

  it('is the mean of the differences', () => {
    expect(pairedDifference(a, b).mean).toBeCloseTo((0.4 + 0.2 + 0 + 0.4 + 0.1 + 0.2) / 6, 9);
  });

  it('has no width where every query differs by the same', () => {
    const { mean: middle, low, high } = pairedDifference([0.5, 0.75, 1], [0.25, 0.5, 0.75]);
    expect([middle, low, high]).toEqual([0.25, 0.25, 0.25]);
  });

  it('lies above zero where one system is better on nearly every query, and around it where they take turns', () => {
    expect(pairedDifference(a, b).low).toBeGreaterThan(0);
    const turns = pairedDifference([1, 0, 1, 0, 1, 0], [0, 1, 0, 1, 0, 1]);
    expect(turns.low).toBeLessThan(0);
    expect(turns.high).toBeGreaterThan(0);
  });

  it('agrees with the normal approximation on many queries', () => {
    const random = seededRandom(5);
    const differences = Array.from({ length: 400 }, () => random() - 0.4);
    const {
      mean: middle,
      low,
      high,
    } = pairedDifference(
      differences,
      differences.map(() => 0),
    );
    // A uniform variable of width 1 has the standard deviation 0.2887; ±1.96 of it over √400.
    expect(middle - low).toBeCloseTo((1.96 * 0.2887) / 20, 2);
    expect(high - middle).toBeCloseTo((1.96 * 0.2887) / 20, 2);
  });

  it('is the same for the same seed', () => {
    expect(pairedDifference(a, b, { seed: 3 })).toEqual(pairedDifference(a, b, { seed: 3 }));
    // Few resamples of uneven differences, so that another seed shows.
    const uneven = (seed: number) =>
      pairedDifference([0.9, 0.13, 0.71, 0.37], [0, 0, 0, 0], { seed, resamples: 9 });
    expect(uneven(3)).toEqual(uneven(3));
    expect(uneven(3)).not.toEqual(uneven(4));
  });

  it('refuses scores of different queries', () => {
    expect(() => pairedDifference([1, 2], [1])).toThrow('2 scores cannot be paired with 1');
  });
});

describe('seeded random numbers', () => {
  it('repeat with the seed, and fill the range from 0 to below 1 evenly', () => {
    const draw = (seed: number) => {
      const random = seededRandom(seed);
      return Array.from({ length: 2000 }, random);
    };
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
    expect(draw(0).every((value) => value >= 0 && value < 1)).toBe(true);
    expect(mean(draw(1))).toBeCloseTo(0.5, 1);
  });

  it('sample without repetition', () => {
    const drawn = sample([1, 2, 3, 4, 5, 6, 7, 8], 5, seededRandom(1));
    expect(new Set(drawn).size).toBe(5);
    expect(sample(['a', 'b'], 5, seededRandom(1)).toSorted()).toEqual(['a', 'b']);
  });
});
