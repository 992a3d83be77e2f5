import { expect, it } from 'vitest';
import { occurrencesOf, standsLiterally } from '../../../server/search/literal.ts';

it('finds a text wherever its characters stand, overlaps included', () => {
  expect([...occurrencesOf('精深', '精深加工，精深')]).toEqual([0, 5]);
  expect([...occurrencesOf('天天', '天天天')]).toEqual([0, 1]);
});

it.each([
  ['2.5%', '12.5%', false],
  ['2.5', '2.55', false],
  ['15分钟', '115分钟', false],
  ['15分钟', '15分钟生活圈', true],
  ['12.5', '12.5%', true],
  ['ai', 'main', false],
  ['互联网+', '互联网+医疗', true],
  ['深加工', '精深加工', true],
])('finds %s in %s: %s', (part, text, expected) => {
  expect(standsLiterally(part, text)).toBe(expected);
});

it('finds nothing of nothing', () => {
  expect([...occurrencesOf('', '精深')]).toEqual([]);
});
