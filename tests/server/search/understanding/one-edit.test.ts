import { describe, expect, it } from 'vitest';
import { isOneEditAway } from '../../../../server/search/understanding/one-edit.ts';

describe('one edit', () => {
  it.each([
    ['a letter other', 'xiangjiang', 'xiangjiong'],
    ['a letter missing', 'xiangjang', 'xiangjiang'],
    ['a letter too many', 'dongtingghu', 'dongtinghu'],
    ['the last letter missing', 'dixi', 'dixia'],
    ['two neighbours swapped', 'dgp', 'gdp'],
  ])('is %s', (_, one, other) => {
    expect(isOneEditAway(one, other)).toBe(true);
    expect(isOneEditAway(other, one)).toBe(true);
  });

  it.each([
    ['nothing', 'gdp', 'gdp'],
    ['two letters other', 'dixia', 'dexie'],
    ['two letters missing', 'dix', 'dixia'],
    ['letters swapped that are no neighbours', 'pdg', 'gdp'],
  ])('is not %s', (_, one, other) => {
    expect(isOneEditAway(one, other)).toBe(false);
  });
});
