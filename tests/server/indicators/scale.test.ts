import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toScale, toScales } from '../../../server/indicators/scale.ts';

/** As tables print them: up to four decimals. */
const finite = fc.integer({ min: -1e9, max: 1e9 }).map((value) => value / 1e4);
const values = fc
  .tuple(finite, fc.array(finite, { maxLength: 8 }))
  .map(([first, more]): [number, ...number[]] => [first, ...more]);

describe('a value axis', () => {
  it('begins at zero', () => {
    expect(toScale([26.6, 30, 27, 21])).toEqual({ low: 0, high: 30, ticks: [0, 10, 20, 30], cut: false });
  });

  it('is cut, and says so, where from zero no difference would be seen', () => {
    const { low, high, cut } = toScale([77.4, 78.5, 79.2, 80.2]);
    expect(cut).toBe(true);
    expect(low).toBeGreaterThan(70);
    expect(high).toBeGreaterThanOrEqual(80.2);
  });

  it('is not cut for figures that are all the same', () => {
    expect(toScale([100, 100]).low).toBe(0);
  });

  it('has ticks without the dust of binary fractions', () => {
    expect(toScale([0.1, 0.3]).ticks).toEqual([0, 0.1, 0.2, 0.3]);
  });

  it('holds every value, in steps that are equal, and only a cut one leaves out zero', () => {
    fc.assert(
      fc.property(values, (given) => {
        const { low, high, ticks, cut } = toScale(given);
        expect(low).toBeLessThanOrEqual(Math.min(...given));
        expect(high).toBeGreaterThanOrEqual(Math.max(...given));
        expect(high).toBeGreaterThan(low);
        expect(ticks.length).toBeLessThanOrEqual(9);
        expect(cut).toBe(low > 0);
      }),
    );
  });
});

describe('the axes of several panels', () => {
  it('are one, so that the panels can be compared', () => {
    const [a, b] = toScales([
      [58, 67],
      [47, 57],
    ]);
    expect(a).toBe(b);
    expect(a).toEqual(toScale([58, 67, 47, 57]));
  });

  it('are each its own where one place is far larger than the other', () => {
    expect(
      toScales([
        [3200, 3262],
        [297, 310],
      ]),
    ).toEqual([toScale([3200, 3262]), toScale([297, 310])]);
  });

  it('are none where nothing is drawn', () => {
    expect(toScales([[], []])).toEqual([null, null]);
    expect(toScales([[], [1, 2]])).toEqual([null, toScale([1, 2])]);
  });
});
