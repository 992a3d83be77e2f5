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
    const headings = [
      ...html.matchAll(/scope="rowgroup" colspan="\d+">([^<]*?) <span class="group-count">([^<]*)</g),
    ];
    const said = headings.map(([, heading, count]) => `${heading} ${count}`);
    // Growth is none of the shares, and what is counted are rows.
    expect(said).toEqual(expect.arrayContaining([expect.stringMatching(/^单位：% \d+ 行$/)]));
    expect(said).toContain('单位：%（增减幅度） 4 行');
    expect(html).toContain('这一栏没有数值');
  });

  it.each([
    // After the new method there is an aim; before it a bound, and the course would cross the two methods.
    ['森林覆盖率', ['aim']],
    // The plan itself reckons from the census to the outcome; what was aimed at may be of before it.
    ['城镇化率', ['course', 'aim']],
  ])(
    'draws the lines of %s that stand within one method, and says that others are missing',
    async (q, kinds) => {
      const html = await textOf(`/indicators?view=charts&plan=yongzhou&q=${q}`);
      expect(html).toContain('不能相比的数之间不连线');
      const drawing = html.slice(html.indexOf('<svg class="drawing"'));
      const lines = [...drawing.matchAll(/<line class="(course|aim)"/g)].map(([, kind]) => kind);
      expect(lines).toEqual(kinds);
    },
  );

  it('draws no line to a bound: the target is a mark of its own, said to be one', async () => {
    const html = await textOf('/indicators?view=charts&plan=hunan&q=地表水');
    const drawing = html.slice(html.indexOf('<svg class="drawing"'));
    expect([...drawing.matchAll(/<line class="(course|aim)"/g)].map(([, kind]) => kind)).toEqual(['course']);
    expect(drawing).toContain('<g class="bound bound-target">');
    expect(html).toContain('2025年目标 ≥90.4（下限）');
    expect(html).toContain('只印出下限或上限');
  });

  it('gives one printed cell that spans two columns once', async () => {
    const html = await textOf('/indicators?view=charts&plan=hunan&q=单位地区生产总值能源消耗');
    const table = html.slice(html.indexOf('<tbody'), html.indexOf('</tbody>'));
    expect(table.match(/完成国家下达任务/g)).toHaveLength(1);
    expect(table).toContain('2025年目标、2021—2025年年均[累计]目标');
    const { rows: found } = JSON.parse(await textOf('/api/indicators?plan=hunan&q=单位地区生产总值能源消耗'));
    const { figures } = found.find(({ id }: { id: string }) => id === 'hunan-b1-r19');
    expect(figures.map(({ repeats }: { repeats: boolean }) => repeats)).toEqual([false, true, false, true]);
  });

  it('says under the region by which name a plan prints the indicator, where that is another', async () => {
    const of = async (plan: string, q: string) => {
      const html = await textOf(`/indicators?plan=${plan}&q=${q}`);
      return [...html.matchAll(/class="printed-name">([^<]*)</g)].map(([, name]) => name);
    };
    expect(await of('yongzhou', '空气质量')).toEqual(['原表作“空气质量优良天数比率”']);
    expect(await of('hunan', '空气质量')).toEqual([]);
    expect(await of('yongzhou', '研发经费')).toEqual(['原表也作“研发经费投入增长”']);
    expect(await of('yongzhou', '外贸依存度')).toEqual(['原表作“对外贸易依存度”']);
    // An abbreviation in brackets is no other name.
    expect(await of('yongzhou', '地区生产总值增长')).toEqual([]);
  });

  it.each(['', '&view=charts'])(
    'says at a row where the text contradicts it, and leads there (%s)',
    async (view) => {
      const html = await textOf(`/indicators?plan=yongzhou&q=地区生产总值增长${view}`);
      expect(html).toContain('第一章正文写2025年地区生产总值“年均增长5.6%”');
      expect(html).toContain('<a href="/passages/yongzhou-c1-p2">第一章</a>');
      expect(await textOf(`/indicators?plan=hunan&q=地区生产总值增长${view}`)).not.toContain('年均增长5.6%');
    },
  );

  it('says that charts stand in the order of the texts where another was asked for', async () => {
    const said = '图按原文顺序排列，所选排序只用于表格。';
    expect(await textOf('/indicators?view=charts&sort=name&order=desc')).toContain(said);
    expect(await textOf('/indicators?view=charts')).not.toContain(said);
  });

  it('bears every figure’s column in its cell, for screens without room for columns', async () => {
    const html = await textOf('/indicators?plan=yongzhou&q=劳动生产率');
    const cells = [
      ...html.matchAll(
        /<td role="cell"[^>]* data-label="([^"]*)"><span class="figure-value[^"]*"><a[^>]*>([^<]*)/g,
      ),
    ];
    expect(cells.map(([, label, text]) => `${label} ${text}`)).toEqual([
      '2021—2025年年均目标 7',
      '2021—2025年年均实际 5.6',
      '2025年基期 5.6',
      '2030年目标 高于GDP增长',
    ]);
  });

  it('draws one target one way, whether 年均 stands in the cell or not', async () => {
    const html = await textOf('/indicators?view=charts&q=地区生产总值增长');
    const bands = [...html.matchAll(/<rect class="target-range" x="([\d.]+)".*?width="([\d.]+)"/g)];
    expect(bands).toHaveLength(2);
    expect(new Set(bands.map(([, x, width]) => `${x} ${width}`)).size).toBe(1);
  });

  it('shows an indicator of both plans by a name that one of them prints', async () => {
    const { rows: found } = JSON.parse(await textOf('/api/indicators?q=三岁'));
    const names = found.map(({ concept }: { concept: string }) => concept);
    expect(new Set(names)).toEqual(new Set(['每千人口拥有3岁以下婴幼儿托位数']));
    expect(found.map(({ id }: { id: string }) => id)).toEqual(['hunan-b1-r17', 'yongzhou-b1-r17']);
  });

  it('counts what a choice shows in one way, and says what comes along', async () => {
    const html = await textOf('/indicators?nature=约束性');
    const count = /value="约束性".*?choice-count">(\d+)/s.exec(html)?.[1];
    const { total, rows: found, query } = JSON.parse(await textOf('/api/indicators?nature=约束性'));
    expect(html).toContain(
      `indicators-summary">${total.indicators} 项指标 · 2 部规划 · 原表 ${total.rows} 行<`,
    );
    expect(total.lines).toBe(Number(count));
    const others = found.filter(({ nature }: { nature: string | null }) => nature !== '约束性').length;
    expect(others).toBeGreaterThan(0);
    const said = `含同一指标在其他表中的 ${others} 行，那里没有印出所选的属性。`;
    expect(html).toContain(said);
    expect(query.notes).toEqual([said]);
    expect(await textOf('/indicators')).not.toContain('含同一指标');
  });

  it('folds the charts of many by category but for the first, and leaves a few open', async () => {
    const html = await textOf('/indicators?view=charts');
    const folds = html.match(/<details class="chart-fold"[^>]*>/g) ?? [];
    expect(folds.length).toBeGreaterThan(2);
    expect(folds.map((fold) => fold.includes('open'))).toEqual(folds.map((_, index) => index === 0));
    for (const [, id] of html.matchAll(/href="#(charts-[^"]+)"/g)) {
      expect(html).toContain(`id="${decodeURIComponent(id ?? '')}"`);
    }
    expect(await textOf('/indicators?view=charts&q=森林覆盖率')).toMatch(/class="chart-fold" open/);
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
      url: 'https://plans.example/passages/hunan-b2-r21',
      figures: [
        { slot: 'base', year: 2025, value: { kind: 'number', value: 3068.6, comparison: '=' } },
        { slot: 'target', year: 2030, value: { kind: 'number', value: 3120.5 } },
      ],
    });
    expect(grain.cautions).toHaveLength(2);
    expect(body.cautions).toHaveLength(cautions.length);
  });

  it('says of which figures a caution is, and burdens no other row with it', async () => {
    const body = JSON.parse(await textOf('/api/indicators?q=城镇化率&plan=yongzhou'));
    const cautionsOf = (id: string) => body.rows.find((row: { id: string }) => row.id === id).cautions;
    expect(cautionsOf('yongzhou-b1-r8')).toHaveLength(2);
    expect(cautionsOf('yongzhou-b2-r3')).toEqual([]);
    expect(body.cautions[0].sides).toEqual([
      [
        { row: 'yongzhou-b1-r8', role: 'base' },
        { row: 'yongzhou-b1-r8', role: 'actual' },
      ],
      [{ row: 'yongzhou-b1-r8', role: 'target' }],
    ]);
  });

  it('says what a figure covers, and what is doubtful about the date of its text', async () => {
    const body = JSON.parse(await textOf('/api/indicators?q=地区生产总值增长'));
    const row = (id: string) => body.rows.find((each: { id: string }) => each.id === id);
    const covers = (id: string) => row(id).figures.map((figure: { covers: string }) => figure.covers);
    expect(covers('hunan-b1-r1')).toEqual(['year', 'average', 'average']);
    expect(covers('hunan-b2-r1')).toEqual(['year', 'average']);
    expect(covers('yongzhou-b2-r1')).toEqual(['year', 'average']);
    expect(row('yongzhou-b2-r1').planDateRemark).toContain('日期');
    expect(row('hunan-b2-r1').planDateRemark).toBeNull();
    expect(row('yongzhou-b1-r1').remarks).toEqual([expect.stringContaining('年均增长5.6%')]);
    expect(row('yongzhou-b2-r1').remarks).toEqual([]);
  });

  it('has addresses within the site where none is public, as it is documented', async () => {
    const local = await serve(sampleApp({ library }));
    const body = JSON.parse(await (await fetch(`${local.url}/indicators.json?q=森林`)).text());
    await local.close();
    expect(body.rows[0].url).toBe(`/passages/${body.rows[0].id}`);
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

  it('has whole addresses also where no public one is set', async () => {
    const local = await serve(sampleApp({ library }));
    const csv = await (await fetch(`${local.url}/indicators.csv`)).text();
    await local.close();
    for (const line of csv.trimEnd().split('\r\n').slice(1))
      expect(line).toContain(`,${local.url}/passages/`);
  });

  it('says which figures are yearly averages, what stands against comparing, and of the text what an export says', async () => {
    const [header = '', ...lines] = (await textOf('/indicators.csv')).trimEnd().split('\r\n');
    const cells = (line: string) => line.split(',');
    const at = (name: string) => cells(header.slice(1)).indexOf(name);
    const of = (id: string, text: string) =>
      cells(
        lines.find((line) => line.includes(`/${id},`) && cells(line)[at('原文')] === text) ?? expect.fail(id),
      );
    expect(of('hunan-b1-r1', '＞6')[at('年均')]).toBe('是');
    expect(of('hunan-b1-r1', '5.2')[at('年均')]).toBe('是');
    expect(of('yongzhou-b2-r1', '5—5.5')[at('年均')]).toBe('是');
    expect(of('hunan-b1-r1', '3.8')[at('年均')]).toBe('');
    expect(of('yongzhou-b2-r3', '57')[at('比较提示')]).toBe('');
    expect(of('yongzhou-b1-r8', '54')[at('比较提示')]).toContain('应视为完成');
    expect(of('yongzhou-b1-r8', '46.94')[at('比较提示')]).not.toContain('应视为完成');
    expect(of('yongzhou-b2-r3', '57')[at('说明')]).toContain('文本所印日期');
    expect(of('hunan-b2-r3', '67.5')[at('说明')]).toBe('以官方公布文本为准');
  });
});
