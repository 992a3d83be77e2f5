import { expect, it } from 'vitest';
import { nearness } from '../../../server/search/nearness.ts';
import { entry, understood } from './support.ts';

const near = (text: string) => nearness(understood({ 护理: 1, 床位: 1 }), entry({ text }));

it('is 1 where the words stand side by side, in whatever order', () => {
  expect(near('增加护理床位')).toBe(1);
  expect(near('床位护理')).toBe(1);
});

it('falls with every character between them, to 0 where they are far apart or absent', () => {
  expect(near('护理型床位')).toBeLessThan(1);
  expect(near('护理型床位')).toBeGreaterThan(near('护理机构的床位'));
  expect(near('护理学院在城北，医院的发热门诊扩建，新增床位')).toBe(0);
  expect(near('护理')).toBe(0);
});

it('takes the closest of several places', () => {
  expect(near('护理学院在城北，医院的发热门诊扩建，新增护理床位')).toBe(1);
});
