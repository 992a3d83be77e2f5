import { expect, it } from 'vitest';
import { createLiteral } from '../../../../server/search/understanding/literal.ts';

it('a string is literal where one text holds it', () => {
  const literal = createLiteral(['洞庭湖', '生态环境']);
  expect(['庭湖', '洞庭湖', '湖生', '洞停', ''].map(literal)).toEqual([true, true, false, false, false]);
});
