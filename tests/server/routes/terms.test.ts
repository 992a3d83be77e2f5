import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toLibrary } from '../../../server/library.ts';
import { realBundle } from '../real-bundle.ts';
import { type Served, sampleApp, serve } from '../serve.ts';

const library = toLibrary(realBundle());
let site: Served;
beforeAll(async () => {
  site = await serve(sampleApp({ library }));
});
afterAll(() => site.close());

const textOf = async (path: string) => (await fetch(site.url + path)).text();
const answerOf = async (path: string) => JSON.parse(await textOf(path));
const LOW = `/terms/${encodeURIComponent('低空经济')}`;

describe('/terms/{term}', () => {
  it('has a tick and a list entry for every passage that mentions it, each a link to the passage', async () => {
    const html = await textOf(LOW);
    const [answer] = (await answerOf(`/api${LOW}`)).terms;
    const ids: string[] = answer.plans.flatMap(({ places }: { places: { id: string }[] }) =>
      places.map(({ id }) => id),
    );
    expect(ids.length).toBeGreaterThan(5);
    const ticks = [...html.matchAll(/<a href="\/passages\/([^?"]+)[^"]*" tabindex="-1"><title>/g)];
    expect(ticks.map(([, id]) => id)).toEqual(ids);
    for (const id of ids) expect(html).toContain(`id="in-${id}"`);
    expect(html).toContain('<mark>低空经济</mark>');
  });

  it('tells the same in tables for those who see no strip', async () => {
    const html = await textOf(LOW);
    expect(html.match(/<table>/g)).toHaveLength(2);
    expect(html.match(/<svg[^>]*>/g)?.every((svg) => svg.includes('aria-hidden="true"'))).toBe(true);
  });

  it('counts chapters apart from what stands outside of any', async () => {
    const html = await textOf(LOW);
    for (const { plan, chapters } of library.shelves) {
      expect(html).toMatch(
        new RegExp(`${plan.region}：${chapters.length} 章中 \\d+ 章、章外文字 \\d+ 处中 \\d+ 处提到`),
      );
    }
  });

  it('labels every part of every plan below its strip at every width', async () => {
    const html = await textOf(LOW);
    for (const width of ['narrow', 'wide']) {
      const scales = [...html.matchAll(new RegExp(`<svg class="strip-scale only-${width}".*?</svg>`, 'g'))];
      const labels = scales.map(([scale]) =>
        [...scale.matchAll(/<\/title>([^<]+)<\/text>/g)].map(([, at]) => at),
      );
      expect(labels.map((all) => all.filter((label) => /\d/.test(label ?? '')))).toEqual(
        library.shelves.map(({ outline }) => outline.parts.map(({ number }) => `${number}`)),
      );
    }
  });

  it('lays several terms over each other, and says how they can be let go of', async () => {
    const html = await textOf(`/terms?term=${encodeURIComponent('低空经济')}&term=5G`);
    expect(html.match(/class="plan-strip slot-2"/g)).toHaveLength(2);
    expect(html).toContain('aria-label="去掉“5G”"');
    expect(html).toContain(`href="${LOW}"`);
  });

  it('has no inline style or script, which the policy would refuse', async () => {
    for (const path of ['/terms', LOW, '/terms?term=a&term=b']) {
      expect(await textOf(path)).not.toMatch(/\sstyle=|<style|<script(?![^>]* src=)|\son[a-z]+=/);
    }
  });

  it('names what is odd and goes on', async () => {
    const html = await textOf(`${LOW}?term=%E2%80%A6&page=9999`);
    expect(html).toContain('里没有字词，已忽略');
    expect(html).toContain('第 9999 页不存在，显示最后一页');
  });

  it('never prints a term as markup', async () => {
    const html = await textOf(`/terms/${encodeURIComponent('<img src=x>')}`);
    expect(html).not.toContain('<img');
    expect(html).toContain('没有一处写作');
  });

  it('says that a term stands nowhere instead of showing empty strips, and takes the next in its place', async () => {
    const html = await textOf(`/terms/${encodeURIComponent('量子泡菜')}`);
    expect(html).toContain('没有出现');
    expect(html).not.toMatch(/<svg class="plan-strip|<table|type="hidden" name="term"/);
    expect(html).toContain(`href="/search?q=${encodeURIComponent('量子泡菜')}"`);
  });

  it('begins with terms that stand in every plan, each with how often, where none is asked for', async () => {
    const html = await textOf('/terms');
    expect(html).toContain('可以从这些词看起');
    const begin = html.slice(html.indexOf('可以从这些词看起'));
    const offered = [
      ...begin.matchAll(/<a href="\/terms\/([^"]+)">[^<]+<\/a> ?<span class="number">(\d+) 次/g),
    ];
    expect(offered.length).toBeGreaterThan(15);
    for (const [, term = '', times] of offered) {
      const [{ mentions, plans }] = (await answerOf(`/api/terms/${term}`)).terms;
      expect(`${mentions}`).toBe(times);
      for (const { count } of plans) expect(count.mentions).toBeGreaterThan(0);
    }
  });

  it('denies no title: what only titles have is said to stand there, with the way to each', async () => {
    const titles = library.shelves.flatMap(({ outline }) =>
      outline.parts.flatMap(({ chapters }) => chapters.map(({ id, title }) => ({ id, title: title ?? '' }))),
    );
    const texts = realBundle().passages.map(({ passage }) => passage.text);
    const only = titles.filter(
      ({ title }) => /^\p{Script=Han}{6,}$/u.test(title) && !texts.some((text) => text.includes(title)),
    );
    expect(only.length).toBeGreaterThan(10);
    for (const { id, title } of only.slice(0, 10)) {
      const html = await textOf(`/terms/${encodeURIComponent(title)}`);
      expect(html).toMatch(/<p class="summary">只见于 \d+ 个标题/);
      expect(html).toContain(`#${id}"`);
      expect(html).not.toMatch(/没有出现|都没有这样的字句|没有一处写作/);
    }
  });

  it('names the titles beside the mentions, and says that they are not counted', async () => {
    const html = await textOf(`/terms/${encodeURIComponent('未来产业')}`);
    const [{ plans }] = (await answerOf(`/api/terms/${encodeURIComponent('未来产业')}`)).terms;
    const titles = plans.flatMap((plan: { titles: unknown[] }) => plan.titles);
    expect(titles.length).toBeGreaterThan(0);
    expect(html).toContain(`另见于 ${titles.length} 个标题`);
    expect(html).toContain('标题不计入次数');
  });

  it('has no rate for a stretch of few characters, and says why', async () => {
    const html = await textOf(`/terms/${encodeURIComponent('高质量发展')}`);
    const short = /（引言）<\/a><\/th><td[^>]*>\d{2,3}<\/td><td[^>]*>.*?<\/td>/.exec(html)?.[0] ?? '';
    expect(short).toContain('字数太少，不计');
    expect(short).not.toContain('rate-bar');
  });

  it('gives what brings its own quotes no second pair', async () => {
    const html = await textOf(`/terms/${encodeURIComponent('“两重”“两新”')}`);
    expect(html).toContain('<h1>“两重”“两新”</h1>');
    expect(html).not.toMatch(/““|””/);
  });

  it('offers what the search reads in a term that stands nowhere', async () => {
    const read = await serve(
      sampleApp({ library, meant: (typed) => (typed === 'rengongzhineng' ? '人工智能' : null) }),
    );
    const html = await (await fetch(`${read.url}/terms/rengongzhineng`)).text();
    expect(html).toContain(`是不是要看<a href="/terms/${encodeURIComponent('人工智能')}">“人工智能”</a>？`);
    expect(await (await fetch(`${read.url}${LOW}`)).text()).not.toContain('是不是要看');
    await read.close();
  });
});

describe('/api/terms', () => {
  it('counts by plan and chapter, every plan and every chapter', async () => {
    const { query, terms } = await answerOf('/api/terms?term=数据&term=数据&term=产业');
    expect(query).toEqual({ terms: ['数据', '产业'], notes: [] });
    for (const { mentions, plans } of terms) {
      expect(plans.map(({ plan }: { plan: string }) => plan)).toEqual(
        library.shelves.map(({ plan }) => plan.id),
      );
      const chapters = plans.map(
        ({ units }: { units: { chapter: number | null }[] }) =>
          units.filter(({ chapter }) => chapter !== null).length,
      );
      expect(chapters).toEqual(library.shelves.map((shelf) => shelf.chapters.length));
      const counted = plans.flatMap(({ units }: { units: { mentions: number }[] }) => units);
      expect(counted.reduce((sum: number, unit: { mentions: number }) => sum + unit.mentions, 0)).toBe(
        mentions,
      );
    }
  });
});
