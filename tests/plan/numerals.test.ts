import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headingLabel, toNumber, toNumeral } from '../../plan/numerals.ts';

describe('numerals', () => {
  it('are read as headings write them', () => {
    expect(
      ['一', '十', '十二', '二十', '二十一', '一百零五', '一百一十', '〇', '两', '12', '１２'].map(toNumber),
    ).toEqual([1, 10, 12, 20, 21, 105, 110, 0, 2, 12, 12]);
  });

  it('are nothing else', () => {
    expect(['', '百', '十一二', '甲', '一二', '1a', '-1', '1000'].map(toNumber)).toEqual(Array(8).fill(null));
  });

  it('read back what was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999 }), (value) => {
        expect(toNumber(toNumeral(value))).toBe(value);
      }),
    );
  });

  it('label headings, in Arabic digits where no numeral is written', () => {
    expect(headingLabel('chapter', 23)).toBe('第二十三章');
    expect(headingLabel('part', 1200)).toBe('第1200篇');
  });
});
