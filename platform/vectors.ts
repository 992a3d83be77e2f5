/** How many numbers an embedding has: those of the model, of every row in files, bundle and engine. */
export const DIMENSIONS = 512;

/**
 * A row is a unit vector times this, rounded to int8. The model's largest components are about 0.44, so that 254
 * (which has room up to 0.5) wastes nothing: the cosine of a vector and its row is 0.9997. With 127 it was 0.9987.
 */
const SCALE = 254;

/** Rounds a unit vector to one int8 row; a component above 0.5 would be clipped. */
export function quantise(vector: Float32Array): Int8Array {
  return Int8Array.from(vector, (value) => Math.max(-127, Math.min(127, Math.round(value * SCALE))));
}

/** One row of a row-major matrix as it is: it has the direction of the vector, not its length. */
export function rowOf(matrix: Int8Array, row: number): Int8Array {
  return matrix.subarray(row * DIMENSIONS, (row + 1) * DIMENSIONS);
}

/** One row of a row-major matrix as a unit vector. */
export function dequantise(matrix: Int8Array, row: number): Float32Array {
  const vector = Float32Array.from(matrix.subarray(row * DIMENSIONS, (row + 1) * DIMENSIONS));
  return toUnit(vector);
}

/**
 * The cosine of a unit vector and one row of a row-major matrix, within the error of rounding. Two sums side by side
 * are half as much waiting for the sum before; a product has 32 bits and a double 53, so that both are exact and the
 * order does not matter.
 */
export function dot(query: Float32Array, matrix: Int8Array, row: number): number {
  const offset = row * DIMENSIONS;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < DIMENSIONS; at += 2) {
    even += (query[at] as number) * (matrix[offset + at] as number);
    odd += (query[at + 1] as number) * (matrix[offset + at + 1] as number);
  }
  return (even + odd) / SCALE;
}

/** Scales a vector to length 1; a zero vector stays what it is. */
export function toUnit(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector);
  return length === 0 ? vector : vector.map((value) => value / length);
}

/** Whether a row can have come from `quantise`: its length is that of a rounded unit vector. */
export function isUnitRow(row: Int8Array): boolean {
  const length = Math.sqrt(row.reduce((sum, value) => sum + value * value, 0)) / SCALE;
  return row.length === DIMENSIONS && length > 0.97 && length < 1.03;
}
