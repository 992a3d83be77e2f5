import { describe, expect, it } from 'vitest';
import { readSpellingData } from '../../../../server/search/understanding/spelling-data.ts';

const data = await readSpellingData();

describe('the data on misspellings', () => {
  it('confuses no sound with itself, and none twice', () => {
    for (const list of [data.initials, data.finals]) {
      const pairs = list.map(([one, other]) => [one, other].toSorted().join(' '));
      expect(new Set(pairs).size).toBe(pairs.length);
      for (const [one, other] of list) expect(one).not.toBe(other);
    }
  });

  it('has groups of different Han characters', () => {
    for (const group of data.similar) {
      expect(group).toMatch(/^\p{Script=Han}{2,}$/u);
      expect(new Set(group).size).toBe(group.length);
    }
  });

  it('has the function words of the dictionary', () => {
    expect(data.functionWords.has('的')).toBe(true);
  });
});
