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

  it('give a cosine that does not depend on the order in which its products are summed', () => {
    const sum = (query: Float32Array, row: Int8Array, order: readonly number[]) =>
      order.reduce((total, at) => total + (query[at] ?? 0) * (row[at] ?? 0), 0);
    const forward = Array.from({ length: DIMENSIONS }, (_, at) => at);
    // Components as small as these are in no vector of the model; with them a sum may need more bits than there are.
    const plain = unitVector.map((vector) => vector.map((value) => (Math.abs(value) < 1e-5 ? 0 : value)));
    fc.assert(
      fc.property(plain, plain, (query, vector) => {
        const row = quantise(vector);
        expect(sum(query, row, forward)).toBe(sum(query, row, forward.toReversed()));
        expect(dot(query, row, 0)).toBe(sum(query, row, forward) / 254);
      }),
      { numRuns: 50 },
    );
  });
});
