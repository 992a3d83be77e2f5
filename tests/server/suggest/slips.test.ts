import { describe, expect, it } from 'vitest';
import { slipsAllowed, slipsFromStart } from '../../../server/suggest/slips.ts';

describe('slipsFromStart', () => {
  it.each([
    ['nothing', '洞庭湖', '洞庭湖区', 0],
    ['one wrong', '洞延湖', '洞庭湖区', 1],
    ['the first wrong', '同庭湖', '洞庭湖', 1],
    ['one missing', '洞湖区', '洞庭湖区', 1],
    ['one too many', '洞庭的湖', '洞庭湖', 1],
    ['two swapped', '低经空济', '低空经济', 1],
    ['two missing', 'dikonjinji', 'dikongjingji', 2],
    ['typing that has not come to its end', 'xianji', 'xiangjiang', 1],
  ])('counts %s', (_what, typed, text, slips) => {
    expect(slipsFromStart(typed, text, 2)).toBe(slips);
  });

  it('gives up beyond the most that is allowed', () => {
    expect(slipsFromStart('dikonjinji', 'dikongjingji', 1)).toBeNull();
    expect(slipsFromStart('低空经济', '高空作业', 2)).toBeNull();
    expect(slipsFromStart('低空经济', '', 2)).toBeNull();
  });

  it('is not led astray by what it compared before', () => {
    const alone = slipsFromStart('洞延湖', '洞庭湖', 1);
    slipsFromStart('shengtaihuanjing', 'shengtaihuanjing', 2);
    slipsFromStart('a', 'b', 2);
    expect(slipsFromStart('洞延湖', '洞庭湖', 1)).toBe(alone);
  });

  it('agrees with trying every beginning', () => {
    const alphabet = ['甲', '乙', '丙'];
    const texts = (length: number): readonly string[] =>
      length === 0 ? [''] : texts(length - 1).flatMap((text) => alphabet.map((letter) => text + letter));
    const wrong: string[] = [];
    for (const typed of texts(3)) {
      for (const text of texts(4)) {
        const beginnings = Array.from({ length: text.length + 1 }, (_, end) => text.slice(0, end));
        const fewest = Math.min(...beginnings.map((beginning) => distance(typed, beginning)));
        const expected = fewest > 2 ? null : fewest;
        if (slipsFromStart(typed, text, 2) !== expected) wrong.push(`${typed} ${text}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

/** The whole table, as it stands in textbooks. */
function distance(a: string, b: string): number {
  const at = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
    return Math.min(
      at(i - 1, j) + 1,
      at(i, j - 1) + 1,
      at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
      swapped ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
    );
  };
  return at(a.length, b.length);
}

describe('slipsAllowed', () => {
  it('allows none in a short text, one in a longer, two in a long, none in what is no name any more', () => {
    expect([2, 3, 5, 6, 40, 41].map((length) => slipsAllowed(length, 3))).toEqual([0, 1, 1, 2, 2, 0]);
  });
});
