import { expect, test } from 'vitest';
import { literalTold } from '../../../server/views/hit-line.tsx';

test.each([
  [{ found: 3, literal: 3, several: false }, '正文都有所查的词'],
  [{ found: 3, literal: 1, several: false }, '其中 1 段正文有所查的词'],
  [{ found: 3, literal: 0, several: false }, '正文都没有所查的词'],
  [{ found: 3, literal: 3, several: true }, '正文都有全部所查的词'],
  [{ found: 3, literal: 1, several: true }, '其中 1 段正文有全部所查的词'],
  [{ found: 3, literal: 0, several: true }, '没有一段正文有全部所查的词'],
])('%j are told apart: %s', (total, told) => {
  expect(literalTold(total)).toBe(told);
});
