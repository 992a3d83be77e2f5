import { describe, expect, it } from 'vitest';
import { MAX_TERM_CHARACTERS, parseTermParams } from '../../../server/terms/term-params.ts';

const read = (query: string, first: string | null = null) =>
  parseTermParams(first, new URLSearchParams(query));

describe('the terms of an address', () => {
  it('are that of the path and those of the query, none twice, however it is written', () => {
    expect(read('term=数据&term=ＡＩ', 'ai')).toEqual({ terms: ['ai', '数据'], page: 1, notes: [] });
  });

  it('may be typed at once; a blank belongs to a Latin name', () => {
    expect(read('term=低空经济 人工智能、“数据”').terms).toEqual(['低空经济', '人工智能', '数据']);
    expect(read('term=New Energy').terms).toEqual(['New Energy']);
  });

  it('are four at most, which is said', () => {
    const { terms, notes } = read('term=甲乙&term=乙丙&term=丙丁&term=丁戊&term=戊己');
    expect(terms).toEqual(['甲乙', '乙丙', '丙丁', '丁戊']);
    expect(notes).toEqual(['最多同时看 4 个词，只用了前 4 个。']);
  });

  it('are left out where they have no letter, and cut where they are long; both are said', () => {
    const { terms, notes } = read(`term=…！&term=${'长'.repeat(60)}&term=`);
    expect(terms).toEqual(['长'.repeat(MAX_TERM_CHARACTERS)]);
    expect(notes).toEqual(['“…！”里没有字词，已忽略。', '一个词超过 40 个字，只用了前 40 个字。']);
  });

  it.each(['0', '-1', 'x', '1e9', '999999'])('have a first page where the page is %s', (page) => {
    expect(read(`term=数据&page=${page}`)).toMatchObject({ page: 1, notes: ['页码不认识，显示第 1 页。'] });
  });
});
