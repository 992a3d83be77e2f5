import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EmbedderUnavailable, EngineUnavailable } from '../../../platform/errors.ts';
import { toLibrary } from '../../../server/library.ts';
import type { ListFound } from '../../../server/search/types.ts';
import { fakeList } from '../fake-search.ts';
import { sampleBundle } from '../fixtures.ts';
import { type Served, sampleApp, serve } from '../serve.ts';
import { oddRequests, wrongAnswers } from './fuzz.ts';

let site: Served;
beforeAll(async () => {
  site = await serve(sampleApp());
});
afterAll(() => site.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(site.url + path, { headers, redirect: 'manual' });
/** The rows of a table without its header; no cell of the sample plans has a comma. */
const rowsOf = (table: string) =>
  table
    .trimEnd()
    .split('\r\n')
    .slice(1)
    .map((row) => row.split(','));
const PART = { 'HX-Request': 'true', 'HX-Request-Type': 'partial', Accept: 'text/html' };

describe('/search', () => {
  it('is a whole page for a browser', async () => {
    const answer = await get('/search?q=低空', { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' });
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(html).toMatch(/^<!doctype html><html lang="zh-CN">/);
    expect(html).toContain('<title>低空 - 检索 - 纲要检索</title>');
    expect(html).toContain('<mark>低空</mark>');
    expect(html).toContain('value="低空"');
  });

  it('is the part, with its title, for htmx', async () => {
    const html = await (await get('/search?q=低空', PART)).text();
    expect(html).toMatch(/^<title>/);
    expect(html).not.toContain('<html');
    // Words keep together at the end of a line, each in a span.
    expect(html.replaceAll(/<\/?span[^>]*>/g, '')).toContain('第一节 发展<mark>低空</mark>经济');
  });

  it.each([
    ['a whole-page request of htmx', { ...PART, 'HX-Request-Type': 'full' }],
    ['a history restore', { 'HX-History-Restore-Request': 'true', 'HX-Request': 'true', Accept: '*/*' }],
    ['no Accept at all', { Accept: '*/*' }],
  ])('is a whole page for %s', async (_what, headers) => {
    expect(await (await get('/search?q=低空', headers)).text()).toMatch(/^<!doctype html>/);
  });

  it('tells caches what its answers depend on', async () => {
    const { headers } = await get('/search?q=低空');
    const vary = headers.get('vary')?.toLowerCase() ?? '';
    for (const name of ['accept', 'hx-request', 'hx-request-type', 'hx-history-restore-request']) {
      expect(vary.split(/,\s*/)).toContain(name);
    }
    expect(headers.get('cache-control')).toBe('no-cache');
  });

  it('is JSON by Accept, by ending and under /api, with the same content', async () => {
    const answers = await Promise.all([
      get('/search?q=低空', { Accept: 'application/json' }),
      get('/search.json?q=低空'),
      get('/api/search?q=低空'),
    ]);
    const bodies = await Promise.all(answers.map((answer) => answer.json()));
    expect(bodies[0]).toMatchObject({ query: { q: '低空' }, total: { sections: 6 }, page: 1 });
    expect(bodies[1]).toEqual(bodies[0]);
    expect(bodies[2]).toEqual(bodies[0]);
  });

  it('is a table for spreadsheet programs', async () => {
    const answer = await get('/search.csv?q=低空');
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect(answer.headers.get('content-type')).toContain('text/csv');
    expect(answer.headers.get('content-disposition')).toContain('attachment');
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [head, first] = new TextDecoder().decode(bytes).split('\r\n');
    expect(head).toContain('名次,节内名次,编号,规划,文本性质,位置');
    expect(first).toMatch(/^1,1,sheng-c2-s1-p1,/);
    expect(first).toContain('/passages/sheng-c2-s1-p1,');
  });

  it('leaves nothing out of a file that no page is asked of', async () => {
    const { counts, shelves } = toLibrary(sampleBundle());
    const all = shelves.flatMap(({ outline }) => outline.sections.flatMap(({ passages }) => passages));
    const table = await (await get('/search.csv')).text();
    expect(all.length).toBe(counts.passages);
    expect(rowsOf(table).map(([, , id]) => id)).toEqual(all);
    expect(table).not.toContain('本文件只有');
    const text = await (await get('/search.md')).text();
    for (const id of all) expect(text).toContain(`/passages/${id}>`);
    expect(text).not.toContain('本文件只有');
  });

  it('says in the file how much of the list it is, where a page is asked for', async () => {
    const note = '本文件只有第 2 页的 2 节，共 6 节；网址中不写 page 与 size 就是全部';
    const rows = rowsOf(await (await get('/search.csv?q=低空&size=2&page=2')).text());
    expect(rows.at(-1)?.at(-1)).toBe(note);
    expect(new Set(rows.slice(0, -1).map(([rank]) => rank))).toEqual(new Set(['3', '4']));
    expect(await (await get('/search.md?q=低空&size=2&page=2')).text()).toContain(`- ${note}`);
    // A page that holds everything has nothing to say.
    expect(await (await get('/search.csv?q=低空&size=50')).text()).not.toContain('本文件只有');
  });

  it('says of every passage in a file what its plan is, and what is doubtful about its date', async () => {
    const doubt = '文本所印日期：2025年3月30日（日期疑有误）';
    const rows = rowsOf(await (await get('/search.csv?q=低空')).text());
    const drafts = rows.filter((row) => row[4] === '草案');
    expect(drafts.length).toBeGreaterThan(0);
    for (const row of rows) {
      const ofPlan = row[4] === '草案' ? `以官方公布文本为准；${doubt}` : '以官方公布文本为准';
      // A chapter that the text lacks is named in the place, and that it is lacking here.
      const lacking = row[5]?.includes('第二章')
        ? '；第二章：编号从第一章跳到第三章，原文缺第二章的标题'
        : '';
      expect(row.at(-1)).toBe(`${ofPlan}${lacking}`);
    }
    expect(await (await get('/search.md?q=低空')).text()).toContain(doubt);
  });

  it('names in a file what was ignored, and that there is more than is listed', async () => {
    const library = toLibrary(sampleBundle());
    const list: ListFound = async (query) => {
      const listing = await fakeList(library)(query);
      return { ...listing, total: { ...listing.total, capped: true } };
    };
    const capped = await serve(sampleApp({ list }));
    for (const file of ['/search.csv', '/search.md']) {
      const body = await (await fetch(`${capped.url}${file}?q=低空&plan=atlantis`)).text();
      expect(body).toContain('“规划”没有“atlantis”，已忽略。');
      expect(body).toContain('命中的段落太多');
    }
    await capped.close();
  });

  it('names what it ignored, on the page and in the data', async () => {
    const note = '“规划”没有“atlantis”，已忽略。';
    expect(await (await get('/search?q=低空&plan=atlantis')).text()).toContain(note);
    expect(await (await get('/search.json?q=低空&plan=atlantis')).json()).toMatchObject({
      query: { notes: [note] },
    });
  });

  it('prints a hostile query as text', async () => {
    const q = '"><img src=x onerror=alert(1)><script>alert(1)</script>';
    for (const headers of [{}, PART]) {
      const html = await (await get(`/search?q=${encodeURIComponent(q)}`, headers)).text();
      expect(html).not.toContain('<img');
      expect(html).not.toContain('<script>alert');
      expect(html).toContain('&lt;img');
    }
  });

  it('says how long the parts of the answer took', async () => {
    const timing = (await get('/search?q=低空')).headers.get('server-timing');
    expect(timing).toMatch(/understand;dur=0\.2, engine;dur=0\.5, rank;dur=0\.3/);
    expect(timing).toContain('render;dur=');
  });

  it('answers an unchanged page with its ETag alone', async () => {
    const etag = (await get('/plans/sheng')).headers.get('etag');
    expect(
      (await get('/plans/sheng', { 'If-None-Match': etag ?? '', 'Cache-Control': 'max-age=0' })).status,
    ).toBe(304);
  });

  it('withstands 200 odd requests; tests/long makes more', { timeout: 120_000 }, async () => {
    expect(await wrongAnswers(site.url, oddRequests(200, 20260101))).toEqual([]);
  });
});

describe('/search while the engine cannot be asked', () => {
  let broken: Served;
  beforeAll(async () => {
    const search = () => Promise.reject(new EngineUnavailable('gone'));
    broken = await serve(sampleApp({ search, ready: false }));
  });
  afterAll(() => broken.close());

  it('keeps the query and offers to try again, as a page and as a part', async () => {
    for (const headers of [{}, PART]) {
      const answer = await fetch(`${broken.url}/search?q=低空&kind=box`, { headers });
      const html = await answer.text();
      expect(answer.status).toBe(503);
      expect(answer.headers.get('retry-after')).toBe('5');
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(html).toContain('检索服务暂时不可用');
      expect(html).toContain(`/search?q=${encodeURIComponent('低空')}&amp;kind=box`);
    }
  });

  it('is a problem for programs', async () => {
    const answer = await fetch(`${broken.url}/api/search?q=x`);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(await answer.json()).toMatchObject({ status: 503, title: '检索服务暂时不可用' });
  });

  it('still lets plans be read, and says that it is not ready', async () => {
    expect((await fetch(`${broken.url}/plans/sheng/chapters/1`)).status).toBe(200);
    expect((await fetch(`${broken.url}/healthz`)).status).toBe(200);
    expect((await fetch(`${broken.url}/readyz`)).status).toBe(503);
  });
});

describe('/search by meaning while no query can be embedded', () => {
  let broken: Served;
  beforeAll(async () => {
    const search = () => Promise.reject(new EmbedderUnavailable('gone'));
    broken = await serve(sampleApp({ search }));
  });
  afterAll(() => broken.close());

  it('offers to search by words, as a page and as a part', async () => {
    for (const headers of [{}, PART]) {
      const answer = await fetch(`${broken.url}/search?q=低空&mode=meaning&kind=box`, { headers });
      const html = await answer.text();
      expect(answer.status).toBe(503);
      expect(answer.headers.get('retry-after')).toBe('5');
      expect(html).toContain('语义检索暂时不可用');
      const url = `/search?q=${encodeURIComponent('低空')}&amp;mode=keyword&amp;kind=box`;
      expect(html).toContain(`<a href="${url}">改用“关键词”方式检索</a>`);
    }
  });

  it('is a problem for programs', async () => {
    const answer = await fetch(`${broken.url}/api/search?q=x&mode=meaning`);
    expect(await answer.json()).toMatchObject({ status: 503, title: '语义检索暂时不可用' });
  });
});

describe('an error that nobody expected', () => {
  it('is a page that tells nothing of the inside', async () => {
    const search = () => Promise.reject(new Error('secret path'));
    const broken = await serve(sampleApp({ search }));
    const answer = await fetch(`${broken.url}/search?q=x`);
    const html = await answer.text();
    await broken.close();
    expect(answer.status).toBe(500);
    expect(html).toContain('服务器出错了');
    expect(html).not.toContain('secret');
  });
});
