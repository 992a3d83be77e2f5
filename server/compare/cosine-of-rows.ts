import { rowOf } from '../../platform/vectors.ts';

/** The cosine of two rows of a row-major matrix: −1 to 1; of a row without length 0. */
export function cosineOfRows(matrix: Int8Array, one: number, two: number): number {
  const [a, b] = [rowOf(matrix, one), rowOf(matrix, two)];
  let product = 0;
  let lengthA = 0;
  let lengthB = 0;
  for (let at = 0; at < a.length; at += 1) {
    const x = a[at] as number;
    const y = b[at] as number;
    product += x * y;
    lengthA += x * x;
    lengthB += y * y;
  }
  const lengths = Math.sqrt(lengthA * lengthB);
  return lengths === 0 ? 0 : Math.max(-1, Math.min(1, product / lengths));
}
