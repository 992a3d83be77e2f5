import { describe, expect, it } from 'vitest';
import { blocksOf } from './blocks-of.ts';

describe('the glossary', () => {
  it('reads entries with either dot, without a number, and over two lines', () => {
    const [block] = blocksOf('名 词 解 释\n\n1.“甲”：一。\n2．乙：二，\n续。\n丙：三。');
    expect(block?.type === 'glossary' ? block.entries : []).toMatchObject([
      { number: 1, term: '“甲”', text: '“甲”：一。', line: 3 },
      { number: 2, term: '乙', text: '乙：二，续。', line: 4, endLine: 5 },
      { number: 3, term: '丙', text: '丙：三。', line: 6 },
    ]);
  });

  it('splits at the first colon outside quotes', () => {
    const [block] = blocksOf('名词解释\n1.“甲：乙”：丙：丁。');
    expect(block?.type === 'glossary' ? block.entries[0]?.term : '').toBe('“甲：乙”');
  });
});
