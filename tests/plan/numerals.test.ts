import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headingLabel, toInteger, toNumber, toNumeral } from '../../plan/numerals.ts';

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

describe('spoken numerals', () => {
  it.each([
    ['三千六百', 3600],
    ['三千六', 3600],
    ['三千零六', 3006],
    ['三千零六十', 3060],
    ['三千六百零五', 3605],
    ['三千六百五', 3650],
    ['两千零三十', 2030],
    ['两百五', 250],
    ['一百一', 110],
    ['一百一十五', 115],
    ['十五', 15],
    ['二十', 20],
    ['七', 7],
    ['〇', 0],
    ['九千九百九十九', 9999],
  ])('%s is %i', (numeral, value) => {
    expect(toInteger(numeral)).toBe(value);
  });

  it.each([
    '',
    '百',
    '千',
    '百千',
    '一二',
    '三百千',
    '五十十',
    '3600',
    '三千六百亿',
    '第三',
    '零零',
    '零五',
    '三千零',
  ])('are nothing else: %s', (text) => {
    expect(toInteger(text)).toBeNull();
  });

  it('read back what headings write', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999 }), (value) => {
        expect(toInteger(toNumeral(value))).toBe(value);
      }),
    );
  });

  it('read back thousands, with a gap or without', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 999 }), (thousands, rest) => {
        const gap = rest < 100 ? '零' : '';
        const tens = rest >= 10 && rest < 20 ? '一' : '';
        expect(toInteger(`${toNumeral(thousands)}千${gap}${tens}${toNumeral(rest)}`)).toBe(
          thousands * 1000 + rest,
        );
      }),
    );
  });
});
