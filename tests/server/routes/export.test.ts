import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Served, sampleApp, serve } from '../serve.ts';

let site: Served;
let named: Served;
beforeAll(async () => {
  site = await serve(sampleApp({ data: { redirects: { 'sheng-c9-p1': 'sheng-c1-p1' } } }));
  named = await serve(sampleApp({ config: { publicUrl: 'https://gangyao.example' } }));
});
afterAll(() => Promise.all([site.close(), named.close()]));

const get = (path: string, headers: Record<string, string> = {}) => fetch(named.url + path, { headers });
const text = async (path: string) => (await get(path)).text();

describe('/export', () => {
  it.each([
    ['gbt7714', 'text/plain; charset=utf-8', 'txt', '[1] 某省国民经济和社会发展规划纲要[EB/OL]. '],
    ['bibtex', 'application/x-bibtex; charset=utf-8', 'bib', '@online{sheng-c1-p1,'],
    ['ris', 'application/x-research-info-systems; charset=utf-8', 'ris', 'TY  - GOVDOC\r\n'],
    ['markdown', 'text/markdown; charset=utf-8', 'md', '> “十四五”时期'],
    ['csv', 'text/csv; charset=utf-8', 'csv', '编号,规划,文本性质'],
    ['json', 'application/json; charset=utf-8', 'json', '{\n  "accessed"'],
  ])('as %s is a file of %s', async (format, type, ending, beginning) => {
    const answer = await get(`/export?id=sheng-c1-p1&id=shi-g1&format=${format}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe(type);
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename=gangyao-export.${ending}`);
    const body = await answer.text();
    expect(body.startsWith(beginning)).toBe(true);
    // Both passages, with permanent address and status.
    for (const each of ['sheng-c1-p1', 'shi-g1', 'https://gangyao.example/passages/shi-g1', '草案', '正式']) {
      expect(body).toContain(each);
    }
    expect(body).toContain('以官方公布文本为准');
  });

  it('begins the table with a byte order mark', async () => {
    const bytes = new Uint8Array(await (await get('/export?id=shi-g1&format=csv')).arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  it('numbers references and says below what each plan is', async () => {
    const body = await text('/export?id=sheng-c1-p1&id=shi-g1&format=gbt7714');
    const [first = '', second = '', blank, ...remarks] = body.trimEnd().split('\n');
    expect(first).toMatch(
      /^\[1\] 某省国民经济和社会发展规划纲要\[EB\/OL\]\. \[\d{4}-\d\d-\d\d\]\. https:\/\/gangyao\.example\/passages\/sheng-c1-p1\. （引文位置：第一篇 第一章 第1段；文本性质：正式）$/,
    );
    expect(second).toContain('[2] 某市国民经济');
    expect(blank).toBe('');
    expect(remarks).toEqual([
      '《某省国民经济和社会发展规划纲要》文本性质：正式；以官方公布文本为准。',
      '《某市国民经济和社会发展规划纲要（草案）》文本性质：草案；文本所印日期：2025年3月30日（日期疑有误）；以官方公布文本为准。',
    ]);
  });

  it('names odd ids in every format', async () => {
    for (const format of ['gbt7714', 'bibtex', 'ris', 'markdown', 'csv', 'json']) {
      expect(await text(`/export?id=shi-g1&id=nowhere&format=${format}`)).toContain('“nowhere”');
    }
  });

  it('has nothing outside the records of a RIS file', async () => {
    const body = await text('/export?id=shi-g1&id=nowhere&id=sheng-c1-p1&format=ris');
    const lines = body.split('\r\n').filter((line) => line !== '');
    expect(lines.filter((line) => !/^[A-Z][A-Z0-9] {2}- /.test(line))).toEqual([]);
    expect(lines[0]).toBe('TY  - GOVDOC');
    const [first = '', second = ''] = body.split('ER  - ');
    expect(first).toContain('N1  - 没有编号为“nowhere”的段落');
    expect(second).not.toContain('nowhere');
  });

  it('lets no odd id become an entry of a bibliography', async () => {
    const id = encodeURIComponent('x\n@misc{evil, title={y}}');
    const body = await text(`/export?id=shi-g1&id=${id}&format=bibtex`);
    expect(body.match(/@/g)).toHaveLength(1);
  });

  it('has for programs what the passage answers have, and each citation', async () => {
    const Answer = z.object({
      notes: z.array(z.string()),
      passages: z.array(
        z.object({
          id: z.string(),
          planStatus: z.string(),
          url: z.string(),
          place: z.string(),
          citations: z.record(z.string(), z.string()),
        }),
      ),
    });
    const { passages } = Answer.parse(JSON.parse(await text('/export?id=sheng-b1-r2&format=json')));
    expect(passages).toHaveLength(1);
    expect(passages[0]).toMatchObject({
      planStatus: '正式',
      place: expect.stringContaining('序号2 常住人口城镇化率'),
    });
    expect(Object.keys(passages[0]?.citations ?? {})).toEqual(['gbt7714', 'bibtex', 'ris', 'markdown']);
    expect(JSON.parse(await text('/export?id=nowhere&format=json'))).toMatchObject({ passages: [] });
  });

  it('is a page to choose from when no format is asked for, whatever is', async () => {
    for (const path of ['/export?id=shi-g1', '/export?id=nowhere', '/export?format=', '/export']) {
      const answer = await get(path);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toContain('text/html');
    }
    const page = await text('/export?id=shi-g1&id=nowhere');
    expect(page).toContain('href="/export?id=shi-g1&amp;format=bibtex"');
    expect(page).toContain('没有编号为“nowhere”的段落');
    expect(await text('/export')).toContain('还没有选中段落');
  });

  it.each([
    ['id=nowhere&format=bibtex', 404, '没有编号为“nowhere”的段落。'],
    ['id=nowhere&id=sheng-c1&format=CSV', 404, '没有编号为“nowhere”、“sheng-c1”的段落。'],
    ['id=shi-g1&format=docx', 400, '没有“docx”这种格式；可用的有 gbt7714、bibtex、'],
    ['format=ris', 400, '请用 id 写明要导出的段落'],
  ])('never answers %s with a page where a file was asked for', async (query, status, detail) => {
    const answer = await get(`/export?${query}`);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(await answer.json()).toMatchObject({ status, detail: expect.stringContaining(detail) });
    // Who looks at it in a browser reads the same on a page.
    const seen = await get(`/export?${query}`, { accept: 'text/html,*/*;q=0.8' });
    expect([seen.status, seen.headers.get('content-type')]).toEqual([status, 'text/html; charset=utf-8']);
    expect(await seen.text()).toContain(detail);
  });

  it('takes a format in any case, and several ids in one value', async () => {
    const answer = await get('/export?id=shi-g1,sheng-c1-p1&format=RIS');
    expect(answer.headers.get('content-type')).toContain('research-info-systems');
    expect((await answer.text()).match(/^TY {2}- /gm)).toHaveLength(2);
  });

  it('takes addresses from the request where no public address is set', async () => {
    const body = await (await fetch(`${site.url}/export?id=shi-g1&format=gbt7714`)).text();
    expect(body).toContain(`${site.url}/passages/shi-g1.`);
    const local = '本站没有设置公开网址';
    expect(await (await fetch(`${site.url}/export?id=shi-g1`)).text()).toContain(local);
    expect(await text('/export?id=shi-g1')).not.toContain(local);
    const files = ['gbt7714', 'bibtex', 'ris', 'markdown', 'csv', 'json'].map(
      (format) => `/export?id=shi-g1&format=${format}`,
    );
    for (const path of [...files, '/search.md?q=低空']) {
      expect(await (await fetch(site.url + path)).text()).toContain(local);
      expect(await text(path)).not.toContain(local);
    }
  });

  it('prints hostile ids as text', async () => {
    const page = await text(`/export?id=${encodeURIComponent('"><script>alert(1)</script>')}`);
    expect(page).not.toContain('<script>alert');
  });
});

describe('/passages/{id}/cite', () => {
  it('shows every style, each with its download', async () => {
    const page = await text('/passages/shi-b2-i1/cite');
    for (const part of [
      '@online{shi-b2-i1,',
      'TY  - GOVDOC',
      '[EB/OL]. [',
      '专栏2 第1项（第二章：编号从第一章跳到第三章，原文缺第二章的标题）；文本性质：草案',
    ]) {
      expect(page).toContain(part);
    }
    expect(page).toContain('href="/export?id=shi-b2-i1&amp;format=ris"');
  });

  it('follows ids that have moved, and is unknown for what is no passage', async () => {
    expect((await fetch(`${site.url}/passages/sheng-c9-p1/cite`)).status).toBe(200);
    for (const id of ['sheng-c1', 'nowhere']) expect((await get(`/passages/${id}/cite`)).status).toBe(404);
  });
});

describe('/basket and /history', () => {
  it('show what the address names, and without it what they are', async () => {
    expect(await text('/basket')).toContain('摘录是空的');
    const page = await text('/basket?id=shi-g1&id=sheng-c1-p1');
    expect(page).toContain('href="/basket?id=sheng-c1-p1"');
    expect(page).toContain('href="/export?id=shi-g1&amp;id=sheng-c1-p1&amp;format=csv"');
    expect(await text('/history')).toContain('不发送到任何地方');
  });

  it.each(['/export?id=shi-g1', '/basket?id=sheng-b1-r1', '/history', '/passages/shi-g1/cite'])(
    '%s holds no script, style or handler of its own, and repeats no id',
    async (path) => {
      const html = await text(path);
      expect(html).not.toMatch(/<style|\sstyle=|<script(?![^>]* src=)|\son[a-z]+=|javascript:/);
      const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
      expect(html.match(/<h1[ >]/g)).toHaveLength(1);
    },
  );
});

describe('/search.md', () => {
  it('is the result list in Markdown, with permanent addresses and status', async () => {
    const answer = await get('/search.md?q=低空&plan=shi&topic=x');
    expect(answer.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename=gangyao-search.md');
    const body = await answer.text();
    expect(body).toMatch(/^# 低空\n\n综合检索，按相关度，共 \d+ 节、\d+ 处。检索日期：\d{4}-\d\d-\d\d。/);
    expect(body).toMatch(
      /^> ——第一篇 第二章 第一节 第1段；第二章：编号从第一章跳到第三章，原文缺第二章的标题；本站文本第 \d+ 行；.*，<https:\/\/gangyao\.example\/passages\/shi-c2-s1-p1>$/m,
    );
    expect(body).toContain('（文本性质：草案）');
    // What was ignored in the address is named.
    expect(body).toMatch(/^- .*x/m);
  });

  it('heads a box by its number, as a chapter by its own', async () => {
    const heads = (await text('/search.md?q=低空')).match(/^## .*$/gm) ?? [];
    expect(heads).toContainEqual(expect.stringMatching(/^## \d+\. 专栏2 低空经济工程$/));
    expect(heads).toContainEqual(expect.stringMatching(/^## \d+\. 第一节 发展低空经济$/));
  });

  it('is found by Accept, too, and prints a hostile query as text', async () => {
    const answer = await get('/search?q=低空', { accept: 'text/markdown' });
    expect(answer.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
    expect(await text(`/search.md?q=${encodeURIComponent('<script>[x](y)')}`)).toContain(
      '# \\<script\\>\\[x\\](y)',
    );
  });
});
