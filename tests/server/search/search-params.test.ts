import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toLibrary } from '../../../server/library.ts';
import { parseSearchParams } from '../../../server/search/search-params.ts';
import { type FilterName, MODES, SORTS } from '../../../server/search/types.ts';
import { urls } from '../../../server/urls.ts';
import { sampleBundle } from '../fixtures.ts';

const { known } = toLibrary(sampleBundle());
const parse = (query: string) => parseSearchParams(new URLSearchParams(query), known);

describe('a search read off an address', () => {
  it('is everything in document order when nothing is said', () => {
    expect(parse('')).toEqual({
      q: '',
      off: [],
      mode: 'hybrid',
      filters: { plan: [], part: [], chapter: [], topic: [], region: [], kind: [], level: [] },
      sort: 'relevance',
      page: 1,
      size: 10,
      notes: [],
    });
  });

  it('takes repeated filters', () => {
    const { filters, notes } = parse('chapter=sheng-1&chapter=shi-2&kind=box&level=市&topic=产业');
    expect(filters).toMatchObject({
      chapter: ['sheng-1', 'shi-2'],
      kind: ['box'],
      level: ['市'],
      topic: ['产业'],
    });
    expect(notes).toEqual([]);
  });

  it.each([
    ['mode=magic', '“方式”没有“magic”，已忽略。'],
    ['sort=up', '“排序”没有“up”，已忽略。'],
    ['page=0', '“页码”没有“0”，已忽略。'],
    ['page=1e3', '“页码”没有“1e3”，已忽略。'],
    ['page=-2', '“页码”没有“-2”，已忽略。'],
    ['size=51', '“每页条数”没有“51”，已忽略。'],
    ['plan=atlantis', '“规划”没有“atlantis”，已忽略。'],
    ['kind=a&kind=b', '“类型”没有“a”等 2 个值，已忽略。'],
    ['q=a&q=b', '“检索词”出现了多次，只用了第一个。'],
    ['plan[]=sheng', '不认识的参数“plan[]”，已忽略；多个值请重复写 plan=…。'],
    ['q[a][b]=x', '不认识的参数“q[a][b]”，已忽略；多个值请重复写 q=…。'],
  ])('ignores and names what is odd: %s', (query, note) => {
    const parsed = parse(query);
    expect(parsed.notes).toEqual([note]);
    expect(parsed).toMatchObject({ page: 1, size: 10, mode: 'hybrid' });
    expect(Object.values(parsed.filters).flat()).toEqual([]);
  });

  it('keeps silent about parameters of others and empty values', () => {
    expect(parse('utm_source=x&mode=&page=&plan=').notes).toEqual([]);
  });

  it('cuts a long query after 200 characters, never inside one, and says so', () => {
    const { q, notes } = parse(`q=${encodeURIComponent('𠮷'.repeat(250))}`);
    expect(q).toBe('𠮷'.repeat(200));
    expect(notes).toEqual(['检索词超过 200 个字，只用了前 200 个字。']);
    expect(parse(`q=${'字'.repeat(200)}`).notes).toEqual([]);
  });

  it('makes blanks and control characters one space', () => {
    expect(parse('q=%20%20a%00%09b%0D%0Ac%20').q).toBe('a b c');
  });
});

describe('property: parse(url(q)) = q', () => {
  const values = (name: FilterName) => fc.uniqueArray(fc.constantFrom(...known[name]), { maxLength: 3 });
  const query = fc.record({
    q: fc
      .string({ unit: 'grapheme', maxLength: 60 })
      .map((text) => text.replace(/[\s\p{Cc}]+/gu, ' ').trim())
      .filter((text) => [...text].length <= 200),
    off: fc.uniqueArray(fc.constantFrom('养老', '洞庭湖', 'a b'), { maxLength: 2 }),
    mode: fc.constantFrom(...MODES),
    filters: fc.record({
      plan: values('plan'),
      part: values('part'),
      chapter: values('chapter'),
      topic: values('topic'),
      region: fc.constant([]),
      kind: values('kind'),
      level: values('level'),
    }),
    sort: fc.constantFrom(...SORTS),
    page: fc.integer({ min: 1, max: 10_000 }),
    size: fc.integer({ min: 1, max: 50 }),
    notes: fc.constant([]),
  });

  it('holds for every search', () => {
    fc.assert(
      fc.property(query, (search) => {
        const { searchParams } = new URL(urls.search(search), 'http://localhost');
        expect(parseSearchParams(searchParams, known)).toEqual(search);
      }),
    );
  });

  it('never fails and never leaves a broken character, whatever the address', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const { q } = parseSearchParams(new URLSearchParams(`q=${text}&page=${text}`), known);
        expect([...q].length).toBeLessThanOrEqual(200);
        expect(q).not.toMatch(/\p{Cs}/u);
      }),
    );
  });
});

describe('a place in an address', () => {
  const bundle = sampleBundle();
  const region = (name: string, ...aliases: string[]) => ({
    name,
    kind: '县' as const,
    parent: null,
    aliases,
  });
  const places = toLibrary({
    ...bundle,
    regions: [region('丙丁自治县', '丙丁'), region('戊市', '戊', '老城'), region('己市', '老城')],
  }).known;
  const regions = (query: string) => {
    const { filters, notes } = parseSearchParams(new URLSearchParams(query), places);
    return { region: filters.region, notes };
  };

  it('is known by its full name, whether or not a passage names it', () => {
    expect(regions('region=戊市')).toEqual({ region: ['戊市'], notes: [] });
  });

  it('may go by another name, which is resolved and said', () => {
    expect(regions('region=丙丁&region=戊市')).toEqual({
      region: ['丙丁自治县', '戊市'],
      notes: ['地区“丙丁”按全称“丙丁自治县”筛选。'],
    });
  });

  it('is filtered by once, whatever names it is given', () => {
    expect(regions('region=丙丁&region=丙丁自治县').region).toEqual(['丙丁自治县']);
  });

  it('is ignored where its name is that of several', () => {
    expect(regions('region=老城')).toEqual({ region: [], notes: ['“地区”没有“老城”，已忽略。'] });
  });
});
