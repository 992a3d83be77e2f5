import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { CallToolResultSchema } from '@modelcontextprotocol/sdk/types.js';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EngineUnavailable } from '../../../platform/errors.ts';
import { createAppClient } from '../../../server/mcp/app-client.ts';
import { createMcpServer } from '../../../server/mcp/server.ts';
import { type Served, sampleApp, serve } from '../serve.ts';

const BASE = 'https://plans.example.org';

/** An assistant that talks to a server over this app; what the app's client is given can be replaced. */
async function connect(app: Promise<string>, patience = { start: 20_000, answer: 20_000 }): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' });
  const [one, other] = InMemoryTransport.createLinkedPair();
  await createMcpServer(createAppClient(app, BASE, patience), pino({ level: 'silent' })).connect(one);
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

describe('search_plans', () => {
  it('quotes passages with plan, status, headings and address', async () => {
    const { data, text } = await call(client, 'search_plans', { query: '低空飞行', plans: ['shi'] });
    expect(data).toMatchObject({ total: { sections: 1, passages: 1 }, passages: [OWN] });
    expect(text).toContain(
      `——《某市国民经济和社会发展规划纲要（草案）》（草案），第一篇 总体要求 › 第二章 › 第一节 发展低空经济，${OWN.address}`,
    );
  });

  it('names the box that a passage stands in', async () => {
    const { data } = await call(client, 'search_plans', { query: '通用机场', plans: ['sheng'] });
    expect(data).toMatchObject({ passages: [{ headings: '第一篇 总体要求 › 第二章 › 低空经济工程' }] });
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
  it.each(['shi-c2-s1-p1', `${BASE}/passages/shi-c2-s1-p1?q=低空#x`, '/passages/shi-c2-s1-p1'])(
    'reads %s with what stands around it',
    async (id) => {
      const { data } = await call(client, 'read_passage', { id });
      expect(data).toMatchObject({
        passage: OWN,
        before: [{ id: 'shi-c2-p1' }],
        after: [{ id: 'shi-c2-s1-p2' }],
      });
    },
  );

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

describe('list_indicators', () => {
  it('says how many there are, where there are none', async () => {
    const { data } = await call(client, 'list_indicators', { name: '泡菜', nature: '约束性' });
    expect(data).toMatchObject({ total: { indicators: 0, rows: 0 }, rows: [] });
  });

  it('knows the plans', async () => {
    expect(await call(client, 'list_indicators', { plans: ['x'] })).toMatchObject({ isError: true });
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

  it('does not compare a plan with itself', async () => {
    const args = { passage: 'shi-c2-s1-p1', plans: ['shi'] };
    expect(await call(client, 'compare_plans', args)).toMatchObject({ isError: true });
  });
});

describe('an assistant is told in one line', () => {
  it.each([
    ['search_plans', {}, '参数有误。query：'],
    ['search_plans', { query: ' ' }, '参数有误。query：'],
    ['search_plans', { query: '低空', mode: 'odd' }, '参数有误。mode：'],
    ['search_plans', { query: '低空', plans: ['x'] }, '没有编号为“x”的规划；可用的编号：sheng（'],
    ['read_passage', { id: 'shi-c9-p9' }, '没有找到这个页面：没有这个编号的原文。'],
    ['compare_plans', {}, '参数有误。query 与 passage'],
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

  it('that what answers there is something else', async () => {
    const other = await serve(sampleApp());
    const asking = await connect(Promise.resolve(`${other.url}/api/plans?`));
    const { text, isError } = await call(asking, 'search_plans', { query: '低空' });
    await other.close();
    expect([isError, text.includes('版本可能不同')]).toEqual([true, true]);
  });
});
