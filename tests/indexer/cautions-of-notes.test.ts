import { describe, expect, it } from 'vitest';
import { toCautionsOfNotes } from '../../indexer/cautions-of-notes.ts';
import type { CautionRule } from '../../indexer/indicator-names.ts';
import type { TableNote } from '../../plan/model.ts';
import { SHENG, SHI } from '../server/fixtures.ts';
import { number, outlook } from '../server/indicators/samples.ts';

const plans = [SHENG, { ...SHI, parent: SHENG.id }];
const note = (plan: string): TableNote => ({
  kind: 'note',
  id: `${plan}-b2-n1`,
  plan,
  section: `${plan}-b2`,
  line: 1,
  endLine: 1,
  text: '粮食统计口径调整。',
  ranges: [],
});
const notes = new Map(plans.map(({ id }) => [note(id).id, note(id)]));
const province = outlook('粮食', number(3), number(4), { notes: [note(SHENG.id).id] });
const city = outlook('粮食', number(1), number(2), { plan: SHI.id });
const noting = { ...city, notes: [note(SHI.id).id] };

const rule = (reach: CautionRule['reach']): CautionRule => ({
  words: ['统计口径调整'],
  reach,
  text: `${reach}：{plan}口径已调整。`,
  sides: [[{ shape: 'outlook', role: null }]],
});
const cautionsOf = (rows: Parameters<typeof toCautionsOfNotes>[2], ...reaches: CautionRule['reach'][]) =>
  toCautionsOfNotes(reaches.map(rule), plans, rows, notes).map(({ plan, text }) => `${plan} ${text}`);

describe('what a note of a table says against comparing', () => {
  it('is shown for the plan of the note alone, unless the rule reaches further', () => {
    expect(cautionsOf([province, city], 'own')).toEqual([`${SHENG.id} own：${SHENG.region}口径已调整。`]);
  });

  it('reaches the plans that lie in the plan, and names whose note it is', () => {
    expect(cautionsOf([province, city], 'narrower')).toEqual([
      `${SHI.id} narrower：${SHENG.region}口径已调整。`,
    ]);
  });

  it('reaches the plans that the plan lies in', () => {
    expect(cautionsOf([{ ...province, notes: [] }, noting], 'wider')).toEqual([
      `${SHENG.id} wider：${SHI.region}口径已调整。`,
    ]);
  });

  it('is not shown for another plan whose own note speaks of the method', () => {
    const said = cautionsOf([province, noting], 'own', 'narrower', 'wider');
    expect(said.filter((each) => !each.includes('own'))).toEqual([]);
    expect(said).toHaveLength(2);
  });

  it('is not shown where the plan has no such indicator', () => {
    expect(cautionsOf([province], 'narrower', 'wider')).toEqual([]);
  });
});
