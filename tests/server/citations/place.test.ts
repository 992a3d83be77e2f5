import { describe, expect, it } from 'vitest';
import type { IndicatorRow, TableBox } from '../../../plan/model.ts';
import { toPlace } from '../../../server/citations/place.ts';
import { toLibrary } from '../../../server/library.ts';
import { sampleBundle } from '../fixtures.ts';

const library = toLibrary(sampleBundle());
const section = library.section('sheng-b1') ?? expect.fail();
const row = library.passage('sheng-b1-r2')?.passage;
const box = library.box('sheng-b1');
if (row?.kind !== 'indicator' || box?.kind !== 'table') expect.fail();

const shortOf = (cells: IndicatorRow['cells'], columns: TableBox['columns']) =>
  toPlace({ ...row, cells }, section, { ...box, columns }, ['sheng-b1-r1', 'sheng-b1-r2']).short;

describe('the place of a row in its table', () => {
  it('is its printed number and name, not where the file has it', () => {
    expect(shortOf(['19', '森林\n覆盖率（%）', '55'], ['序号', '指标名称', '2025年'])).toMatch(
      / 专栏1 序号19 森林 覆盖率（%）$/,
    );
  });

  it('is counted where the table has no numbers, or this row none', () => {
    expect(shortOf(['森林覆盖率（%）', '55'], ['指标名称', '2025年'])).toMatch(
      / 专栏1 第2行 森林覆盖率（%）$/,
    );
    expect(shortOf(['', '森林覆盖率（%）'], ['序号', '指标名称'])).toMatch(/ 专栏1 第2行 森林覆盖率（%）$/);
  });
});
