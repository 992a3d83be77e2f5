import { expect, it } from 'vitest';
import { toRivals } from '../../../../server/search/understanding/rivals.ts';

const rivalsIn = (word: string, text: string) =>
  toRivals([{ text: word }]).some(({ others }) => others.test(text));

it.each([
  ['第一产业', '第二产业增加值', true],
  ['第一产业', '第十一产业', true],
  ['第一产业', '第一产业增加值', false],
  ['第一产业', '产业体系', false],
  ['十五五', '“十四五”时期', true],
  ['十五五规划', '十四五规划', true],
  ['十五五', '“十五五”时期', false],
  ['产业', '第二产业', false],
  ['2030年', '2025年', false],
])('knows of %s whether a fellow under another number stands in %s: %s', (word, text, expected) => {
  expect(rivalsIn(word, text)).toBe(expected);
});
