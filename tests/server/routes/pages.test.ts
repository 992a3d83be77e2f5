import { type IncomingMessage, request } from 'node:http';
import { text as readText } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EmbedderUnavailable, EngineUnavailable } from '../../../platform/errors.ts';
import { toLibrary } from '../../../server/library.ts';
import { sampleBundle } from '../fixtures.ts';
import { type Served, sampleApp, serve } from '../serve.ts';

let site: Served;
beforeAll(async () => {
  site = await serve(
    sampleApp({ data: { redirects: { 'sheng-c9-p1': 'sheng-c1-p1', 'sheng-old': 'sheng-gone' } } }),
  );
});
afterAll(() => site.close());

const get = (path: string, init: RequestInit = {}) => fetch(site.url + path, { redirect: 'manual', ...init });
const text = async (path: string) => (await get(path)).text();

const PAGES = [
  '/',
  '/about',
  '/search',
  '/search?q=低空',
  '/plans/sheng',
  '/plans/sheng/chapters/1',
  '/plans/shi/chapters/2?q=低空',
  '/plans/shi/glossary?q=低空',
  '/nowhere',
];

describe('every page', () => {
  it.each(PAGES)('%s has one first-level heading, landmarks and a way past the header', async (path) => {
    const html = await text(path);
    expect(html.match(/<h1[ >]/g)).toHaveLength(1);
    for (const landmark of ['<header', '<main id="main"', '<footer', 'href="#main"', 'role="status"']) {
      expect(html).toContain(landmark);
    }
  });

  it.each(PAGES)('%s holds no script, style or handler of its own', async (path) => {
    const html = await text(path);
    expect(html).not.toMatch(/<style|\sstyle=|<script(?![^>]* src=)|\son[a-z]+=|hx-on|javascript:/);
  });

  it.each(PAGES)('%s repeats no id', async (path) => {
    const ids = [...(await text(path)).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it.each(PAGES)('%s leads in its header to places, indicators, the comparison and terms', async (path) => {
    const [header = ''] = (await text(path)).match(/<nav class="site-nav".*?<\/nav>/s) ?? [];
    for (const door of ['/places', '/indicators', '/compare', '/terms']) {
      expect(header).toContain(`href="${door}"`);
    }
  });

  it.each([
    ['/plans/sheng', '/plans/sheng', 'page'],
    ['/plans/sheng/chapters/1', '/plans/sheng', 'true'],
    ['/about', '/about', 'page'],
  ])('%s says where it stands: at %s', async (path, link, current) => {
    const html = await text(path);
    expect(html).toContain(`href="${link}" aria-current="${current}"`);
    expect(await text('/')).not.toContain(`href="${link}" aria-current`);
  });

  it('behind a door of the home page is there', async () => {
    const [doors = ''] = (await text('/')).match(/<nav class="doors".*?<\/nav>/s) ?? [];
    const addresses = [...doors.matchAll(/href="([^"]*)"/g)].map(([, address = '']) => address);
    expect(addresses).toHaveLength(4);
    for (const address of addresses) expect((await get(address)).status).toBe(200);
  });

  it('shows the status of a plan wherever the plan is shown', async () => {
    for (const path of [
      '/',
      '/plans/shi',
      '/plans/shi/chapters/1',
      '/plans/shi/glossary',
      '/search?q=低空&plan=shi',
    ]) {
      const html = await text(path);
      expect(html).toContain('草案');
      expect(html).toContain('以官方公布文本为准');
    }
  });
});

describe('security headers', () => {
  it('allow nothing unsafe and nothing from elsewhere', async () => {
    const { headers } = await get('/');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/unsafe|\*|data:|upgrade-insecure-requests/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('strict-transport-security')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('force https only where the public address is https', async () => {
    const secure = await serve(sampleApp({ config: { publicUrl: 'https://gangyao.example' } }));
    const { headers } = await fetch(secure.url);
    await secure.close();
    expect(headers.get('strict-transport-security')).toContain('max-age=31536000');
    expect(headers.get('content-security-policy')).toContain('upgrade-insecure-requests');
  });
});

describe('the reader', () => {
  it('anchors every passage, row, box and heading', async () => {
    const html = await text('/plans/sheng/chapters/1');
    for (const id of [
      'sheng-preamble',
      'sheng-part1',
      'sheng-c1',
      'sheng-c1-p1',
      'sheng-b1',
      'sheng-b1-r2',
      'sheng-b1-n1',
    ]) {
      expect(html).toContain(` id="${id}"`);
    }
  });

  it('sets tables as tables', async () => {
    const html = await text('/plans/sheng/chapters/1');
    expect(html).toContain('<table aria-labelledby="sheng-b1-title">');
    expect(html).toMatch(/<h2 class="box-title" id="sheng-b1-title">.*?专栏1.*?主要.*?指标.*?<\/h2>/);
    expect(html).toContain('<th scope="colgroup" colspan="2">规划目标</th>');
    expect(html).toContain('<th scope="rowgroup" rowspan="2">经济发展</th>');
    expect(html).toContain('<th scope="row">常住人口城镇化率（%）</th>');
  });

  it('marks the query and says what a picture lacks', async () => {
    const html = await text('/plans/sheng/chapters/2?q=低空');
    expect(html).toContain('<mark>低空</mark>经济。</strong>');
    expect(html).toContain('本站所依据的文本里没有图');
  });

  it('leads from hit to hit by links, and counts them in every outline', async () => {
    const q = `?q=${encodeURIComponent('低空')}`;
    const html = await text(`/plans/sheng/chapters/2${q}`);
    expect(html).toContain('这部规划命中 3 段，本章 2 段');
    expect(html).toContain(`href="/plans/sheng/glossary${q}#sheng-g1" data-hit-next`);
    const outline = await text(`/plans/sheng${q}`);
    expect(outline.match(/class="outline-hits"/g)).toHaveLength(3);
    expect(outline).toContain(`href="/plans/sheng/chapters/2${q}#sheng-c2-s1-p1" data-hit-next`);
  });

  it.each([
    ['engine', new EngineUnavailable('down')],
    ['embedder', new EmbedderUnavailable('down')],
  ])('is read without the %s, and says that hits are not counted', async (_, error) => {
    const matches = () => Promise.reject(error);
    const down = await serve(sampleApp({ matches }));
    for (const path of ['chapters/2', 'glossary', '']) {
      const answer = await fetch(`${down.url}/plans/sheng/${path}?q=低空`.replace('/?', '?'));
      expect(answer.status).toBe(200);
      const html = await answer.text();
      expect(html).toContain('检索暂不可用');
      expect(html).not.toContain('class="hit-steps"');
    }
    await down.close();
  });

  it.each([
    '/plans/nowhere',
    '/plans/sheng/chapters/9',
    '/plans/sheng/chapters/01',
    '/plans/sheng/chapters/x',
    '/plans/sheng/chapters/__proto__',
    '/plans/constructor',
  ])('has no page %s', async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('没有找到这个页面');
  });
});

describe('the permanent address of a passage', () => {
  it('leads to its place and keeps the query', async () => {
    const answer = await get(`/passages/sheng-b1-r2?q=${encodeURIComponent('城镇化率')}`);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(
      `/plans/sheng/chapters/1?q=${encodeURIComponent('城镇化率')}#sheng-b1-r2`,
    );
  });

  it('follows ids that have moved', async () => {
    const { headers } = await get('/passages/sheng-c9-p1');
    expect(headers.get('location')).toBe('/plans/sheng/chapters/1#sheng-c1-p1');
  });

  it('is data by Accept and under /api', async () => {
    const byAccept = await (
      await get('/passages/sheng-b1-r2', { headers: { Accept: 'application/json' } })
    ).json();
    expect(byAccept).toMatchObject({
      id: 'sheng-b1-r2',
      kind: 'indicator',
      planStatus: '正式',
      line: 21,
      cells: [
        { column: '类别', value: '经济发展' },
        { column: '序号', value: '2' },
        { column: '指标名称', value: '常住人口城镇化率（%）' },
        { column: '规划目标·2025年', value: '58.8' },
        { column: '规划目标·2030年', value: '≥63' },
        { column: '属性', value: '预期性' },
      ],
      readerUrl: '/plans/sheng/chapters/1#sheng-b1-r2',
    });
    expect(await (await get('/api/passages/sheng-b1-r2')).json()).toEqual(byAccept);
  });

  it.each(['/passages/nothing', '/passages/sheng-old', '/passages/__proto__', '/passages/%3Cb%3E'])(
    'is not found: %s',
    async (path) => {
      expect((await get(path)).status).toBe(404);
      const problem = await get(path, { headers: { Accept: 'application/json' } });
      expect(problem.headers.get('content-type')).toContain('application/problem+json');
      expect(await problem.json()).toMatchObject({ status: 404 });
    },
  );
});

describe('data about the plans', () => {
  it('lists the catalog without the files of this machine', async () => {
    const { plans } = await (await get('/api/plans')).json();
    expect(plans).toHaveLength(2);
    expect(plans[1]).toMatchObject({
      id: 'shi',
      status: '草案',
      counts: { parts: 2, chapters: 3, boxes: 2 },
    });
    expect(plans[0]).not.toHaveProperty('file');
  });

  it('gives an outline', async () => {
    const outline = await (await get('/api/plans/shi/outline')).json();
    expect(outline.parts[0].chapters[1]).toMatchObject({ number: 2, title: null, inferred: true });
    expect((await get('/api/plans/x/outline')).headers.get('content-type')).toContain('problem+json');
  });
});

describe('what is not a page', () => {
  it('describes the search to browsers', async () => {
    const answer = await get('/opensearch.xml');
    expect(answer.headers.get('content-type')).toContain('application/opensearchdescription+xml');
    expect(await answer.text()).toContain(`template="${site.url}/search?q={searchTerms}"`);
  });

  it.each([
    ['a.example/elsewhere?', 'http://a.example'],
    ['a<b', 'http://localhost'],
  ])('builds no address of it out of a host that is none: %s', async (host, base) => {
    const answer = await new Promise<IncomingMessage>((resolve) => {
      request(`${site.url}/opensearch.xml`, { headers: { Host: host } }, resolve).end();
    });
    expect(await readText(answer)).toContain(`template="${base}/search?q={searchTerms}"`);
  });

  it('measures itself', async () => {
    await get('/plans/sheng');
    expect(await text('/metrics')).toContain(
      'gangyao_http_request_duration_seconds_count{route="/plans/:plan"',
    );
  });

  it.each(['POST', 'PUT', 'DELETE'])('refuses %s and says what is allowed', async (method) => {
    const answer = await get('/search', { method });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
  });

  it.each(['/plans/%zz', '/passages/%E4%BD'])('takes a broken address as one: %s', async (path) => {
    expect((await get(path)).status).toBe(400);
  });

  it('is a problem for programs, a page for people', async () => {
    const problem = await get('/api/nowhere');
    expect(problem.status).toBe(404);
    expect(problem.headers.get('content-type')).toContain('application/problem+json');
    expect((await get('/nowhere')).headers.get('content-type')).toContain('text/html');
  });
});

describe('static files', () => {
  const assetOf = async (pattern: RegExp) => pattern.exec(await text('/'))?.[1] ?? '';

  it('may be kept for good under an address of their content', async () => {
    const answer = await get(await assetOf(/href="(\/assets\/[^"]*base\.css)"/));
    expect(answer.headers.get('content-type')).toContain('text/css');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  it('are as small as can be where the browser reads that, and the same', async () => {
    const path = await assetOf(/href="(\/assets\/[^"]*base\.css)"/);
    const plain = await get(path, { headers: { 'Accept-Encoding': 'identity' } });
    const small = await get(path, { headers: { 'Accept-Encoding': 'gzip, br' } });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(small.headers.get('content-encoding')).toBe('br');
    expect(small.headers.get('content-type')).toBe(plain.headers.get('content-type'));
    expect(small.headers.get('cache-control')).toBe(plain.headers.get('cache-control'));
    expect(small.headers.get('vary')).toContain('Accept-Encoding');
    expect(await small.text()).toBe(await plain.text());
  });

  it('are found under the address of an older page, but not kept', async () => {
    const answer = await get('/assets/0123456789ab/css/base.css');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=0');
  });

  it('include htmx, from this server', async () => {
    const answer = await get(await assetOf(/src="(\/assets\/[^"]*htmx\.min\.js)"/));
    expect(answer.headers.get('content-type')).toContain('javascript');
    expect(await answer.text()).toContain('htmx');
  });

  it.each(['/assets/x/../../package.json', '/assets/x/%2e%2e/%2e%2e/package.json', '/assets/x/css/no.css'])(
    'hide what is not theirs: %s',
    async (path) => {
      expect((await get(path)).status).toBeGreaterThanOrEqual(400);
    },
  );

  it('make a first load of at most 70 KB', async () => {
    const html = await text('/search?q=低空');
    const assets = [...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(
      ([, address]) => address ?? '',
    );
    let total = 0;
    for (const address of ['/search?q=低空', ...assets]) {
      total += await sentBytes(site.url + address);
    }
    expect(total).toBeLessThanOrEqual(70 * 1024);
  });
});

/** The size of an answer as it goes over the wire. */
async function sentBytes(address: string): Promise<number> {
  const { get: request } = await import('node:http');
  return new Promise((resolve, reject) => {
    const headers = { 'Accept-Encoding': 'gzip' };
    request(encodeURI(decodeURI(address)), { headers }, (answer) => {
      let size = 0;
      answer.on('data', (chunk: Buffer) => {
        size += chunk.length;
      });
      answer.on('end', () => resolve(size));
    }).on('error', reject);
  });
}

describe('the limit of requests', () => {
  let limited: Served;
  beforeAll(async () => {
    limited = await serve(sampleApp({ config: { rateLimitPerMinute: 3 } }));
  });
  afterAll(() => limited.close());

  it('is said with the time to wait, keeps the query, and spares files and health', async () => {
    const address = `${limited.url}/search?q=x`;
    const statuses = [];
    for (let n = 0; n < 4; n++) statuses.push((await fetch(address)).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
    const refused = await fetch(address);
    expect(refused.headers.get('retry-after')).toBe('60');
    expect(await refused.text()).toContain('再试一次：“x”');
    const problem = await fetch(`${limited.url}/api/search?q=x`);
    expect(problem.status).toBe(429);
    expect(problem.headers.get('content-type')).toContain('application/problem+json');
    expect((await fetch(`${limited.url}/healthz`)).status).toBe(200);
    expect((await fetch(`${limited.url}/assets/x/css/base.css`)).status).toBe(200);
  });
});

describe('what a text contradicts itself about', () => {
  it.each([
    ['/plans/sheng/chapters/1', 'sheng-c1-p1'],
    ['/plans/sheng/chapters/1', 'sheng-b1-r1'],
    ['/plans/sheng/chapters/2', 'sheng-b2-i1'],
    ['/plans/sheng/glossary', 'sheng-g1'],
    ['/passages/sheng-c1-p1/cite', 'sheng-c1-p1'],
    ['/search?q=低空', 'sheng-c2-s1-p1'],
  ])('is said on %s where it stands, at %s, and nowhere else', async (path, passage) => {
    const remarks = [{ text: '正文与表不一。', places: [{ passage, says: '' }] as const }];
    const remarked = await serve(sampleApp({ library: toLibrary({ ...sampleBundle(), remarks }) }));
    const html = await (await fetch(remarked.url + path)).text();
    await remarked.close();
    expect(html.match(/正文与表不一。/g)?.length).toBeGreaterThan(0);
    expect(await text(path)).not.toContain('正文与表不一。');
  });
});
