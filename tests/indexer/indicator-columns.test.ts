import { describe, expect, it } from 'vitest';
import { toIndicatorColumns } from '../../indexer/indicator-columns.ts';

const read = (...titles: string[]) =>
  toIndicatorColumns(titles)?.map((column) =>
    column.kind === 'figure' ? `${column.role} ${column.span} ${column.year}` : column.kind,
  );

describe('the columns of an indicator table', () => {
  it('are told by their headers: what was planned, what came of it, yearly averages', () => {
    expect(
      read(
        '类别',
        '序号',
        '指 标 名 称',
        '2020年',
        '规划目标·2025年',
        '规划目标·年均增速[累计]',
        '实现情况·2025年',
        '实现情况·年均增速[累计]',
      ),
    ).toEqual([
      'category',
      'number',
      'name',
      'base year 2020',
      'target year 2025',
      'target period 2025',
      'actual year 2025',
      'actual period 2025',
    ]);
  });

  it('are told in any order, and in other words', () => {
    expect(read('指标', '单位', '属性', '2030年目标', '2025年实际')).toEqual([
      'name',
      'unit',
      'nature',
      'target year 2030',
      'actual year 2025',
    ]);
    expect(read('指标名称', '基期值（2025年）', '目标值（2030年）')).toEqual([
      'name',
      'base year 2025',
      'target year 2030',
    ]);
  });

  it('are none where a table names no indicators or has no figures', () => {
    expect(read('项目名称', '建设地点', '建设年限')).toBeUndefined();
    expect(read('类别', '2025年', '2030年')).toBeUndefined();
    expect(read('指标名称', '属性', '2030年')).toBeUndefined();
  });
});
