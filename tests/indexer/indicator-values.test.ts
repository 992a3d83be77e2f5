import { describe, expect, it } from 'vitest';
import { toIndicatorValue } from '../../indexer/indicator-values.ts';

const MARKS = {
  unit: null,
  yearly: false,
  cumulative: false,
  approximate: false,
  starred: false,
  remark: null,
};

describe('a value cell of an indicator table', () => {
  it.each([
    ['63', { value: 63 }],
    ['0.0334', { value: 0.0334 }],
    ['41,781', { value: 41781 }],
    ['＞6', { comparison: '>', value: 6 }],
    ['≥90.4', { comparison: '≥', value: 90.4 }],
    ['＜5.5', { comparison: '<', value: 5.5 }],
    ['≤5.5', { comparison: '≤', value: 5.5 }],
    ['年均7.5以上', { comparison: '≥', value: 7.5, yearly: true }],
    ['不低于90%', { comparison: '≥', value: 90, unit: '%' }],
    ['年均10', { value: 10, yearly: true }],
    ['3.7左右', { value: 3.7, approximate: true }],
    ['11.6*', { value: 11.6, starred: true }],
    ['[4]', { value: 4, cumulative: true }],
    ['[-33%]', { value: -33, unit: '%', cumulative: true }],
    ['31.3（以国家下达任务为准）', { value: 31.3, remark: '以国家下达任务为准' }],
    ['850万人', { value: 850, unit: '万人' }],
  ] as const)('%s is a number', (cell, said) => {
    expect(toIndicatorValue(cell)).toEqual({
      kind: 'number',
      comparison: '=',
      ...MARKS,
      text: cell,
      ...said,
    });
  });

  it.each([
    ['5—5.5', { from: 5, to: 5.5 }],
    ['5%—5.5%', { from: 5, to: 5.5, unit: '%' }],
    ['年均5—5.5', { from: 5, to: 5.5, yearly: true }],
  ])('%s is a range', (cell, said) => {
    expect(toIndicatorValue(cell)).toEqual({ kind: 'range', ...MARKS, text: cell, ...said });
  });

  it.each(['不再公布', '以国家下达任务为准', '与GDP增长同步', '高于GDP增长', '保持稳定', '完成“十四五”任务'])(
    '%s is text',
    (cell) => {
      expect(toIndicatorValue(cell)).toEqual({ kind: 'text', text: cell });
    },
  );

  it.each(['', '-', '—', '－', ' '])('%j is no value', (cell) => {
    expect(toIndicatorValue(cell)).toBeNull();
  });
});
