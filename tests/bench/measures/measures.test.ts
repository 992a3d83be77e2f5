import { describe, expect, it } from 'vitest';
import { MEASURES } from '../../../bench/measures/index.ts';
import { ndcg } from '../../../bench/measures/ndcg.ts';
import { recall } from '../../../bench/measures/recall.ts';
import { reciprocalRank } from '../../../bench/measures/rr.ts';
import { success } from '../../../bench/measures/success.ts';

const grades = new Map([
  ['a', 3],
  ['b', 2],
  ['c', 1],
  ['d', 2],
]);

describe('nDCG', () => {
  it('is 1 for the ideal order, whichever of equals comes first', () => {
    expect(ndcg(10).of(['a', 'b', 'd', 'c'], grades)).toBe(1);
    expect(ndcg(10).of(['a', 'd', 'b', 'c'], grades)).toBe(1);
  });

  it('discounts the gain 2^grade − 1 by the logarithm of the rank', () => {
    // DCG: c 1/log2(2) + x 0 + a 7/log2(4) = 1 + 3.5.
    // Ideal: a 7/1 + b 3/log2(3) + d 3/log2(4) + c 1/log2(5) = 7 + 1.892789 + 1.5 + 0.430677.
    expect(ndcg(10).of(['c', 'x', 'a'], grades)).toBeCloseTo(4.5 / 10.823466, 6);
  });

  it('cuts the ranking and the ideal at the same rank', () => {
    // Two ranks: b 3/1 + a 7/log2(3) = 7.416508; ideal a 7/1 + b 3/log2(3) = 8.892789.
    expect(ndcg(2).of(['b', 'a', 'd'], grades)).toBeCloseTo(7.416508 / 8.892789, 6);
  });

  it('is 0 for an empty ranking and where nothing was judged to answer', () => {
    expect(ndcg(10).of([], grades)).toBe(0);
    expect(ndcg(10).of(['a'], new Map())).toBe(0);
  });
});

describe('success@1', () => {
  it('asks for grade 2 in first place', () => {
    expect(success(1).of(['b', 'a'], grades)).toBe(1);
    expect(success(1).of(['c', 'a'], grades)).toBe(0);
    expect(success(1).of([], grades)).toBe(0);
  });
});

describe('recall@10', () => {
  it('is the share of the sections of grade 2 and above that were found', () => {
    expect(recall(10).of(['a', 'c', 'x', 'b'], grades)).toBeCloseTo(2 / 3, 9);
  });

  it('does not look beyond its rank', () => {
    expect(recall(2).of(['a', 'x', 'b', 'd'], grades)).toBeCloseTo(1 / 3, 9);
  });
});

describe('reciprocal rank', () => {
  it('looks for the first of grade 2 and above', () => {
    expect(reciprocalRank().of(['c', 'x', 'd', 'a'], grades)).toBeCloseTo(1 / 3, 9);
    expect(reciprocalRank().of(['c', 'x'], grades)).toBe(0);
  });
});

it('names the measures as the reports do', () => {
  expect(MEASURES.map(({ name }) => name)).toEqual(['nDCG@10', 'success@1', 'recall@10', 'RR']);
});
