import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_TERM_CHARACTERS, parseTermParams } from '../../../server/terms/term-params.ts';
import { urls } from '../../../server/urls.ts';

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

  it('stay whole in quotes, which stay where they hold something together', () => {
    expect(read('term=“双随机、一公开”、“数据” 人工智能').terms).toEqual([
      '“双随机、一公开”',
      '数据',
      '人工智能',
    ]);
    expect(read('', '“双随机、一公开”环境监管').terms).toEqual(['“双随机、一公开”环境监管']);
  });

  it('are the same in the address that is made of them', () => {
    const typed = fc.string({
      unit: fc.constantFrom('甲', '乙', 'a', ' ', '、', '“', '”', '。'),
      maxLength: 9,
    });
    fc.assert(
      fc.property(typed, (text) => {
        const { terms } = parseTermParams(text, new URLSearchParams());
        fc.pre(terms.every((term) => term.split('“').length === term.split('”').length));
        const url = new URL(urls.terms(terms), 'http://localhost');
        const [, , path] = url.pathname.split('/');
        expect(
          parseTermParams(path === undefined ? null : decodeURIComponent(path), url.searchParams).terms,
        ).toEqual(terms);
      }),
    );
  });

  it('end without the mark that ends a sentence', () => {
    expect(read('term=完善养老服务体系。').terms).toEqual(['完善养老服务体系']);
  });

  it('are four at most, which is said', () => {
    const { terms, notes } = read('term=甲乙&term=乙丙&term=丙丁&term=丁戊&term=戊己');
    expect(terms).toEqual(['甲乙', '乙丙', '丙丁', '丁戊']);
    expect(notes).toEqual(['最多同时看 4 个词，只用了前 4 个。']);
  });

  it.each(['，', ' 、；', '…'])('are none in %j, which is said', (typed) => {
    const { terms, notes } = parseTermParams(null, new URLSearchParams({ term: typed }));
    expect([terms, notes]).toEqual([[], [`“${typed.trim()}”里没有字词，已忽略。`]]);
  });

  it('are none in nothing, of which nothing is said', () => {
    expect(read('term=&term=%20')).toEqual({ terms: [], page: 1, notes: [] });
    expect(read('term=数据，，养老，').notes).toEqual([]);
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
