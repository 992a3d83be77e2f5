import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../server/answers/types.ts';
import { toLibrary } from '../../../server/library.ts';
import { parseSearchParams } from '../../../server/search/search-params.ts';
import type { Run, SearchResult, Standing, Why } from '../../../server/search/types.ts';
import type { FacetNode } from '../../../server/view-models/facets.ts';
import { toSearchPage } from '../../../server/view-models/search-page.ts';
import { answer, matchesOf } from '../fake-search.ts';
import { sampleBundle } from '../fixtures.ts';
import { literalMarker } from '../marker.ts';

const library = toLibrary(sampleBundle());
const DATA = { examples: ['医共体'], syntax: [{ q: '地区:某市 产业', says: '只看这个地区' }] };

const DEFINITION: Answer = {
  kind: 'definition',
  title: '低空经济',
  plan: 'sheng',
  planTitle: '某省国民经济和社会发展规划纲要',
  planStatus: '正式',
  text: '以低空空域为依托的综合性经济形态。',
  url: '/plans/sheng/glossary#sheng-g1',
  passages: [{ id: 'sheng-g1', url: '/passages/sheng-g1' }],
};

function pageOf(
  address: string,
  change: (result: SearchResult) => SearchResult = (result) => result,
  near: Readonly<Record<string, Standing>> = {},
) {
  const query = parseSearchParams(new URLSearchParams(address), library.known);
  const result = answer(query, library);
  const found = matchesOf(query, library);
  const standings = new Map([...found.standings].map(([id, literal]) => [id, near[id] ?? literal]));
  return toSearchPage(query, change(result), library, DATA, literalMarker(query.q), { ...found, standings });
}

const textOf = (runs: readonly Run[]) => runs.map(({ text }) => text).join('');

/** The same hits, there for another reason. */
function withWhy(result: SearchResult, why: Why): SearchResult {
  const results = result.results.map((each) => ({
    ...each,
    passages: each.passages.map((passage) => ({ ...passage, why })),
  }));
  return { ...result, results };
}

describe('a result card', () => {
  const { cards } = pageOf('q=低空');

  it('says where it stands and whether the plan is a draft', () => {
    const section = cards.find(({ id }) => id === 'shi-c2-s1');
    expect(section).toMatchObject({
      badge: { region: '某市', status: '草案', draft: true },
      url: `/plans/shi/chapters/2?q=${encodeURIComponent('低空')}#shi-c2-s1`,
      more: null,
    });
    expect(section?.breadcrumb.map(textOf)).toEqual(['第一篇 总体要求', '第二章 （标题缺失）']);
    expect(textOf(section?.title ?? [])).toBe('第一节 发展低空经济');
  });

  it('marks its titles where words are what was found, and only there', () => {
    const title = (change?: (result: SearchResult) => SearchResult) =>
      pageOf('q=低空', change).cards.find(({ id }) => id === 'shi-c2-s1')?.title;
    expect(title()).toEqual([{ text: '第一节 发展' }, { text: '低空', match: 'term' }, { text: '经济' }]);
    const near = { terms: [], titleTerms: [], similarity: 0.6, question: null };
    expect(title((result) => withWhy(result, near))).toEqual([{ text: '第一节 发展低空经济' }]);
    const inTitles = title((result) => withWhy(result, { ...near, titleTerms: ['低空'] }));
    expect(inTitles?.some(({ match }) => match === 'term')).toBe(true);
  });

  it('says why each passage is there, and where it can be cited', () => {
    expect(cards[0]?.passages[0]).toMatchObject({
      kind: '正文',
      lines: '32',
      why: [
        { type: 'terms', terms: ['低空'] },
        { type: 'similarity', value: '0.63' },
      ],
      url: `/passages/sheng-c2-s1-p1?q=${encodeURIComponent('低空')}`,
      permanentUrl: '/passages/sheng-c2-s1-p1',
    });
  });

  it('names a box by its number and an introduction as such', () => {
    const titles = pageOf('q=').cards.map(({ title }) => textOf(title));
    expect(titles).toContain('专栏2 低空经济工程');
    expect(titles).toContain('第一章 发展基础');
    expect(titles).toContain('第二章 （标题缺失） · 引言');
  });

  it('links to what it does not show', () => {
    const card = pageOf('q=低空', (result) => ({
      ...result,
      results: result.results.map((each) => ({ ...each, more: 4 })),
    })).cards[0];
    expect(card?.more).toEqual({ label: '本节还有 4 处', url: card?.url });
  });

  it('shows an indicator by its columns, without numbering and empty cells', () => {
    const card = pageOf('q=城镇化率&plan=sheng').cards[0];
    expect(card?.passages[0]?.body).toEqual({
      type: 'indicator',
      indicator: {
        name: [{ text: '常住人口' }, { text: '城镇化率', match: 'term' }, { text: '（%）' }],
        values: [
          { column: '类别', runs: [{ text: '经济发展' }] },
          { column: '规划目标 · 2025年', runs: [{ text: '58.8' }] },
          { column: '规划目标 · 2030年', runs: [{ text: '≥63' }] },
          { column: '属性', runs: [{ text: '预期性' }] },
        ],
      },
    });
  });
});

describe('the facets', () => {
  it('make one tree of plan, part and chapter, even where a part and a chapter share a number', () => {
    const tree = pageOf('q=低空').facets.find(({ name }) => name === 'plan')?.shown;
    const outline = (nodes: readonly FacetNode[]): unknown =>
      nodes.map((node) => [node.name, node.value, node.count, outline(node.children.shown)]);
    expect(outline(tree ?? [])).toEqual([
      ['plan', 'sheng', '3', [['part', 'sheng-1', '2', [['chapter', 'sheng-2', '2', []]]]]],
      ['plan', 'shi', '3', [['part', 'shi-1', '2', [['chapter', 'shi-2', '2', []]]]]],
    ]);
  });

  it('unfold down to what is chosen', () => {
    const [province, city] = pageOf('q=低空&chapter=shi-2').facets[0]?.shown ?? [];
    expect(province?.open).toBe(false);
    expect(city?.open).toBe(true);
    const [part] = city?.children.shown ?? [];
    expect(part).toMatchObject({ open: true, selected: false });
    expect(part?.children.shown[0]).toMatchObject({ selected: true });
  });

  it('keep a chosen value that has no result', () => {
    const tree = pageOf('q=低空&chapter=sheng-3').facets[0]?.shown ?? [];
    expect(tree.map(({ value }) => value)).toEqual(['sheng', 'shi', 'sheng-3']);
    expect(tree[2]).toMatchObject({ selected: true, count: '0' });
  });

  it('leave out a facet without values and say when counts are lower bounds', () => {
    const { facets, summary } = pageOf('q=低空', (result) => ({
      ...result,
      total: { ...result.total, capped: true },
    }));
    expect(facets.map(({ name }) => name)).toEqual(['plan', 'topic', 'kind', 'level']);
    expect(facets[0]?.shown[0]?.count).toBe('3+');
    expect(summary).toBe('6+ 节 · 6+ 处');
  });
});

describe('what is chosen', () => {
  it('shows as chips, each of which lets go of itself only', () => {
    const { chips, clearUrl } = pageOf('q=低空&kind=box&chapter=shi-2&page=2');
    expect(chips.map(({ label, url }) => [label, url])).toEqual([
      ['某市 第 2 章', `/search?q=${encodeURIComponent('低空')}&kind=box`],
      ['类型：box', `/search?q=${encodeURIComponent('低空')}&chapter=shi-2`],
    ]);
    expect(clearUrl).toBe(`/search?q=${encodeURIComponent('低空')}`);
  });

  it('goes along with the form where no field holds it', () => {
    expect(pageOf('q=x&sort=document&size=20&off=甲&off=乙').hidden).toEqual([
      ['off', '甲'],
      ['off', '乙'],
      ['sort', 'document'],
      ['size', '20'],
    ]);
  });

  it('is named when it was ignored', () => {
    expect(pageOf('q=x&plan=nowhere').notes).toEqual(['“规划”没有“nowhere”，已忽略。']);
  });
});

describe('what can be told at once', () => {
  const told = (address: string) =>
    pageOf(address, (result) => ({ ...result, answers: [DEFINITION] })).answers.map(({ title }) => title);

  it('stands on the first page, within a plan, too', () => {
    expect(told('q=低空经济')).toEqual(['低空经济']);
    expect(told('q=低空经济&plan=sheng')).toEqual(['低空经济']);
  });

  it('does not where something narrower is asked for, or on later pages', () => {
    expect(told('q=低空经济&kind=box')).toEqual([]);
    expect(told('q=低空经济&chapter=sheng-2&plan=sheng')).toEqual([]);
    expect(told('q=低空&page=2&size=1')).toEqual([]);
  });
});

describe('the head of the page', () => {
  it('tells those who listen how a misspelt query was read', () => {
    expect(pageOf('q=低空').announcement).toBe('“低空”：6 节 · 6 处');
    const mended = pageOf('q=底空', (result) => ({
      ...result,
      query: { ...result.query, correction: '低空' },
    }));
    expect(mended.announcement).toBe('“底空”，按“低空”检索：0 节 · 0 处');
  });

  it('quotes the query once', () => {
    expect(pageOf('q=低空').heading).toBe('“低空”');
    expect(pageOf('q=“低空”').heading).toBe('“低空”');
  });

  it('offers no order and no distribution where there is none', () => {
    expect(pageOf('').sorts).toEqual([]);
    expect(pageOf('q=低空').sorts.map(({ current }) => current)).toEqual([true, false]);
    expect(pageOf('q=量子泡菜').distribution).toEqual([]);
  });
});

describe('the legend', () => {
  const marked = (match: Run['match']) => (result: SearchResult) => ({
    ...result,
    results: result.results.map((each) => ({
      ...each,
      passages: each.passages.map((passage) => ({
        ...passage,
        runs: [{ text: passage.text, ...(match && { match }) }],
      })),
    })),
  });

  it('explains the marks that the page has, and no others', () => {
    expect(pageOf('q=低空').legend).toEqual(['term']);
    expect(pageOf('q=综合性', marked('meaning')).legend).toEqual(['meaning']);
    expect(pageOf('').legend).toEqual([]);
  });
});

describe('where the results stand', () => {
  const ticksOf = (address: string) =>
    pageOf(address).distribution.map(({ strip }) => strip?.ticks.map(({ url }) => url.split('?')[0]));

  it('has a tick for each passage found, a link to it, in the order of the text', () => {
    expect(ticksOf('q=低空')).toEqual(
      ['sheng', 'shi'].map((id) => ['c2-s1-p1', 'b2-i1', 'g1'].map((place) => `/passages/${id}-${place}`)),
    );
  });

  it('has ticks only for what passes the filters', () => {
    expect(ticksOf('q=低空&plan=shi&kind=glossary')).toEqual([[], ['/passages/shi-g1']]);
    expect(ticksOf('q=低空&chapter=sheng-2&topic=产业')[1]).toEqual([]);
    expect(ticksOf('q=低空&level=市')[0]).toEqual([]);
  });

  it('has bars of chapters where everything is listed', () => {
    expect(pageOf('').distribution.map(({ strip }) => strip)).toEqual([null, null]);
  });

  it('leads to the term through the texts where the query is one', () => {
    expect(pageOf('q=低空').compareUrl).toBe(`/compare?q=${encodeURIComponent('低空')}`);
    expect(pageOf('').compareUrl).toBeNull();
    expect(pageOf('q=低空').termsUrl).toBe(`/terms/${encodeURIComponent('低空')}`);
    expect(pageOf('q=“低空”').termsUrl).toBe(`/terms/${encodeURIComponent('低空')}`);
    expect(pageOf('q=想开民宿，有什么扶持').termsUrl).toBeNull();
  });

  it('has a bar for every chapter, and the fullest chapters as filters', () => {
    const [province] = pageOf('q=低空').distribution;
    expect(province?.bars.map(({ count, share }) => [count, share])).toEqual([
      [0, 0],
      [2, 1],
      [0, 0],
    ]);
    expect(province?.top).toEqual([
      {
        label: '第二章 （标题缺失）',
        count: 2,
        url: `/search?q=${encodeURIComponent('低空')}&chapter=sheng-2`,
      },
    ]);
  });

  it('counts what the filters let through', () => {
    const [province, city] = pageOf('q=低空&plan=shi').distribution;
    expect(province).toMatchObject({ count: '0', top: [] });
    expect(city?.count).toBe('3');
  });

  describe('where some do not say what was typed', () => {
    const near = {
      'sheng-g1': 'near',
      'shi-c2-s1-p1': 'near',
      'shi-b2-i1': 'near',
      'shi-g1': 'titled',
    } as const;
    const [province, city] = pageOf('q=低空', undefined, near).distribution;

    it('tells these apart, each with a tick of its own kind', () => {
      expect([province?.count, province?.literal, city?.count, city?.literal]).toEqual(['3', 2, '3', 0]);
      expect(province?.strip?.ticks.map((tick) => tick.near)).toEqual([false, false, true]);
      expect(city?.strip?.ticks.every((tick) => tick.near)).toBe(true);
    });

    it('counts only those that do by chapter, unless there are none', () => {
      expect(pageOf('q=低空', undefined, { 'sheng-b2-i1': 'near' }).distribution[0]?.top).toMatchObject([
        { count: 1 },
      ]);
      expect(city?.top).toMatchObject([{ count: 2 }]);
    });

    it('tells nothing apart where meaning alone is asked for', () => {
      const [only] = pageOf('q=低空&mode=meaning', undefined, near).distribution;
      expect(only?.literal).toBeNull();
      expect(only?.strip?.ticks.some((tick) => tick.near)).toBe(false);
    });
  });
});

describe('how much of what is found says what was typed', () => {
  const near = { 'sheng-g1': 'near', 'shi-g1': 'titled' } as const;
  const said = (address: string, standings: Readonly<Record<string, Standing>> = near) =>
    pageOf(address, undefined, standings).standings.map(({ label, count }) => `${label} ${count}`);

  it('is told apart', () => {
    expect(said('q=低空')).toEqual(['字面 4', '仅标题里有 1', '同义或相近 1']);
    expect(said('q=低空&plan=sheng')).toEqual(['字面 2', '同义或相近 1']);
    expect(said('q=低空&mode=keyword')).toEqual(['字面 4', '仅标题里有 1', '同义或别称 1']);
  });

  it('leads to those alone', () => {
    const [literal, ...others] = pageOf('q=低空&plan=sheng', undefined, near).standings;
    expect(literal?.url).toBe(`/search?q=${encodeURIComponent('“低空”')}&plan=sheng`);
    expect(others.every(({ url }) => url === null)).toBe(true);
  });

  it('is not told where all do, nothing is asked, or meaning alone is asked for', () => {
    expect([said('q=低空', {}), said(''), said('q=低空&mode=meaning')]).toEqual([[], [], []]);
  });

  it('is that of a place by any of its names, which no phrase can ask for', () => {
    const place = (result: SearchResult): SearchResult => ({
      ...result,
      query: { ...result.query, understood: { ...result.query.understood, places: ['某县'] } },
    });
    const [literal] = pageOf('q=低空', place, near).standings;
    expect(literal).toMatchObject({ label: '字面（含简称）', count: '4', url: null });
  });

  it('is that of each word where several are looked for', () => {
    const several = (result: SearchResult): SearchResult => ({
      ...result,
      query: { ...result.query, terms: ['低', '空'] },
    });
    const page = pageOf('q=低空', several, near);
    expect(page.standings.map(({ label }) => label)).toEqual(['各词都有', '仅标题里有', '部分、同义或相近']);
    expect(page.labels?.literal).toBe('各词都有');
  });

  it('is not told of a question whose words stand together nowhere', () => {
    const several = (result: SearchResult): SearchResult => ({
      ...result,
      query: { ...result.query, terms: ['低', '空'] },
    });
    const allNear = Object.fromEntries(
      ['c2-s1-p1', 'b2-i1', 'g1']
        .flatMap((id) => [`sheng-${id}`, `shi-${id}`])
        .map((id) => [id, 'near' as const]),
    );
    expect(pageOf('q=低空', several, allNear).standings).toEqual([]);
    expect(pageOf('q=低空', undefined, allNear).standings.map(({ count }) => count)).toEqual(['0', '6']);
  });
});
