import { describe, expect, it } from 'vitest';
import { toLibrary } from '../../../server/library.ts';
import { parseSearchParams } from '../../../server/search/search-params.ts';
import type { Help } from '../../../server/search/types.ts';
import { toEmpty } from '../../../server/view-models/empty.ts';
import { answer } from '../fake-search.ts';
import { sampleBundle } from '../fixtures.ts';

const library = toLibrary(sampleBundle());

const NOTHING: Help = {
  words: [],
  filters: [],
  unfiltered: null,
  modes: [
    { mode: 'keyword', sections: 0, capped: false },
    { mode: 'meaning', sections: 0, capped: false },
  ],
  plain: null,
  terms: [],
  nearest: [],
};

function emptyOf(address: string, help: Partial<Help>, isAnswered = false) {
  const query = parseSearchParams(new URLSearchParams(address), library.known);
  const result = { ...answer(query, library), help: { ...NOTHING, ...help } };
  return toEmpty(query, result, ['医共体', '低空经济', '城镇化率', '养老'], library, isAnswered);
}

const search = (entries: Readonly<Record<string, string>>) => `/search?${new URLSearchParams(entries)}`;

describe('an empty page', () => {
  it('gives examples where nothing else can be offered', () => {
    const empty = emptyOf('q=量子泡菜', { words: [{ typed: '泡菜', near: [] }] });
    expect(empty).toMatchObject({ reason: 'nothing found', inNoMode: true, unknown: ['泡菜'], ways: [] });
    expect(empty.examples.map(({ label }) => label)).toEqual(['医共体', '低空经济', '城镇化率']);
  });

  it('does not say that no mode finds anything where one could not be asked', () => {
    const { inNoMode } = emptyOf('q=泡菜', { modes: [{ mode: 'keyword', sections: 0, capped: false }] });
    expect(inNoMode).toBe(false);
  });

  it('offers nothing that is merely near beside an answer', () => {
    const near = { words: [{ typed: '泡菜', near: ['蔬菜'] }], terms: ['蔬菜'] };
    expect(emptyOf('q=泡菜', near, true)).toMatchObject({
      reason: 'answered',
      misspelt: [],
      terms: [],
      examples: [],
    });
  });

  it('puts the near word where the misspelt one stands, and leaves the rest of the query and its filters', () => {
    const words = [{ typed: '洞停湖', near: ['洞庭湖'] }];
    const { misspelt, examples } = emptyOf('q=治理 洞停湖&plan=shi&page=2', { words });
    expect(misspelt).toEqual([
      {
        typed: '洞停湖',
        near: [{ label: '洞庭湖', url: search({ q: '治理 洞庭湖', plan: 'shi' }) }],
      },
    ]);
    expect(examples).toEqual([]);
  });

  it('finds what was typed in another case or in traditional characters', () => {
    const near = (q: string, typed: string) =>
      emptyOf(`q=${q}`, { words: [{ typed, near: ['好'] }] }).misspelt[0]?.near[0]?.url;
    expect(near('開發ABCD', 'abcd')).toBe(search({ q: '開發好' }));
    expect(near('開發區 洞停湖', '开发区')).toBe(search({ q: '好 洞停湖' }));
  });

  it('says with how much each filter is let go of, and not those that hide nothing', () => {
    const { reason, ways } = emptyOf('q=低空&chapter=sheng-3&kind=glossary', {
      filters: [
        { names: ['plan', 'part', 'chapter'], sections: 2, capped: false },
        { names: ['kind'], sections: 0, capped: false },
      ],
      unfiltered: { sections: 6, capped: false },
    });
    expect(reason).toBe('filtered away');
    expect(ways.map(({ count, url }) => [count, url])).toEqual([
      ['2 节', search({ q: '低空', kind: 'glossary' })],
    ]);
    expect(ways[0]?.label).toContain('第 3 章');
  });

  it('lets go of all filters where each of several hides the hits', () => {
    const { ways } = emptyOf('q=低空&chapter=sheng-3&kind=glossary', {
      filters: [
        { names: ['plan', 'part', 'chapter'], sections: 0, capped: false },
        { names: ['kind'], sections: 0, capped: false },
      ],
      unfiltered: { sections: 6, capped: true },
    });
    expect(ways).toEqual([{ label: '去掉全部筛选条件', count: '6+ 节', url: search({ q: '低空' }) }]);
  });

  it('leads to the modes that find something, and to the query without its quotes', () => {
    const { ways, inNoMode, reason } = emptyOf('q=“低空旅游业”&mode=keyword', {
      modes: [
        { mode: 'hybrid', sections: 3, capped: false },
        { mode: 'meaning', sections: 0, capped: false },
      ],
      plain: { q: '低空旅游业', sections: 5, capped: false },
    });
    expect(reason).toBe('nothing found');
    expect(inNoMode).toBe(false);
    expect(ways).toEqual([
      { label: '去掉引号', count: '5 节', url: search({ q: '低空旅游业', mode: 'keyword' }) },
      { label: '改用“综合”方式（字面与语义一起查）', count: '3 节', url: search({ q: '“低空旅游业”' }) },
    ]);
  });

  it('names what is near, where it stands and how near', () => {
    const [result] = answer(
      parseSearchParams(new URLSearchParams('q=低空物流'), library.known),
      library,
    ).results;
    const section = result?.section;
    if (section === undefined) throw new Error('the sample has no such section');
    const { nearest, terms, examples } = emptyOf('q=无人驾驶', {
      terms: ['低空经济'],
      nearest: [{ section, passage: 'sheng-c2-s1-p1', text: '发展低空物流。', similarity: 0.472 }],
    });
    expect(nearest).toEqual([
      {
        label: '第一节 发展低空经济',
        url: `/passages/sheng-c2-s1-p1?${new URLSearchParams({ q: '无人驾驶' })}`,
        badge: expect.objectContaining({ region: '某省' }),
        breadcrumb: ['第一篇 总体要求', '第二章 （标题缺失）'],
        text: '发展低空物流。',
        similarity: '0.47',
      },
    ]);
    expect(terms).toEqual([{ label: '低空经济', url: search({ q: '低空经济' }) }]);
    expect(examples).toEqual([]);
  });
});
