import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figuresOf } from '../../../plan/indicators.ts';
import { openRealAnswers } from '../answers/real-sources.ts';
import { type Served, sampleApp, serve } from '../serve.ts';

const { library } = await openRealAnswers();
const { rows, cautions } = library.indicators;
let site: Served;
let bare: Served;
beforeAll(async () => {
  site = await serve(sampleApp({ library, config: { publicUrl: 'https://plans.example' } }));
  bare = await serve(sampleApp());
});
afterAll(() => Promise.all([site.close(), bare.close()]));

const textOf = async (path: string, headers: Record<string, string> = {}) =>
  (await fetch(site.url + path, { headers })).text();
const plain = (html: string) => html.replaceAll('&gt;', '>').replaceAll('&lt;', '<').replaceAll('&amp;', '&');

describe('/indicators', () => {
  it.each(['', '?view=charts', '?sort=target-2030', '?sort=name&order=desc'])(
    'shows every printed figure as a link to its row, and every caution (%s)',
    async (query) => {
      const html = plain(await textOf(`/indicators${query}`));
      for (const row of rows) {
        for (const { value } of figuresOf(row)) {
          expect(html).toContain(`<a href="/passages/${row.passage}">${value.text}</a>`);
        }
      }
      for (const { text, passages } of cautions) {
        expect(html).toContain(text);
        for (const id of passages) expect(html).toContain(`href="/passages/${id}"`);
      }
    },
  );

  it('has no inline style or script, which the policy would refuse', async () => {
    for (const query of ['', '?view=charts']) {
      const html = await textOf(`/indicators${query}`);
      expect(html).not.toMatch(/\sstyle=|<style|<script(?![^>]* src=)|\son[a-z]+=/);
    }
  });

  it('says which column it is sorted by, and sorts within one unit', async () => {
    const html = await textOf('/indicators?sort=target-2030');
    expect(html.match(/aria-sort="[a-z]+"/g)).toEqual(['aria-sort="descending"']);
    expect(html).toContain('单位：%');
    expect(html).toContain('这一栏没有数值');
  });

  it('draws no course where the method has changed, and says so', async () => {
    const html = await textOf('/indicators?view=charts&q=森林覆盖率&plan=yongzhou');
    expect(html).toContain('不连线');
    const drawing = html.slice(html.indexOf('<svg class="drawing"'));
    // The table of the plan's own period is of one method.
    expect(drawing.match(/<line class="(?:course|aim)"/g)).toEqual(['<line class="aim"']);
  });

  it('answers an empty choice with ways out of it', async () => {
    const html = await textOf('/indicators?q=火锅&nature=约束性');
    expect(html).toContain('没有符合全部条件的指标');
    const ways = html.slice(html.indexOf('class="indicators-empty"'));
    expect(ways).toContain(`href="/indicators?nature=${encodeURIComponent('约束性')}"`);
    // Without the nature nothing is found either.
    expect(ways).not.toContain('不限属性');
  });

  it('names an odd filter and goes on', async () => {
    const answer = await fetch(`${site.url}/indicators?plan=nowhere`);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('“规划”没有“nowhere”，已忽略。');
  });

  it('gives htmx the part alone', async () => {
    const part = await textOf('/indicators', { 'HX-Request': 'true' });
    expect(part).not.toContain('<html');
    expect(part).toContain('<title>主要指标 - 纲要检索</title>');
  });

  it('says so where no plan has such a table', async () => {
    const html = await (await fetch(`${bare.url}/indicators`)).text();
    expect(html).toContain('没有主要指标表');
  });
});

describe('/api/indicators', () => {
  it('gives every row with typed figures, its concept, its cautions and its address', async () => {
    const body = JSON.parse(await textOf('/api/indicators'));
    expect(body.total.rows).toBe(rows.length);
    expect(new Set(body.rows.map(({ id }: { id: string }) => id))).toEqual(
      new Set(rows.map(({ passage }) => passage)),
    );
    const grain = body.rows.find(({ id }: { id: string }) => id === 'hunan-b2-r21');
    expect(grain).toMatchObject({
      concept: '粮食综合生产能力',
      unit: '万吨',
      nature: '约束性',
      planStatus: '正式',
      url: '/passages/hunan-b2-r21',
      figures: [
        { slot: 'base', year: 2025, value: { kind: 'number', value: 3068.6, comparison: '=' } },
        { slot: 'target', year: 2030, value: { kind: 'number', value: 3120.5 } },
      ],
    });
    expect(grain.cautions).toHaveLength(2);
    expect(body.cautions).toHaveLength(cautions.length);
  });

  it('filters as the page does, and names what it ignored', async () => {
    const body = JSON.parse(await textOf('/api/indicators?plan=yongzhou&q=PM2.5&nature=x'));
    expect(body.rows.map(({ id }: { id: string }) => id)).toEqual(['yongzhou-b2-r18']);
    expect(body.query.notes).toEqual(['“属性”没有“x”，已忽略。']);
  });

  it('is what the page is as JSON', async () => {
    const address = '/indicators?q=森林';
    const accepted = await textOf(address, { Accept: 'application/json' });
    expect(accepted).toBe(await textOf('/indicators.json?q=森林'));
    expect(accepted).toBe(await textOf('/api/indicators?q=森林'));
  });
});

describe('/indicators.csv', () => {
  it('has a byte order mark, and a row per printed figure, its address whole', async () => {
    const answer = await fetch(`${site.url}/indicators.csv`);
    expect(answer.headers.get('content-type')).toContain('text/csv');
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = bytes.toString('utf8').trimEnd().split('\r\n');
    expect(lines).toHaveLength(1 + rows.flatMap(figuresOf).length);
    expect(
      lines.every((line, index) => index === 0 || line.includes('https://plans.example/passages/')),
    ).toBe(true);
  });

  it('has no cell that a spreadsheet program would run', async () => {
    const csv = await textOf('/indicators.csv');
    for (const line of csv.slice(1).trimEnd().split('\r\n')) {
      // A number may be negative; no text may begin as a formula does.
      for (const cell of line.split(',')) expect(cell).not.toMatch(/^"?[=+@\t]|^"?-(?!\d)/);
    }
  });
});
