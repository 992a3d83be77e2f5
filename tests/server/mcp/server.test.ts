import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { CallToolResultSchema } from '@modelcontextprotocol/sdk/types.js';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { EngineUnavailable } from '../../../platform/errors.ts';
import type { Answer } from '../../../server/answers/types.ts';
import type { FindSimilar } from '../../../server/compare/similar.ts';
import { toLibrary } from '../../../server/library.ts';
import { createAppClient } from '../../../server/mcp/app-client.ts';
import { createMcpServer } from '../../../server/mcp/server.ts';
import { toCorpus } from '../../../server/search/corpus.ts';
import type { FindMatches, Search } from '../../../server/search/types.ts';
import { openRealAnswers } from '../answers/real-sources.ts';
import { answer, fakeSearch } from '../fake-search.ts';
import { sampleBundle } from '../fixtures.ts';
import { type Served, sampleApp, serve } from '../serve.ts';

const BASE = 'https://plans.example.org';

/** An assistant that talks to a server over this app; what the app's client is given can be replaced. */
async function connect(
  app: Promise<string>,
  patience = { start: 20_000, answer: 20_000 },
  publicUrl: string | null = BASE,
): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' });
  const [one, other] = InMemoryTransport.createLinkedPair();
  await createMcpServer(createAppClient(app, publicUrl, patience), pino({ level: 'silent' })).connect(one);
  await client.connect(other);
  return client;
}

async function call(client: Client, name: string, args: Record<string, unknown>) {
  const result = CallToolResultSchema.parse(await client.callTool({ name, arguments: args }));
  const text = result.content.flatMap((each) => (each.type === 'text' ? [each.text] : [])).join('\n');
  return { text, isError: result.isError === true, data: result.structuredContent };
}

let app: Served;
let client: Client;
beforeAll(async () => {
  app = await serve(sampleApp());
  client = await connect(Promise.resolve(app.url));
  // The client checks what it is given against the schemas that it was told.
  await client.listTools();
});
afterAll(async () => {
  await client.close();
  await app.close();
});

const OWN = {
  id: 'shi-c2-s1-p1',
  kind: 'paragraph',
  text: '低空经济。发展低空物流、低空旅游，建设低空飞行服务保障体系。',
  plan: 'shi',
  planTitle: '某市国民经济和社会发展规划纲要（草案）',
  planStatus: '草案',
  address: `${BASE}/passages/shi-c2-s1-p1`,
};

/** Of the sample's city. */
function answerOf({
  title,
  text,
  passages,
}: Record<'title' | 'text', string> & { passages: string[] }): Answer {
  return {
    kind: 'definition',
    title,
    plan: OWN.plan,
    planTitle: OWN.planTitle,
    planStatus: '草案',
    text,
    url: '/',
    passages: passages.map((id) => ({ id, url: `/passages/${id}` })),
  };
}

/** What an assistant is told by an app that finds no passage, but has these answers. */
async function callWithAnswers(answers: readonly Answer[]) {
  const library = toLibrary(sampleBundle());
  const search: Search = async (query) => ({ ...answer(query, library), answers });
  const answering = await serve(sampleApp({ library, search }));
  const asking = await connect(Promise.resolve(answering.url));
  const told = await call(asking, 'search_plans', { query: '没有的话' });
  await asking.close();
  await answering.close();
  return told;
}

describe('search_plans', () => {
  it('quotes passages with plan, status, headings and address', async () => {
    const { data, text } = await call(client, 'search_plans', { query: '低空飞行', plans: ['shi'] });
    expect(data).toMatchObject({ total: { sections: 1, passages: 1 }, passages: [OWN] });
    expect(text).toContain(
      `出处：《某市国民经济和社会发展规划纲要（草案）》，第一篇 总体要求 › 第二章 › 第一节 发展低空经济 › 第1段（第二章：编号从第一章跳到第三章，原文缺第二章的标题），${OWN.address}（编号 ${OWN.id}）`,
    );
  });

  it('says the status where the title does not', async () => {
    const { data } = await call(client, 'search_plans', { query: '低空飞行', plans: ['sheng'] });
    const citation = expect.stringMatching(/^《[^（）》]+》（正式），/u);
    expect(data).toMatchObject({ passages: [{ planStatus: '正式', citation }] });
  });

  it('names the box that a passage stands in by its number, and the item', async () => {
    const { data } = await call(client, 'search_plans', { query: '通用机场', plans: ['sheng'] });
    const place = expect.stringMatching(/^第一篇 总体要求 › 第二章 › 专栏\d+ 低空经济工程 › 第\d+项$/u);
    expect(data).toMatchObject({ passages: [{ place }] });
  });

  it('tells a row under the columns of its table', async () => {
    const { data, text } = await call(client, 'search_plans', { query: '城镇化率', plans: ['shi'] });
    const cell = { column: '规划目标·2030年', value: '≥63' };
    const row = expect.objectContaining({ kind: 'indicator', cells: expect.arrayContaining([cell]) });
    expect(data).toMatchObject({ passages: expect.arrayContaining([row]) });
    expect(text).toContain('规划目标·2030年：≥63');
  });

  it('counts what stands there apart from what is only near', async () => {
    const library = toLibrary(sampleBundle());
    const matches: FindMatches = async () => ({
      ids: ['shi-c2-s1-p1', 'shi-c2-p1', 'shi-part1-p1'],
      standings: new Map([
        ['shi-c2-s1-p1', 'literal'],
        ['shi-c2-p1', 'near'],
        ['shi-part1-p1', 'near'],
      ]),
      several: false,
      capped: false,
    });
    const counting = await serve(sampleApp({ library, matches }));
    const asking = await connect(Promise.resolve(counting.url));
    await asking.listTools();
    const found = await call(asking, 'search_plans', { query: '低空飞行' });
    expect(found.data).toMatchObject({ counts: { literal: 1, titled: 0, near: 2 } });
    expect(found.text).toContain('段：字面 1 段，同义或相近 2 段（字面：正文里有所查的词；');
    const compared = await call(asking, 'compare_plans', { query: '低空飞行', plans: ['shi'] });
    expect(compared.data).toMatchObject({ sides: [{ counts: { literal: 1, near: 2 } }] });
    expect(compared.text).toContain('字面 1 段，同义或相近 2 段');
    await asking.close();
    await counting.close();
  });

  it('takes nothing that was put together for a quotation, and cites what it stands on', async () => {
    const { data, text } = await callWithAnswers([
      answerOf({ title: '第二章', text: '第一节 发展低空经济；第二节', passages: [OWN.id] }),
    ]);
    const passages = [{ ...OWN, citation: expect.stringContaining(OWN.address) }];
    expect(data).toMatchObject({ answers: [{ verbatim: false, passages }] });
    const said =
      '【直接回答】《某市国民经济和社会发展规划纲要（草案）》（整理，非原文）\n第二章：第一节 发展低空经济；第二节\n';
    expect(text).toContain(said);
    expect(text).toContain(`${OWN.text}\n出处：`);
  });

  it('knows an answer in the words of the plan', async () => {
    const { data, text } = await callWithAnswers([
      answerOf({ title: '低空经济', text: '建设低空飞行服务保障体系', passages: [OWN.id] }),
    ]);
    expect(data).toMatchObject({ answers: [{ verbatim: true }] });
    expect(text).not.toContain('非原文');
  });

  it('does not say that nothing was found where there is an answer', async () => {
    const { text, data } = await callWithAnswers([
      answerOf({ title: '第二章', text: '第一节', passages: [OWN.id] }),
    ]);
    expect(data).toMatchObject({ total: { sections: 0 }, passages: [] });
    expect(text).not.toContain('没有结果');
  });

  it('says that nothing was found where there is none', async () => {
    expect((await callWithAnswers([])).text).toBe('“没有的话”：没有结果。');
  });

  it('prints a passage once that an answer has quoted, and is found as well', async () => {
    const library = toLibrary(sampleBundle());
    const answers = [answerOf({ title: '低空经济', text: '建设低空飞行服务保障体系', passages: [OWN.id] })];
    const search: Search = async (query) => ({ ...(await fakeSearch(library)(query)), answers });
    const answering = await serve(sampleApp({ library, search }));
    const asking = await connect(Promise.resolve(answering.url));
    const { text, data } = await call(asking, 'search_plans', { query: '低空飞行', plans: ['shi'] });
    expect(data).toMatchObject({ passages: expect.arrayContaining([expect.objectContaining(OWN)]) });
    expect(text.split(OWN.text)).toHaveLength(2);
    expect(text).toContain(`（这一段见上面的直接回答，编号 ${OWN.id}）`);
    await asking.close();
    await answering.close();
  });

  it('turns pages', async () => {
    const page = async (number: number) =>
      (await call(client, 'search_plans', { query: '发展', limit: 1, page: number })).data;
    const [first, second] = [await page(1), await page(2)];
    expect([first, second]).toMatchObject([{ page: 1 }, { page: 2 }]);
    expect(first?.passages).not.toEqual(second?.passages);
  });
});

describe('read_passage', () => {
  it.each([
    'shi-c2-s1-p1',
    `${BASE}/passages/shi-c2-s1-p1?q=低空#x`,
    '/passages/shi-c2-s1-p1',
    `${BASE}/plans/shi/chapters/2?q=低空#shi-c2-s1-p1`,
  ])('reads %s with what stands around it', async (id) => {
    const { data } = await call(client, 'read_passage', { id });
    expect(data).toMatchObject({
      passage: OWN,
      before: [{ id: 'shi-c2-p1' }],
      after: [{ id: 'shi-c2-s1-p2' }],
    });
  });

  it("gives a row with the notes of its table's signs and the cautions about it", async () => {
    const { library } = await openRealAnswers();
    const real = await serve(sampleApp({ library }));
    const asking = await connect(Promise.resolve(real.url));
    await asking.listTools();
    const { data, text } = await call(asking, 'read_passage', { id: 'yongzhou-b1-r23', before: 0, after: 0 });
    const note = library.passage('yongzhou-b1-n3')?.passage.text ?? '';
    const address = `${BASE}/passages/yongzhou-b1-n3`;
    expect(data).toMatchObject({ passage: { notes: [{ id: 'yongzhou-b1-n3', text: note, address }] } });
    expect(text).toContain(`原表注：${note}（编号 yongzhou-b1-n3）`);
    expect(text).toMatch(/注意：统计范围和方法已改变/);
    expect(text).toMatch(/注意：同一规划的两张表中，2025年的数写得不同（55\.04与55）/);
    await asking.close();
    await real.close();
  });

  it('stops where the plan begins, and gives what stands before in the order of the text', async () => {
    const { data } = await call(client, 'read_passage', { id: 'shi-c1-p1', before: 5, after: 0 });
    expect(data).toMatchObject({ before: [{ id: 'shi-preamble-p1' }, { id: 'shi-part1-p1' }], after: [] });
  });

  it('gives the cells of a row under their columns', async () => {
    const { data, text } = await call(client, 'read_passage', { id: 'shi-b1-r2', before: 0, after: 0 });
    const cell = { column: '规划目标·2030年', value: '≥63' };
    expect(data).toMatchObject({ passage: { cells: expect.arrayContaining([cell]) } });
    expect(text).toContain('规划目标·2030年：≥63');
  });
});

const Listed = z.object({
  total: z.object({ rows: z.number() }),
  pages: z.number(),
  rows: z.array(
    z.object({
      id: z.string(),
      citation: z.string(),
      notes: z.array(z.object({ id: z.string(), text: z.string() })),
      remarks: z.array(z.string()),
      figures: z.array(
        z.object({
          column: z.string(),
          since: z.number().nullable(),
          text: z.string(),
          repeats: z.boolean(),
        }),
      ),
    }),
  ),
});

describe('list_indicators', () => {
  it('says how many there are, where there are none', async () => {
    const { data, text } = await call(client, 'list_indicators', { name: '泡菜', nature: '约束性' });
    expect(data).toMatchObject({ total: { indicators: 0, rows: 0 }, rows: [] });
    expect(text).toContain('不填 name 可列出全部');
  });

  it('gives every row once, by pages, each with its citation and table notes that can be read', async () => {
    const { library } = await openRealAnswers();
    const real = await serve(sampleApp({ library }));
    const asking = await connect(Promise.resolve(real.url));
    await asking.listTools();
    const page = async (number: number) =>
      Listed.parse((await call(asking, 'list_indicators', { limit: 30, page: number })).data);
    const { total, pages } = await page(1);
    const listed = await Promise.all(Array.from({ length: pages }, (_, index) => page(index + 1)));
    const rows = listed.flatMap((each) => each.rows);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(total.rows);
    for (const { id, citation } of rows) expect(citation.endsWith(`，${BASE}/passages/${id}`)).toBe(true);
    for (const { id, text } of rows.flatMap(({ notes }) => notes)) {
      expect(library.passage(id)?.passage.text).toBe(text);
    }
    expect(await page(pages + 1)).toEqual(listed.at(-1));
    await asking.close();
    await real.close();
  });

  it('says in its text, too, whether a target is binding', async () => {
    const { library } = await openRealAnswers();
    const real = await serve(sampleApp({ library }));
    const asking = await connect(Promise.resolve(real.url));
    const { text } = await call(asking, 'list_indicators', { name: '森林覆盖率', plans: ['yongzhou'] });
    expect(text).toContain('森林覆盖率（%，约束性）：');
    await asking.close();
    await real.close();
  });

  it('says where the text contradicts a row, and which figures are printed as one', async () => {
    const { library } = await openRealAnswers();
    const real = await serve(sampleApp({ library }));
    const asking = await connect(Promise.resolve(real.url));
    await asking.listTools();
    const { data, text } = await call(asking, 'list_indicators', { limit: 30 });
    const contradicted = Listed.parse(data).rows.filter(({ remarks }) => remarks.length > 0);
    expect(contradicted).not.toHaveLength(0);
    for (const { id, remarks } of contradicted) {
      expect(remarks).toEqual(library.remarks(id).map((remark) => remark.text));
      for (const remark of remarks) expect(text).toContain(`注意：${remark}`);
    }
    const growth = await call(asking, 'list_indicators', { name: '地区生产总值', plans: ['yongzhou'] });
    expect(growth.text).toMatch(/注意：第一章正文写2025年地区生产总值“年均增长5\.6%”/);
    const energy = await call(asking, 'list_indicators', { name: '能源消耗降低', plans: ['yongzhou'] });
    const [row] = Listed.parse(energy.data).rows.filter(({ id }) => id === 'yongzhou-b1-r19');
    expect(row?.figures.map(({ text, since, repeats }) => [text, since, repeats])).toEqual([
      ['完成省定目标', null, false],
      ['完成省定目标', 2021, true],
      ['[16.5]', 2021, false],
    ]);
    expect(energy.text.match(/完成省定目标（与前一个数同在一格）/g)).toHaveLength(1);
    await asking.close();
    await real.close();
  });

  it('knows the plans', async () => {
    expect(await call(client, 'list_indicators', { plans: ['x'] })).toMatchObject({ isError: true });
  });
});

describe('trace_terms', () => {
  it('counts in every plan, with the first mention and what the glossary says', async () => {
    const { data, text } = await call(client, 'trace_terms', { terms: ['低空飞行'] });
    expect(data).toMatchObject({
      terms: [
        {
          term: '低空飞行',
          plans: [
            { plan: 'sheng', mentions: 1, passages: 1, first: { id: 'sheng-c2-s1-p1' } },
            { plan: 'shi', mentions: 1, passages: 1, first: OWN },
          ],
        },
      ],
    });
    expect(text).toContain(OWN.address);
  });

  it('gives the explanation of a term that a glossary has', async () => {
    const { data } = await call(client, 'trace_terms', { terms: ['低空经济'], plans: ['shi'] });
    expect(data).toMatchObject({ terms: [{ plans: [{ plan: 'shi' }], definitions: [{ id: 'shi-g1' }] }] });
  });

  it('names the titles that have a term, and does not deny one that only they have', async () => {
    const { data, text } = await call(client, 'trace_terms', { terms: ['改善民生'], plans: ['shi'] });
    const titles = [{ title: '第二章第二节 改善民生', line: 1 }];
    expect(data).toMatchObject({ terms: [{ plans: [{ mentions: 0, first: null, titles }] }] });
    expect(text).toContain('正文、专栏、表格和名词解释里没有；见于 1 个标题：第二章第二节 改善民生');
    expect(text).not.toContain('没有出现');
    const both = await call(client, 'trace_terms', { terms: ['低空经济'], plans: ['shi'] });
    expect(both.text).toContain('另见于 2 个标题：第二章第一节 发展低空经济；专栏2 低空经济工程');
  });

  it('says so where a term does not occur', async () => {
    const { data, text } = await call(client, 'trace_terms', { terms: ['泡菜'] });
    expect(data).toMatchObject({ terms: [{ plans: [{ mentions: 0, first: null }, { mentions: 0 }] }] });
    expect(text).toContain('没有出现');
  });
});

describe('compare_plans', () => {
  it('asks every plan the same', async () => {
    const { data } = await call(client, 'compare_plans', { query: '低空飞行' });
    expect(data).toMatchObject({
      sides: [
        { plan: 'sheng', sections: 1, passages: [{ id: 'sheng-c2-s1-p1' }] },
        { plan: 'shi', sections: 1, passages: [{ id: 'shi-c2-s1-p1' }] },
      ],
    });
  });

  it('says so where nothing is near', async () => {
    const { data, text } = await call(client, 'compare_plans', { passage: 'shi-c2-s1-p1' });
    expect(data).toMatchObject({ passage: OWN, sides: [{ plan: 'sheng', passages: [] }] });
    expect(text).toContain('没有足够接近的内容');
  });

  it('says in its text, too, which words are shared and which sentences are nearest', async () => {
    const entry = toCorpus(sampleBundle()).entries.find(({ passage }) => passage.id === 'sheng-c2-s1-p1');
    const stretches = { own: { start: 0, end: 5 }, other: { start: 5, end: 17 }, similarity: 0.876 };
    const terms = ['低空经济', '低空飞行'];
    const similar: FindSimilar = () =>
      entry === undefined ? [] : [{ entry, similarity: 0.9, terms, sentences: stretches }];
    const near = await serve(sampleApp({ similar }));
    const asking = await connect(Promise.resolve(near.url));
    const { text } = await call(asking, 'compare_plans', { passage: OWN.id });
    expect(text).toContain(
      `共有的词：低空经济、低空飞行\n最接近的句子（相近 0.88）：\n所给原文：${OWN.text.slice(0, 5)}\n这一段：${entry?.passage.text.slice(5, 17)}`,
    );
    expect((await call(asking, 'compare_plans', { query: '低空飞行' })).text).toContain('含有的词：低空飞行');
    await asking.close();
    await near.close();
  });

  it('does not compare a plan with itself', async () => {
    const args = { passage: 'shi-c2-s1-p1', plans: ['shi'] };
    expect(await call(client, 'compare_plans', args)).toMatchObject({ isError: true });
  });
});

async function listen(server: Server, port: number): Promise<string> {
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.address();
  return typeof address === 'object' && address !== null ? `http://127.0.0.1:${address.port}` : '';
}

function closeNow(server: Server): void {
  server.close();
  server.closeAllConnections();
}

describe('an assistant is told in one line', () => {
  it.each([
    ['search_plans', {}, '参数有误。query：'],
    ['search_plans', { query: ' ' }, '参数有误。query：'],
    ['search_plans', { query: '低空', mode: 'odd' }, '参数有误。mode：'],
    ['search_plans', { query: '低空', size: 2 }, '参数有误。没有参数 size；可用的：query、mode、'],
    ['search_plans', { query: '低空', plans: ['x'] }, '没有编号为“x”的规划；可用的编号：sheng（'],
    ['read_passage', { id: 'shi-c9-p9' }, '没有编号为“shi-c9-p9”的原文；请用 search_plans'],
    ['read_passage', { id: '100%' }, '没有编号为“100%”的原文；请用 search_plans'],
    ['compare_plans', {}, '参数有误。query 与 passage'],
    ['compare_plans', { passage: 'shi-c9-p9' }, '没有编号为“shi-c9-p9”的原文；请用 search_plans'],
    ['trace_terms', { terms: [] }, '参数有误。terms：太短：至少要有 1 项'],
    ['search_plans', { query: '' }, '参数有误。query：太短：至少要有 1 个字'],
    ['search_plans', { query: '低'.repeat(201) }, '参数有误。query：太长：最多 200 个字'],
    ['search_plans', { query: '低空', limit: 0 }, '参数有误。limit：数值过小'],
    ['search_plans', { query: '低空', topics: ['产业', 'x'] }, '没有主题“x”；可用的主题：'],
    ['trace_terms', { terms: ['，', '…'] }, '没有可以数的词。“，”里没有字词，已忽略。“…”里没有字词'],
  ])('what is wrong with %s %j', async (name, args, reason) => {
    const { text, isError } = await call(client, name, args);
    expect([isError, text.startsWith(reason), text.includes('\n')]).toEqual([true, true, false]);
  });

  it('that the engine is down', async () => {
    const down = await serve(sampleApp({ search: () => Promise.reject(new EngineUnavailable('down')) }));
    const asking = await connect(Promise.resolve(down.url));
    const { text, isError } = await call(asking, 'search_plans', { query: '低空' });
    await down.close();
    expect([isError, text.startsWith('检索服务暂时不可用：')]).toEqual([true, true]);
  });

  it('that the app could not start, and why', async () => {
    const asking = await connect(Promise.reject(new Error('no engine')));
    expect(await call(asking, 'search_plans', { query: '低空' })).toMatchObject({
      isError: true,
      text: '纲要检索没有启动：no engine',
    });
  });

  it('to come back while the app is starting', async () => {
    const asking = await connect(new Promise(() => {}), { start: 1, answer: 1 });
    const { text, isError } = await call(asking, 'search_plans', { query: '低空' });
    expect([isError, text.startsWith('纲要检索正在启动')]).toEqual([true, true]);
  });

  it('to come back where an answer begins and does not end', async () => {
    const slow = createServer((_req, res) => void res.writeHead(200).write('{'));
    const url = await listen(slow, 0);
    const asking = await connect(Promise.resolve(url), { start: 1000, answer: 50 });
    const { text, isError } = await call(asking, 'search_plans', { query: '低空' });
    closeNow(slow);
    expect([isError, text.endsWith('太久没有答完，请稍后再试')]).toEqual([true, true]);
  });

  it('nothing any more once it has given up, and the app is not kept waiting', async () => {
    const slow = createServer(() => {});
    const asking = await connect(Promise.resolve(await listen(slow, 0)));
    const asked = once(slow, 'request');
    const giveUp = new AbortController();
    const called = asking.callTool({ name: 'read_passage', arguments: { id: 'x' } }, undefined, {
      signal: giveUp.signal,
    });
    const [, response] = await asked;
    const left = once(response, 'close');
    giveUp.abort('enough');
    await expect(called).rejects.toThrow('enough');
    await left;
    closeNow(slow);
  });

  it.each([
    [null, true],
    [BASE, false],
  ])('how far its addresses reach, where the public one is %s', async (publicUrl, isTold) => {
    const asking = await connect(Promise.resolve(app.url), undefined, publicUrl);
    expect(asking.getInstructions()?.includes('没有设置公开网址')).toBe(isTold);
    const { data } = await call(asking, 'read_passage', { id: OWN.id });
    expect(data).toMatchObject({ passage: { address: `${publicUrl ?? ''}/passages/${OWN.id}` } });
  });

  it('nothing of an app that was away for a while, once it is back', async () => {
    const before = await serve(sampleApp());
    const asking = await connect(Promise.resolve(before.url));
    const ask = () => call(asking, 'read_passage', { id: OWN.id });
    const first = await ask();
    await before.close();
    expect((await ask()).text).toContain('没有回答');
    const after = createServer(sampleApp());
    await listen(after, Number(new URL(before.url).port));
    expect(await ask()).toEqual(first);
    closeNow(after);
  });

  it('that what answers there is something else', async () => {
    const other = await serve(sampleApp());
    const asking = await connect(Promise.resolve(`${other.url}/api/plans?`));
    const { text, isError } = await call(asking, 'search_plans', { query: '低空' });
    await other.close();
    expect([isError, text.includes('版本可能不同')]).toEqual([true, true]);
  });
});
