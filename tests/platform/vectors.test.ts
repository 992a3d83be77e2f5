import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DIMENSIONS, dequantise, dot, quantise, toUnit } from '../../platform/vectors.ts';

/** Unit vectors whose components stay below 0.5, as the model's do. */
const unitVector = fc
  .array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: DIMENSIONS, maxLength: DIMENSIONS })
  .filter((values) => values.filter((value) => Math.abs(value) > 0.1).length > 50)
  .map((values) => toUnit(Float32Array.from(values)));

const exact = (a: Float32Array, b: Float32Array) =>
  a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);

describe('int8 rows', () => {
  it('keep direction and length', () => {
    fc.assert(
      fc.property(unitVector, (vector) => {
        const row = dequantise(quantise(vector), 0);
        expect(exact(row, row)).toBeCloseTo(1, 5);
        expect(exact(row, vector)).toBeGreaterThan(0.999);
      }),
      { numRuns: 50 },
    );
  });

  it('give the cosine of two vectors within half a hundredth', () => {
    fc.assert(
      fc.property(unitVector, unitVector, (query, vector) => {
        const matrix = new Int8Array(2 * DIMENSIONS);
        matrix.set(quantise(vector), DIMENSIONS);
        expect(dot(query, matrix, 1)).toBeCloseTo(exact(query, vector), 2);
        expect(dot(query, matrix, 0)).toBe(0);
      }),
      { numRuns: 50 },
    );
  });
});
