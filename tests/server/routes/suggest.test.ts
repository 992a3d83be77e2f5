import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSegmenter } from '../../../platform/segmenter.ts';
import { toLibrary } from '../../../server/library.ts';
import { toSources } from '../../../server/suggest/sources.ts';
import { createSuggestions } from '../../../server/suggest/suggest.ts';
import { sampleBundle } from '../fixtures.ts';
import { type Served, sampleApp, serve } from '../serve.ts';

let site: Served;
beforeAll(async () => {
  const bundle = sampleBundle();
  const library = toLibrary(bundle);
  const wording = { segmenter: createSegmenter([]), stopWords: new Set<string>() };
  const { suggest, whole } = createSuggestions(toSources(bundle, library), wording);
  await whole;
  site = await serve(sampleApp({ library, suggest }));
});
afterAll(() => site.close());

const ask = async (query: string) => {
  const answer = await fetch(`${site.url}/api/suggest${query}`);
  return { answer, body: await answer.json() };
};

describe('/api/suggest', () => {
  it('says what may be meant, of what kind it is and where it leads', async () => {
    const { answer, body } = await ask('?q=低空');
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('max-age=60');
    expect(body).toEqual({
      q: '低空',
      suggestions: [
        {
          text: '低空经济',
          kind: 'glossary',
          label: '名词解释',
          detail: '某省',
          url: '/plans/sheng/glossary#sheng-g1',
        },
        {
          text: '发展低空经济',
          kind: 'heading',
          label: '标题',
          detail: '某省 第二章 第一节',
          url: '/plans/sheng/chapters/2#sheng-c2-s1',
        },
        {
          text: '低空经济',
          kind: 'glossary',
          label: '名词解释',
          detail: '某市',
          url: '/plans/shi/glossary#shi-g1',
        },
        {
          text: '发展低空经济',
          kind: 'heading',
          label: '标题',
          detail: '某市 第二章 第一节',
          url: '/plans/shi/chapters/2#shi-c2-s1',
        },
      ],
    });
  });

  it.each(['', '?q=', '?q=%20%20', '?q=！', '?x=1'])('has none for %j', async (query) => {
    const { answer, body } = await ask(query);
    expect(answer.status).toBe(200);
    expect(body.suggestions).toEqual([]);
  });

  it('reads 200 characters of what is longer', async () => {
    const { body } = await ask(`?q=${'空'.repeat(300)}`);
    expect(body.q).toBe('空'.repeat(200));
  });

  it('answers whatever is asked', async () => {
    const odd = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('%', '%ff', '&&', '__proto__'),
    );
    await fc.assert(
      fc.asyncProperty(odd, async (q) => {
        const address = `${site.url}/api/suggest?q=${q.startsWith('%') ? q : encodeURIComponent(q.replace(/\p{Cs}/gu, ''))}`;
        expect((await fetch(address)).status).toBe(200);
      }),
      { numRuns: 200 },
    );
  });

  it('counts towards the limit of requests as others do', async () => {
    const limited = await serve(sampleApp({ config: { rateLimitPerMinute: 1 } }));
    const statuses = [];
    for (let n = 0; n < 2; n++) statuses.push((await fetch(`${limited.url}/api/suggest?q=a`)).status);
    await limited.close();
    expect(statuses).toEqual([200, 429]);
  });
});
