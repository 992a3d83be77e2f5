import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSegmenter } from '../../../platform/segmenter.ts';
import { createComparison } from '../../../server/compare/comparison.ts';
import { readFigureWords } from '../../../server/compare/figure-words.ts';
import { toLibrary } from '../../../server/library.ts';
import { toCorpus } from '../../../server/search/corpus.ts';
import type { FindMatches } from '../../../server/search/types.ts';
import { NO_FILTERS } from '../../../server/urls.ts';
import { givenBundle } from '../compare/vectors.ts';
import { answer, fakeMatches } from '../fake-search.ts';
import { SHENG, sampleBundle, samplePlan } from '../fixtures.ts';
import { type Served, sampleApp, serve } from '../serve.ts';

const regions = [
  { name: '某省', kind: '省', parent: null, aliases: [] },
  { name: '某市', kind: '市', parent: '某省', aliases: ['某城'] },
  { name: '甲县', kind: '县', parent: '某市', aliases: [] },
  { name: '乙县', kind: '县', parent: '某市', aliases: [] },
] as const;
const bundle = givenBundle(
  {
    'sheng-c2-s1-p1': {
      degrees: 0,
      words: ['低空经济', '低空旅游'],
      regions: ['某市'],
      mentions: [{ region: '某市', start: 7, end: 9 }],
    },
    'shi-c2-s1-p1': { degrees: 10, words: ['低空经济', '低空物流'], regions: ['甲县'] },
    'sheng-c2-s1-p2': { degrees: 80, words: ['民宿'], regions: ['甲县'] },
    'sheng-c3-p1': { text: '支持规划实施。' },
    'shi-c2-s1-p2': { text: '推动集聚发展。' },
    'shi-c1-p1': { degrees: 60 },
    'sheng-c2-s2-p1': { text: '到2030年，新增机场10个。', words: ['机场', '10个'] },
    'shi-c2-s2-p1': { text: '到2030年，新建机场3个，跑道5条。', words: ['机场', '跑道', '3个', '5条'] },
  },
  { regions, dictionary: ['低空经济', '民宿'] },
);
const library = toLibrary(bundle);
const comparison = createComparison(
  toCorpus(bundle),
  { segmenter: createSegmenter(bundle.dictionary), stopWords: new Set(), figureWords: readFigureWords() },
  { bar: 0.7, most: 5, shortlist: 10, commonest: 0.5, commonestUnlisted: 0.5, terms: 4 },
);

let site: Served;
let alone: Served;
beforeAll(async () => {
  site = await serve(sampleApp({ library, comparison }));
  alone = await serve(sampleApp({ library: toLibrary(sampleBundle([samplePlan(SHENG)])) }));
});
afterAll(() => Promise.all([site.close(), alone.close()]));

const get = (path: string) => fetch(site.url + path, { redirect: 'manual' });
const textOf = async (path: string) => (await get(path)).text();

describe('/compare', () => {
  it('without a query leads to examples, the matrix and the places', async () => {
    const html = await textOf('/compare');
    expect(html).toContain(`href="/compare?a=sheng&amp;b=shi&amp;q=${encodeURIComponent('低空经济')}"`);
    expect(html).toContain('href="/compare/chapters?a=sheng&amp;b=shi"');
    expect(html).toContain('href="/places"');
  });

  it('says of each plan what has the words in its text, in total and by topic', async () => {
    const html = await textOf('/compare?a=sheng&b=shi&q=低空');
    for (const plan of ['sheng', 'shi']) {
      const query = {
        q: '低空',
        off: [],
        mode: 'hybrid',
        sort: 'relevance',
        page: 1,
        size: 50,
        notes: [],
      } as const;
      const result = answer({ ...query, filters: { ...NO_FILTERS, plan: [plan] } }, library);
      const region = library.shelf(plan)?.plan.region;
      expect(html).toContain(`字面 <strong class="number">${result.total.passages}</strong> 段`);
      const [topic] = result.facets.topic;
      expect(html).toContain(`${region} 字面 <strong class="number">${topic?.count}</strong> 节`);
      expect(html).toContain(`/search?q=${encodeURIComponent('"低空"')}&amp;plan=${plan}`);
    }
  });

  it('tells apart what only a title has, and what is only near', async () => {
    const standing = (id: string) => (id.startsWith('shi-') ? 'titled' : 'near');
    const matches: FindMatches = async (query) => {
      const found = await fakeMatches(library)(query);
      return { ...found, standings: new Map(found.ids.map((id) => [id, standing(id)])) };
    };
    const apart = await serve(sampleApp({ library, comparison, matches }));
    const html = await (await fetch(`${apart.url}/compare?a=sheng&b=shi&q=低空`)).text();
    await apart.close();
    const sides = /class="compare-sides".*?class="compare-legend"/.exec(html)?.[0] ?? '';
    const counts = [...sides.matchAll(/字面 .*?(?=<\/p>)/g)].map(([told]) => told.replaceAll(/<[^>]*>/g, ''));
    expect(counts).toEqual(['字面 0 段 · 同义或相近 3 段', '字面 0 段 · 仅标题里有 3 段']);
    expect(html.slice(html.indexOf('字面 0 节的'))).toContain('class="near-sign">仅标题里有<');
  });

  it.each([
    ['keyword', '字面', '语义相近'],
    ['meaning', '语义相近', '字面'],
  ])(
    'keeps the mode, here %s, in form and links, and counts what it finds alone',
    async (mode, said, not) => {
      const html = await textOf(`/compare?a=sheng&b=shi&q=低空&mode=${mode}`);
      expect(html).toMatch(new RegExp(`name="mode" value="${mode}" checked`));
      const main = html.slice(html.indexOf('compare-sides'), html.indexOf('compare-more'));
      expect(main).toContain(`${said} <`);
      expect(main).not.toContain(`${not} <`);
      const links = [...main.matchAll(/href="(\/(?:search|plans|passages)[^"]*)"/g)].map(([, href]) => href);
      expect(links.length).toBeGreaterThan(2);
      expect(links.filter((href) => !href?.includes(`mode=${mode}`))).toEqual([]);
    },
  );

  it('shows no section under two topics', async () => {
    const html = await textOf('/compare?q=低空');
    const titles = [...html.matchAll(/class="short-title" href="([^"]*)"/g)].map(([, href]) => href);
    expect(titles.length).toBeGreaterThan(1);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('leads from a place that is asked for, as a word or as a field, to its page', async () => {
    const url = `href="/places/${encodeURIComponent('某市')}"`;
    const search = async (query: Parameters<typeof answer>[0]) => {
      const found = answer(query, library);
      return {
        ...found,
        query: { ...found.query, understood: { ...found.query.understood, places: ['某市'] } },
      };
    };
    const named = await serve(sampleApp({ library, comparison, search }));
    const html = await (await fetch(`${named.url}/compare?q=低空`)).text();
    await named.close();
    expect(html).toContain(`<a ${url}>规划中的某市</a>`);
    // It is counted by its short name, too: what is counted is no phrase.
    expect(html).toContain('字面（含简称） <strong');
    expect(html).not.toContain(encodeURIComponent('"低空"'));
    expect(await textOf('/compare?q=低空&region=某市')).toContain(`<a ${url}>规划中的某市</a>`);
    expect(await textOf('/compare?q=低空')).not.toContain('规划中的某市');
  });

  it('names odd plans and goes on', async () => {
    const html = await textOf('/compare?a=nowhere&q=低空');
    expect(html).toContain('没有收录规划“nowhere”，已忽略。');
  });

  it('keeps filters, and says so', async () => {
    const html = await textOf('/compare?q=低空&kind=box&part=sheng-1');
    expect(html).toContain('两边都只看：类型 box');
    expect(html).toContain('<input type="hidden" name="kind" value="box"');
    expect(html).toContain('对照时不按规划与篇章筛选。');
  });

  it('leads to the search where nothing is found', async () => {
    expect(await textOf('/compare?q=火锅')).toContain(`href="/search?q=${encodeURIComponent('火锅')}"`);
  });

  it('leads from a section to its page', async () => {
    const answer = await get('/compare?section=sheng-c2-s1');
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/compare/sections/sheng-c2-s1']);
  });

  it('is not there where there is nothing to compare with', async () => {
    for (const path of ['/compare', '/compare/chapters', '/compare/sections/sheng-c2-s1']) {
      expect((await fetch(alone.url + path)).status).toBe(404);
    }
  });
});

describe('/compare/sections/{id}', () => {
  it('shows the nearest passages of the other plan with what is shared', async () => {
    const html = await textOf('/compare/sections/sheng-c2-s1');
    expect(html).toContain('href="/passages/shi-c2-s1-p1"');
    expect(html).toContain('<mark>低空经济</mark>');
    expect(html.slice(html.indexOf('只在某省规划里找到'))).toContain('>民宿经营者</a>');
  });

  it('shows figures on one matter side by side, and does not say that one plan is silent', async () => {
    const html = await textOf('/compare/sections/sheng-c2-s2');
    const pairs = html.slice(html.indexOf('同一事项，数字不同'), html.indexOf('</main>'));
    expect(pairs).toContain('href="/passages/sheng-c2-s2-p1">新增机场<mark>10个</mark>');
    expect(pairs).toContain('href="/passages/shi-c2-s2-p1">新建机场<mark>3个</mark>');
    expect(html).not.toContain('目标与数字');
  });

  it('says in title and heading which row or item of a section it is', async () => {
    for (const [id, name] of [
      ['sheng-b1-r2', '主要指标：常住人口城镇化率（%）'],
      ['sheng-b2-i1', '：无人机物流'],
      ['sheng-c2-s1-p2', '发展低空经济：第2段'],
    ]) {
      const html = await textOf(`/compare/sections/${id}`);
      expect(/<h1>(.*?)<\/h1>/.exec(html)?.[1]).toContain(name);
      expect(/<title>(.*?)<\/title>/.exec(html)?.[1]).toContain(name);
    }
    expect(/<h1>(.*?)<\/h1>/.exec(await textOf('/compare/sections/sheng-b1'))?.[1]).not.toContain('：');
  });

  it('names an odd plan, and takes another than its own', async () => {
    expect(await textOf('/compare/sections/shi-c2-s1-p1?plan=x')).toContain('没有收录规划“x”');
    expect(await textOf('/compare/sections/shi-c2-s1-p1?plan=shi')).toContain('这是它自己的规划');
  });

  it('is 404 for what stands in no plan', async () => {
    expect((await get('/compare/sections/sheng-c99')).status).toBe(404);
  });
});

describe('/compare/chapters', () => {
  it('is a table of parts; chapters open by part, a pair of them below', async () => {
    const folded = await textOf('/compare/chapters?a=sheng&b=shi');
    expect(folded.match(/<th scope="(?:col|row)"/g)).toHaveLength(4);
    const open = await textOf('/compare/chapters?a=sheng&b=shi&open=sheng-1&open=shi-1');
    expect(open.match(/<th scope="(?:col|row)"/g)).toHaveLength(8);
    expect(open).toContain('href="/compare/chapters?a=sheng&amp;b=shi&amp;pair=sheng-2%3Ashi-2#pair"');
    const pair = await textOf('/compare/chapters?a=sheng&b=shi&pair=sheng-2:shi-2');
    expect(pair).toContain('id="pair"');
    expect(pair).toContain('href="/passages/shi-c2-s1-p1"');
  });

  it('is all chapters and nothing else where all are asked for, and can be skipped', async () => {
    const html = await textOf('/compare/chapters?a=sheng&b=shi&open=all');
    expect(html.match(/<th scope="(?:col|row)"/g)).toHaveLength(6);
    expect(html).not.toContain('axis-part');
    expect(html).toContain('pair=sheng-2%3Ashi-2#pair');
    expect(html).toContain('href="#after-matrix"');
    expect(html).toContain('id="after-matrix"');
  });

  it('is a table that says what it holds', async () => {
    expect(await textOf('/compare/chapters?a=sheng&b=shi')).toContain(
      '<caption class="visually-hidden">某省规划（行）与某市规划（列）各篇章的相近度，百分数</caption>',
    );
  });

  it('has the same steps of colour whatever of it is open', async () => {
    const legendOf = async (open: string) => {
      const html = await textOf(`/compare/chapters?a=sheng&b=shi${open}`);
      return /<ul class="heat-legend".*?<\/ul>/.exec(html)?.[0];
    };
    const folded = await legendOf('');
    expect(folded).toContain('以上');
    for (const open of ['&open=sheng-1', '&open=sheng-1&open=shi-1', '&open=all']) {
      expect(await legendOf(open)).toBe(folded);
    }
  });

  it('has no inline style, which the policy would refuse', async () => {
    expect(await textOf('/compare/chapters?pair=sheng-2:shi-2')).not.toMatch(/\sstyle=|<style/);
  });
});

describe('/places', () => {
  it('lists each place that is named, with what each plan says of it', async () => {
    const html = await textOf('/places');
    expect(html).toContain(`href="/places/${encodeURIComponent('甲县')}"`);
    expect(html).not.toContain(`href="/places/${encodeURIComponent('乙县')}"`);
  });

  it('shows the wider plan beside the place’s own', async () => {
    const html = await textOf('/places/某市');
    expect(html).toContain('某省规划中的某市');
    const chapters = html.slice(html.indexOf('本地规划中对应的章'), html.indexOf('place-sides'));
    expect(chapters).toContain('href="/plans/shi/chapters/2"');
    expect(html).toContain('href="/passages/sheng-c2-s1-p1"');
    expect(html).toContain('href="/passages/shi-c2-s1-p1"');
  });

  it('marks where a passage names the place, and calls the sides by their plans: on a phone there is no left', async () => {
    const html = await textOf('/places/某市');
    expect(html).toContain('<mark>低空</mark><span class="meaning">');
    const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
    expect(main).toContain('在某省规划中是地名，在某市规划中是');
    expect(main).not.toMatch(/[左右]边/);
  });

  it('leads from a county to what the wider plan says of its city', async () => {
    const above = async (path: string) =>
      /某省规划中的上级地区：.*?<\/p>/.exec(await textOf(path))?.[0].replaceAll(/<[^>]*>/g, '');
    expect(await above('/places/甲县')).toBe('某省规划中的上级地区：某市 2 处');
    expect(await above('/places/乙县')).toBe('某省规划中的上级地区：某市 2 处');
    expect(await above('/places/某市')).toBeUndefined();
  });

  it('has what lies in it under headings of its own', async () => {
    const html = await textOf('/places/某市');
    const headings = [...html.matchAll(/<h3 class="place-group">([^ <]+)/g)].map(([, place]) => place);
    expect(headings).toEqual(['某市', '甲县']);
  });

  it('goes by the full name', async () => {
    const answer = await get('/places/某城');
    expect(answer.headers.get('location')).toBe(`/places/${encodeURIComponent('某市')}`);
  });

  it('says so of a place that no plan names, and is 404 for what is no place', async () => {
    expect(await textOf('/places/乙县')).toContain('所收规划没有提到乙县');
    expect((await get('/places/火星')).status).toBe(404);
  });
});
