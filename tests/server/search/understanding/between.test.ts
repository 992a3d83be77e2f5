import { describe, expect, it } from 'vitest';
import { createBetween } from '../../../../server/search/understanding/between.ts';

const between = createBetween(['建设零工市场', '培育零售市场和市场', '零工市']);

describe('what stands between two texts is found, with how often', () => {
  it.each([
    ['one character', '零', '市', { 工: 2, 售: 1 }],
    ['two characters', '建设', '市场', { 零工: 1 }],
    ['none, they stand side by side', '零', '工', { '': 2 }],
    ['up to two characters before a text', '', '零售', { '': 1, 育: 1, 培育: 1 }],
    ['up to two characters after a text', '零售', '', { '': 1, 市: 1, 市场: 1 }],
    ['never more than two', '建', '工', { 设零: 1 }],
    ['not three', '建', '市', {}],
    ['nowhere', '零售', '建设', {}],
    ['beside nothing at all', '', '', {}],
  ])('%s', (_, before, after, found) => {
    expect(Object.fromEntries(between(before, after))).toEqual(found);
  });
});
