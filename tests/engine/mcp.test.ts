import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { CallToolResultSchema } from '@modelcontextprotocol/sdk/types.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ROOT } from '../../platform/config.ts';
import { readPointer } from '../../platform/pointer.ts';
import { Cited } from '../../server/mcp/cited.ts';
import { startApp } from '../e2e/app.ts';

const PROGRAM = ['--import', 'tsx', join(ROOT, 'server/mcp.ts')];
const PATIENCE = { timeout: 170_000 };

let dataDir = '';
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'gangyao-mcp-'));
});
afterAll(() => rm(dataDir, { recursive: true, force: true, maxRetries: 5 }));

/** An assistant's side of a real child process. */
async function connect(environment: Readonly<Record<string, string>>): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' });
  const env = { PATH: process.env.PATH ?? '', LOG_LEVEL: 'error', ...environment };
  await client.connect(
    new StdioClientTransport({ command: process.execPath, args: PROGRAM, cwd: ROOT, env, stderr: 'ignore' }),
  );
  return client;
}

/** Calls a tool, again as long as the app is not there yet. */
async function call(client: Client, name: string, args: Readonly<Record<string, unknown>>) {
  for (;;) {
    const answer = await callOnce(client, name, args);
    if (!answer.text.startsWith('纲要检索正在启动')) return answer;
  }
}

async function callOnce(client: Client, name: string, args: Readonly<Record<string, unknown>>) {
  const result = CallToolResultSchema.parse(
    await client.callTool({ name, arguments: { ...args } }, undefined, PATIENCE),
  );
  const text = result.content.flatMap((each) => (each.type === 'text' ? [each.text] : [])).join('\n');
  return { text, isError: result.isError === true, data: result.structuredContent };
}

const Found = z.object({ passages: z.array(Cited), total: z.object({ sections: z.number() }) });
const Read = z.object({ passage: Cited, before: z.array(Cited), after: z.array(Cited) });
const Side = z.object({ plan: z.string(), passages: z.array(Cited) });
const Compared = z.object({ sides: z.array(Side) });

const Answered = z.object({ answers: z.array(z.object({ passages: z.array(Cited) })) });
const Counted = z.object({ mentions: z.number(), first: Cited });
const Traced = z.object({ terms: z.array(z.object({ plans: z.array(Counted) })) });

const Indicators = z.object({
  rows: z.array(
    z.object({
      id: z.string(),
      plan: z.string(),
      address: z.string(),
      citation: z.string(),
      figures: z.array(z.object({ text: z.string() })),
    }),
  ),
});

describe('an assistant with an app of its own', () => {
  let client: Client;
  beforeAll(async () => {
    client = await connect({ DATA_DIR: dataDir, PUBLIC_URL: 'https://plans.example.org' });
  });
  afterAll(() => client.close());

  it('is told what it can do, before anything is built', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      'search_plans',
      'read_passage',
      'list_indicators',
      'compare_plans',
      'trace_terms',
    ]);
    for (const { annotations, inputSchema, outputSchema } of tools) {
      expect(annotations?.readOnlyHint).toBe(true);
      expect([inputSchema.type, outputSchema?.type]).toEqual(['object', 'object']);
    }
    expect(client.getInstructions()).toContain('引文');
  });

  it('finds passages, with their sources in text and data', async () => {
    const { text, data } = await call(client, 'search_plans', { query: '低空经济', limit: 3 });
    const { passages } = Found.parse(data);
    expect(passages).not.toHaveLength(0);
    for (const { id, address, citation, planTitle, planStatus } of passages) {
      expect(address).toBe(`https://plans.example.org/passages/${id}`);
      for (const part of [planTitle, planStatus, address]) expect(citation).toContain(part);
      expect(text).toContain(citation);
    }
  });

  it('reads a passage between its neighbours, by its id and by its address', async () => {
    const found = Found.parse((await call(client, 'search_plans', { query: '低空经济' })).data);
    const [first] = found.passages;
    const read = async (id: string, before: number, after: number) =>
      Read.parse((await call(client, 'read_passage', { id, before, after })).data);
    const { passage, before, after } = await read(first?.address ?? '', 2, 1);
    expect(passage).toMatchObject({ ...first });
    expect([before.length, after.length]).toEqual([2, 1]);
    const next = await read(after[0]?.id ?? '', 1, 0);
    expect(next.before).toEqual([expect.objectContaining({ id: first?.id, text: first?.text })]);
  });

  it('lists the figures of an indicator in every plan, each with its row', async () => {
    const { text, data } = await call(client, 'list_indicators', { name: '常住人口城镇化率' });
    const { rows } = Indicators.parse(data);
    expect(new Set(rows.map(({ plan }) => plan)).size).toBeGreaterThan(1);
    for (const { id, address, citation, figures } of rows) {
      expect(figures).not.toHaveLength(0);
      expect(address).toBe(`https://plans.example.org/passages/${id}`);
      expect(text).toContain(citation);
    }
  });

  it('compares what every plan says to a question', async () => {
    const { data } = await call(client, 'compare_plans', { query: '城镇化率目标', limit: 2 });
    const { sides } = Compared.parse(data);
    expect(sides.length).toBeGreaterThan(1);
    for (const { plan, passages } of sides) {
      expect(passages.length).toBeGreaterThan(0);
      expect(passages.every((passage) => passage.plan === plan)).toBe(true);
    }
  });

  it('compares a passage with the other plans', async () => {
    const found = Found.parse((await call(client, 'search_plans', { query: '低空经济' })).data);
    const own = found.passages[0];
    const { sides } = Compared.parse((await call(client, 'compare_plans', { passage: own?.id ?? '' })).data);
    expect(sides.map(({ plan }) => plan)).not.toContain(own?.plan);
    expect(sides.flatMap(({ passages }) => passages)).not.toHaveLength(0);
  });

  it('is told that nothing was found', async () => {
    const { text, data, isError } = await call(client, 'search_plans', { query: '“量子泡菜火锅”' });
    expect(isError).toBe(false);
    expect(Found.parse(data).total.sections).toBe(0);
    expect(text).toContain('没有结果');
  });

  it.each(['2030年城镇化率', '第二十三章'])(
    'is answered %s with passages that can be cited',
    async (query) => {
      const { text, data } = await call(client, 'search_plans', { query });
      const { answers } = Answered.parse(data);
      expect(answers).not.toHaveLength(0);
      for (const { passages } of answers) {
        expect(passages).not.toHaveLength(0);
        for (const { address, citation } of passages) {
          expect(citation.endsWith(address)).toBe(true);
          expect(text).toContain(citation);
        }
      }
      expect(text).not.toContain('没有结果');
    },
  );

  it('is told how often a term stands in each plan, and where first', async () => {
    const { terms } = Traced.parse((await call(client, 'trace_terms', { terms: ['低空经济'] })).data);
    for (const { mentions, first } of terms[0]?.plans ?? []) {
      expect(mentions).toBeGreaterThan(0);
      expect(first.text).toContain('低空经济');
    }
    expect(terms[0]?.plans.length).toBeGreaterThan(1);
  });

  it.each([
    ['search_plans', {}, 'query'],
    ['search_plans', { query: '低空', limit: 1000 }, 'limit'],
    ['search_plans', { query: '低空', odd: 1 }, 'odd'],
    ['search_plans', { query: '低空', plans: ['nowhere'] }, 'nowhere'],
    ['read_passage', { id: 'nowhere-c1-p1' }, '没有编号为“nowhere-c1-p1”的原文'],
    ['compare_plans', {}, 'query 与 passage'],
    ['compare_plans', { query: '低空', passage: 'x' }, 'query 与 passage'],
  ])('is told in one line what is wrong with %s %j', async (name, args, reason) => {
    const { text, isError } = await call(client, name, args);
    expect(isError).toBe(true);
    expect(text).toContain(reason);
    expect(text).not.toContain('\n');
  });

  it('is refused a tool that is not there', async () => {
    await expect(call(client, 'write_plans', {})).rejects.toThrow('write_plans');
  });
});

describe('an assistant of an app that runs already', () => {
  it('asks that one, and names passages by its address', async () => {
    const app = await startApp({ DATA_DIR: dataDir });
    const built = await readPointer(dataDir);
    const client = await connect({ GANGYAO_URL: app.url });
    const { passages } = Found.parse((await call(client, 'search_plans', { query: '低空经济' })).data);
    expect(passages[0]?.address).toBe(`${app.url}/passages/${passages[0]?.id}`);
    await client.close();
    await app.stop();
    expect(await readPointer(dataDir)).toEqual(built);
  });

  it('is told when nothing answers there', async () => {
    const client = await connect({ GANGYAO_URL: 'http://127.0.0.1:9' });
    const { text, isError } = await call(client, 'search_plans', { query: '低空经济' });
    await client.close();
    expect([isError, text]).toEqual([true, 'http://127.0.0.1:9 没有回答，请确认纲要检索正在运行']);
  });
});

describe('the program', () => {
  const run = (environment: Readonly<Record<string, string>>): ChildProcess =>
    spawn(process.execPath, PROGRAM, {
      cwd: ROOT,
      env: { PATH: process.env.PATH, ...environment },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
  const outputOf = (child: ChildProcess, name: 'stdout' | 'stderr') => {
    const chunks: string[] = [];
    child[name]?.on('data', (chunk: Buffer) => chunks.push(chunk.toString()));
    return () => chunks.join('');
  };

  it('ends by itself when nobody asks any more, and has said nothing on standard output', async () => {
    const child = run({ GANGYAO_URL: 'http://127.0.0.1:9' });
    const said = outputOf(child, 'stdout');
    child.stdin?.end();
    const [code] = await once(child, 'close');
    expect([code, said()]).toEqual([0, '']);
  });

  it('says on standard error which setting is wrong, and ends with 1', async () => {
    const child = run({ GANGYAO_URL: 'here' });
    const [said, complained] = [outputOf(child, 'stdout'), outputOf(child, 'stderr')];
    const [code] = await once(child, 'close');
    expect([code, said()]).toEqual([1, '']);
    expect(complained()).toMatch(/^GANGYAO_URL = "here"; allowed: .+\n$/);
  });
});
