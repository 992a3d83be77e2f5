import { describe, expect, it } from 'vitest';
import { oncePer } from '../../server/once-per.ts';

describe('what is made once for its owner', () => {
  it('is made when it is first asked for, and for each owner anew', () => {
    const made: string[] = [];
    const lengthOf = oncePer((owner: { readonly name: string }, unit: string) => {
      made.push(owner.name);
      return `${owner.name.length} ${unit}`;
    });
    const [one, two] = [{ name: '甲' }, { name: '乙乙' }];
    expect(made).toEqual([]);
    expect([lengthOf(one, '字'), lengthOf(two, '字'), lengthOf(one, '字')]).toEqual(['1 字', '2 字', '1 字']);
    expect(made).toEqual(['甲', '乙乙']);
  });

  it('may be nothing', () => {
    let times = 0;
    const nothing = oncePer((_owner: object) => {
      times += 1;
    });
    const owner = {};
    nothing(owner);
    nothing(owner);
    expect(times).toBe(1);
  });

  it('is made anew where that failed, at once or later', async () => {
    let times = 0;
    const failing = (how: 'at once' | 'later') => () => {
      times += 1;
      if (times > 1) return Promise.resolve(times);
      if (how === 'at once') throw new Error('failed');
      return Promise.reject(new Error('failed'));
    };
    for (const how of ['at once', 'later'] as const) {
      times = 0;
      const get = oncePer(failing(how));
      const owner = {};
      await expect((async () => get(owner))()).rejects.toThrow('failed');
      expect([await get(owner), await get(owner)]).toEqual([2, 2]);
    }
  });
});
