import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EMBEDDER } from '../../platform/document.ts';
import { finish } from '../../platform/engine/index.ts';
import { toEnginePhrase, toEngineText, toEngineWords } from '../../platform/engine-token.ts';
import {
  MAX_HITS,
  MAX_QUERY_WORDS,
  TOKEN_LOCALES,
  toPassagesSettings,
  toSectionsSettings,
} from '../../platform/settings.ts';
import { startTestEngine, type TestEngine } from './support.ts';

/** Each stands alone in a document; many are what an engine might cut another one into. */
const TOKENS = [
  '12.5% 12.5 12 5 5% 1.25% 5g/6g 5g 6g g 6 r&d r d pm2.5 pm pm2 2.5 2 co2 co c++ c e-e e',
  '2030年 2030 年 2025—2030年 2025年 + — - · 5500万千瓦 5500 万千瓦 7.5%以上 7.5% 以上 ≥90 90',
  '新质生产力 新质 生产力 生产 十四五 十五五 四五 第一产业 第二产业 产业 二〇三〇年 二〇 三〇年 々',
  'ai产业 ai a股 a 5g基站 基站 ai+ -x x "x" o\'h h ㎡ ℃ 👍 湖南𠀀 湖南 の ένα один 가나 naïve naive',
  'z'.repeat(60),
].flatMap((line) => line.split(' '));
/** All of them in one text, beside words of different writing systems: the engine may not cut by what stands before. */
const CONTEXTS = [
  { id: 'forward', tokens: TOKENS },
  { id: 'backward', tokens: TOKENS.toReversed() },
  { id: 'latin', tokens: TOKENS.flatMap((token) => ['latin', token, 'words']) },
  { id: 'han', tokens: TOKENS.flatMap((token) => ['汉字', token, '词语']) },
  { id: 'figures', tokens: TOKENS.flatMap((token) => ['1949', token, '100%']) },
];
const SENTENCE = '大力实施三高四新美好蓝图建设社会主义现代化新湖南的宏伟目标';
const TEXTS = [SENTENCE, SENTENCE.replace('目标', '愿景'), '四新三高', '三高和四新', '高三四新'];
const FILLERS = MAX_HITS + 50;
const PASSAGES = 'gangyao-tokens-passages';
const SECTIONS = 'gangyao-tokens-sections';

let place: TestEngine;
beforeAll(async () => {
  place = await startTestEngine();
  const documents = [
    ...TOKENS.map((token, at) => ({ id: `t${at}`, token, tokens: toEngineText([token]) })),
    ...CONTEXTS.map(({ id, tokens }) => ({ id, tokens: toEngineText(tokens) })),
    ...TEXTS.map((text, at) => ({ id: `c${at}`, chars: toEngineText([...text]) })),
    ...Array.from({ length: FILLERS }, (_, at) => ({ id: `f${at}`, order: at, tokens: '共有' })),
  ];
  await place.engine.manage(async (client) => {
    await finish(client, await client.createIndex(PASSAGES, { primaryKey: 'id' }));
    await finish(client, await client.index(PASSAGES).updateSettings(toPassagesSettings(4)));
    await finish(client, await client.index(PASSAGES).addDocuments(documents.map(withoutVectors)));
    await finish(client, await client.createIndex(SECTIONS, { primaryKey: 'id' }));
    await finish(client, await client.index(SECTIONS).updateSettings(toSectionsSettings()));
    const section = {
      id: 's',
      tokens: [toEngineText(['新质生产力']), toEngineText(['十四五'])],
      titleTokens: '',
    };
    await finish(client, await client.index(SECTIONS).addDocuments([section]));
  });
});
afterAll(async () => {
  await place.remove();
});

const withoutVectors = (document: Record<string, unknown>) => ({
  ...document,
  _vectors: { [EMBEDDER]: null },
});

async function find(q: string, index = PASSAGES, field?: string): Promise<string[]> {
  const answer = await place.engine.ask((client) =>
    client.index<{ id: string }>(index).search(q, {
      limit: MAX_HITS,
      locales: [...TOKEN_LOCALES],
      matchingStrategy: 'all',
      attributesToRetrieve: ['id'],
      ...(field === undefined ? {} : { attributesToSearchOn: [field] }),
    }),
  );
  return answer.hits.map(({ id }) => id).sort();
}

const findPhrase = async (text: string) => await find(toEnginePhrase([...text]), PASSAGES, 'chars');

describe('the engine under our settings', () => {
  for (const [at, token] of TOKENS.entries()) {
    it(`finds the token ${token} whole, and no other by it`, async () => {
      expect(await find(toEngineWords([token]))).toEqual([...CONTEXTS.map(({ id }) => id), `t${at}`].sort());
    });
  }

  it('takes no token for the beginning of another', async () => {
    expect(await find('新质生')).toEqual([]);
    expect(await find('十四')).toEqual([]);
  });

  it('cuts and joins words that are not quoted, and leaves quoted ones alone', async () => {
    expect(await find('美好', PASSAGES, 'chars')).toEqual(['c0', 'c1']);
    expect(await find(toEngineWords(['美好']), PASSAGES, 'chars')).toEqual([]);
    expect(await find(toEngineWords(['美', '好']), PASSAGES, 'chars')).toEqual(['c0', 'c1']);
  });

  it('finds a phrase of characters exactly where they stand in this order', async () => {
    expect(await findPhrase('三高四新')).toEqual(['c0', 'c1']);
    expect(await findPhrase('三高')).toEqual(['c0', 'c1', 'c2', 'c3']);
    expect(await findPhrase('四三')).toEqual([]);
  });

  it('reads a phrase to its end, however long', async () => {
    expect(await findPhrase(SENTENCE)).toEqual(['c0']);
    expect(await findPhrase(SENTENCE.slice(0, -2))).toEqual(['c0', 'c1']);
  });

  it(`heeds ${MAX_QUERY_WORDS} words of a query, a phrase counting as one, and ignores the rest`, async () => {
    const words = (count: number) => [...SENTENCE].slice(0, count).join(' ');
    expect(await find(`${words(MAX_QUERY_WORDS - 1)} 没有`, PASSAGES, 'chars')).toEqual([]);
    expect(await find(`${words(MAX_QUERY_WORDS)} 没有`, PASSAGES, 'chars')).toEqual(['c0', 'c1']);
    const phrases = (count: number) =>
      Array.from({ length: count }, (_, at) => toEnginePhrase([...SENTENCE.slice(2 * at, 2 * at + 2)])).join(
        ' ',
      );
    expect(await find(`${phrases(MAX_QUERY_WORDS - 1)} "没 有"`, PASSAGES, 'chars')).toEqual([]);
    expect(await find(`${phrases(MAX_QUERY_WORDS)} "没 有"`, PASSAGES, 'chars')).toEqual(['c0', 'c1']);
  });

  it(`yields ${MAX_HITS} hits of a word and no more`, async () => {
    expect(await find(toEngineWords(['共有']))).toHaveLength(MAX_HITS);
  });

  it('finds words of two passages in their section', async () => {
    expect(await find(toEngineWords(['新质生产力', '十四五']), SECTIONS)).toEqual(['s']);
    expect(await find(toEngineWords(['新质生产力', '十五五']), SECTIONS)).toEqual([]);
  });
});
