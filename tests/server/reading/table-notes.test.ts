import { describe, expect, it } from 'vitest';
import type { IndicatorRow, TableNote } from '../../../plan/model.ts';
import { toCellNotes } from '../../../server/reading/table-notes.ts';

const base = { plan: 'shi', section: 'shi-b1', line: 1, endLine: 1, ranges: [] };
const note = (id: string, text: string): TableNote => ({ ...base, id, text, kind: 'note' });
const row = (...cells: readonly string[]): IndicatorRow => ({
  ...base,
  id: 'shi-b1-r1',
  text: cells.join(' '),
  kind: 'indicator',
  cells,
});
const box = { columns: ['类别', '指标名称', '2025年', '2030年'] };
const star = note('n1', '注：1．加*表示为2024年数据。');
const sum = note('n2', '2．[ ]为5年累计数。');
const grain = note('n3', '3．粮食统计口径调整。');

const told = (source: IndicatorRow, notes: readonly TableNote[]) =>
  toCellNotes(source, box, notes).map((each) => [
    each.star === null ? '' : `${each.star.note.id}@${each.star.at}`,
    ...each.others.map(({ id }) => id),
  ]);

describe('the notes of a row', () => {
  it('stand at the star, at square brackets, or at the name of the indicator', () => {
    expect(told(row('安全', '粮食产量', '11.6*', '[4]'), [star, sum, grain])).toEqual([
      [''],
      ['', 'n3'],
      ['n1@4'],
      ['', 'n2'],
    ]);
  });

  it('explain both signs where one note does', () => {
    const both = note('n1', '注：①[ ]为5年累计数。②带*的为2024年数据。');
    expect(told(row('安全', '事故死亡率', '11.6*', '[-35%]'), [both])).toEqual([
      [''],
      [''],
      ['n1@4'],
      ['', 'n1'],
    ]);
    expect(told(row('安全', '事故死亡率', '11.6', '[4]*'), [both])).toEqual([[''], [''], [''], ['n1@3']]);
  });

  it('are at no cell without a sign, and a star without a note is only a star', () => {
    expect(told(row('安全', '粮食产量', '11.6', '4'), [star, sum])).toEqual([[''], [''], [''], ['']]);
    expect(told(row('安全', '粮食产量', '11.6*', '4'), [])).toEqual([[''], [''], [''], ['']]);
  });
});
