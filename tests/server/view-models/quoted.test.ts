import { describe, expect, it } from 'vitest';
import { quoted } from '../../../server/view-models/quoted.ts';

describe('a text in quotes', () => {
  it.each([
    ['低空经济', '“低空经济”'],
    ['“两重”“两新”', '“两重”“两新”'],
    ['“双随机、一公开”环境监管', '“双随机、一公开”环境监管'],
    ['"两新"', '"两新"'],
  ])('of %s is %s: no second pair where it brings its own', (text, told) => {
    expect(quoted(text)).toBe(told);
  });
});
