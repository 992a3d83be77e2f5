import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../server/app.ts';
import type { OpenApi } from '../../server/openapi/document.ts';
import { readSiteData } from '../../server/site-data.ts';
import { openRealSearch, type RealSearch } from '../relevance/app.ts';
import { ask, createValidator, type RealAnswer } from '../server/openapi/validator.ts';
import { type Served, serve } from '../server/serve.ts';
import { silent } from './support.ts';

let real: RealSearch;
let app: Served;
let wrongIn: (answer: RealAnswer) => readonly string[];

beforeAll(async () => {
  real = await openRealSearch();
  app = await serve(
    createApp({
      config: { publicUrl: null, trustProxy: false, rateLimitPerMinute: 0 },
      log: silent,
      current: () => real.serving,
      isReady: () => true,
      data: readSiteData(),
    }),
  );
  wrongIn = createValidator((await ask(app.url, '/openapi.json')).body as OpenApi);
});
afterAll(async () => {
  await app.close();
  await real.close();
});

const QUERIES = [
  '',
  '低空经济',
  '想开民宿有什么扶持',
  '2030年城镇化率',
  '森林覆盖率',
  '“三高四新”',
  '园区 -化工',
  '-发展',
  '什么是新质生产力',
  '双牌县',
  '第二十一章',
  '洞停湖治理',
  'dikongjingji',
  '數字經濟',
  '养老 OR 托育',
  '量子纠缠实验',
  '“量子泡菜火锅”',
  '!?',
  'x'.repeat(300),
];
const WAYS = [
  '',
  '&mode=keyword',
  '&mode=meaning',
  '&size=50&sort=document',
  '&page=999',
  '&plan=nowhere&size=0&sort=odd',
  '&kind=indicator&level=市',
  '&kind=glossary&topic=产业&off=养老',
];

describe('the answers of the real app are what /openapi.json says', () => {
  it.each(QUERIES)('to a search for “%s”, in every way', async (q) => {
    for (const way of WAYS) {
      const answer = await ask(app.url, `/api/search?q=${encodeURIComponent(q)}${way}`);
      expect(answer.status).toBe(200);
      expect(wrongIn(answer)).toEqual([]);
    }
  });

  it('to what is typed', async () => {
    for (const q of [...QUERIES, 'dk', '城', '永']) {
      const answer = await ask(app.url, `/api/suggest?q=${encodeURIComponent(q)}`);
      expect(answer.status).toBe(200);
      expect(wrongIn(answer)).toEqual([]);
    }
  });

  it('about every plan', async () => {
    const plans = real.bundle.plans.map(({ plan }) => `/api/plans/${plan.id}/outline`);
    for (const address of ['/api/plans', '/search.json', ...plans]) {
      expect(wrongIn(await ask(app.url, address))).toEqual([]);
    }
  });

  it('about the indicators, all or some', async () => {
    const ways = [
      '',
      '?q=城镇化',
      '?nature=约束性&sort=name&order=desc',
      '?plan=nowhere&sort=odd',
      '?q=泡菜火锅',
    ];
    for (const way of ways) {
      const answer = await ask(app.url, `/api/indicators${way}`);
      expect(answer.status).toBe(200);
      expect(wrongIn(answer)).toEqual([]);
    }
  });

  it('about terms, and passages to be taken away', async () => {
    const ids = real.bundle.passages
      .filter((_, at) => at % 50 === 0)
      .map(({ passage }) => `&id=${passage.id}`);
    const ways = [
      '/api/terms/低空经济',
      '/api/terms?term=养老&term=托育&term=!?',
      '/api/terms/量子泡菜火锅',
      '/api/terms',
      `/export?format=json${ids.join('')}&id=none`,
      '/export?format=json',
    ];
    for (const way of ways) {
      const answer = await ask(app.url, way);
      expect(answer.status).toBe(200);
      expect(wrongIn(answer)).toEqual([]);
    }
  });

  it('about passages of every kind, and what other plans say of the same', async () => {
    const kinds = ['paragraph', 'item', 'indicator', 'note', 'definition'];
    let near = 0;
    for (const kind of kinds) {
      const ofKind = real.bundle.passages.filter(({ passage }) => passage.kind === kind);
      expect(ofKind).not.toHaveLength(0);
      for (const { passage } of ofKind.filter((_, at) => at % 13 === 0)) {
        const address = `/api/passages/${passage.id}`;
        expect(wrongIn(await ask(app.url, address))).toEqual([]);
        const similar = await ask(app.url, `${address}/similar?plan=nowhere`);
        expect(wrongIn(similar)).toEqual([]);
        near += (similar.body as { readonly similar: readonly unknown[] }).similar.length;
      }
    }
    expect(near).toBeGreaterThan(0);
  });

  it('to what is not there', async () => {
    for (const address of ['/api/passages/none', '/api/passages/%ff', '/api/plans/none/outline']) {
      const answer = await ask(app.url, address);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(wrongIn(answer)).toEqual([]);
    }
  });
});

describe('the passages of other plans that are near', () => {
  it('are read from the first to the last, word for word, by the passages around', async () => {
    const [first, second] = real.bundle.plans[0]?.sections.flatMap(({ passages }) => passages) ?? [];
    expect((await ask(app.url, `/api/passages/${first}`)).body).toMatchObject({
      previous: null,
      next: { id: second, url: `/passages/${second}` },
    });
  });

  it('say what an indicator of the other plan says', async () => {
    const rows = real.bundle.indicators.rows;
    const [own] = rows.filter(({ concept, plan }) =>
      rows.some((other) => other.concept === concept && other.plan !== plan),
    );
    const twins = rows.filter(({ concept, plan }) => concept === own?.concept && plan !== own?.plan);
    const { body } = await ask(app.url, `/api/passages/${own?.passage}/similar`);
    const [nearest] = (body as { similar: { passage: { id: string } }[] }).similar;
    expect(twins.map(({ passage }) => passage)).toContain(nearest?.passage.id);
  });
});
