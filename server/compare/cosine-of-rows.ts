import { DIMENSIONS } from '../../platform/vectors.ts';

/** The lengths of a matrix's rows, each taken once; NaN as long as it is not known. */
const lengthsOf = new WeakMap<Int8Array, Float64Array>();

/** The cosine of two rows of a row-major matrix: −1 to 1; of a row without length 0. */
export function cosineOfRows(matrix: Int8Array, one: number, two: number): number {
  const lengths = lengthOf(matrix, one) * lengthOf(matrix, two);
  return lengths === 0 ? 0 : Math.max(-1, Math.min(1, product(matrix, one, two) / lengths));
}

function lengthOf(matrix: Int8Array, row: number): number {
  const known = lengthsOf.get(matrix) ?? new Float64Array(matrix.length / DIMENSIONS).fill(Number.NaN);
  lengthsOf.set(matrix, known);
  const length = known[row] ?? Number.NaN;
  if (!Number.isNaN(length)) return length;
  const taken = Math.sqrt(product(matrix, row, row));
  known[row] = taken;
  return taken;
}

function product(matrix: Int8Array, one: number, two: number): number {
  const [a, b] = [one * DIMENSIONS, two * DIMENSIONS];
  let even = 0;
  let odd = 0;
  for (let at = 0; at < DIMENSIONS; at += 2) {
    even += (matrix[a + at] as number) * (matrix[b + at] as number);
    odd += (matrix[a + at + 1] as number) * (matrix[b + at + 1] as number);
  }
  return even + odd;
}
