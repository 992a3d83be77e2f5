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

  it('begins with terms of the glossaries where none is asked for', async () => {
    const html = await textOf('/terms');
    expect(html).toContain('可以从这些词看起');
    expect(html).toMatch(/href="\/terms\/%E/);
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
