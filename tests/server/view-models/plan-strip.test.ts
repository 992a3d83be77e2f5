import { describe, expect, it } from 'vitest';
import { toTicks } from '../../../server/view-models/plan-strip.ts';

const SETTINGS = { query: {}, finest: 100, most: 50, unit: '次' };
const place = (id: string, at: number, weight = 1) => ({ id, at, weight, label: `在${id}` });

describe('the ticks along a plan', () => {
  it('stand where their passages stand, higher where more is said', () => {
    const ticks = toTicks([place('a', 0), place('b', 0.25, 2), place('c', 1, 7)], SETTINGS);
    expect(ticks).toEqual([
      { x: 0, height: 1, near: false, label: '在a', url: '/passages/a' },
      { x: 25, height: 2, near: false, label: '在b（2 次）', url: '/passages/b' },
      { x: 100, height: 3, near: false, label: '在c（7 次）', url: '/passages/c' },
    ]);
  });

  it('are one where no screen could show two, and lead to the first', () => {
    const ticks = toTicks([place('a', 0.501), place('b', 0.504), place('c', 0.52)], SETTINGS);
    expect(ticks.map(({ x, height, url }) => [x, height, url])).toEqual([
      [50.1, 2, '/passages/a'],
      [52, 1, '/passages/c'],
    ]);
  });

  it('keep what is only near apart from what is meant, though they stand at one place', () => {
    const ticks = toTicks([place('a', 0.501), { ...place('b', 0.504), near: true }], SETTINGS);
    expect(ticks.map(({ near, height, url }) => [near, height, url])).toEqual([
      [false, 1, '/passages/a'],
      [true, 1, '/passages/b'],
    ]);
  });

  it('say how many passages they are and how often these mention it', () => {
    const one = ({ label }: { label: string }) => label;
    const places = [place('a', 0.501, 2), place('b', 0.504)];
    expect(toTicks(places, SETTINGS).map(one)).toEqual(['在a（2 段，3 次）']);
    expect(toTicks([place('a', 0.501), place('b', 0.504)], SETTINGS).map(one)).toEqual(['在a（2 段）']);
  });

  it('are as fine as can be told apart while they are few, and never more than asked for', () => {
    const many = (length: number) => Array.from({ length }, (_, index) => place(`p${index}`, index / 4999));
    expect(toTicks(many(50), { ...SETTINGS, finest: 5000 })).toHaveLength(50);
    expect(toTicks(many(5000), SETTINGS)).toHaveLength(50);
  });
});
