import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toSequence, toSurplus } from '../../indexer/sequence.ts';

describe('a run of numbers', () => {
  it('that counts on has neither gap nor misprint', () => {
    expect(toSequence([1, 2, 3])).toEqual({ fits: [true, true, true], gaps: [] });
  });

  it('tells which numbers are lost', () => {
    expect(toSequence([1, 2, 5]).gaps).toEqual([{ after: 1, before: 2, lost: 2, numbers: [3, 4] }]);
    expect(toSequence([2, 3]).gaps).toEqual([{ after: -1, before: 0, lost: 1, numbers: [1] }]);
  });

  it('takes a number out of line for a misprint, not for lost headings', () => {
    expect(toSequence([1, 2, 9, 4, 5])).toEqual({ fits: [true, true, false, true, true], gaps: [] });
    expect(toSequence([1, 3, 3, 4]).fits).toEqual([true, false, true, true]);
    expect(toSequence([2, 2, 3]).fits).toEqual([false, true, true]);
  });

  it('names no numbers where a leap is too long to be lost headings', () => {
    expect(toSequence([1, 2, 3, 99]).gaps).toEqual([{ after: 2, before: 3, lost: 95, numbers: [] }]);
  });

  it('goes on after numbers that it has no room for, wherever they stand', () => {
    expect(toSequence([1, 2, 3, 99, 4, 5])).toEqual({
      fits: [true, true, true, false, true, true],
      gaps: [],
    });
    expect(toSequence([99, 1, 2, 3]).fits).toEqual([false, true, true, true]);
    expect(toSurplus([1, 2, 99, 3, 98, 4])).toEqual([2, 4]);
    expect(toSurplus([1, 2, 9, 4, 5])).toEqual([]);
  });

  it('takes the heavier of two that say the same, the first of two equals', () => {
    expect(toSurplus([1, 2, 2, 3], [1, 1, 9, 1])).toEqual([1]);
    expect(toSurplus([1, 2, 2, 3], [1, 1, 1, 1])).toEqual([2]);
  });

  it('takes two that changed places for misprints', () => {
    expect(toSurplus([1, 2, 4, 3, 5, 6])).toEqual([]);
    expect(toSequence([1, 2, 4, 3, 5, 6]).gaps).toEqual([]);
  });

  it('finds any up to three neighbours that were taken out of a count', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 40 }),
        fc.nat(),
        fc.integer({ min: 1, max: 3 }),
        (length, seed, lost) => {
          const start = seed % (length - 1);
          const numbers = Array.from({ length: length + lost }, (_, at) => at + 1);
          const taken = numbers.splice(start, lost);
          expect(toSequence(numbers).gaps.flatMap((gap) => gap.numbers)).toEqual(taken);
        },
      ),
    );
  });
});
