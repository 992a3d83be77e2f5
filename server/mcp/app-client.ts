import { setTimeout as sleep } from 'node:timers/promises';
import type { z } from 'zod';
import { ExportAnswer } from '../openapi/schemas/export.ts';
import { IndicatorsAnswer } from '../openapi/schemas/indicators.ts';
import { PlansAnswer } from '../openapi/schemas/plans.ts';
import { Problem } from '../openapi/schemas/problem.ts';
import { SearchAnswer } from '../openapi/schemas/search.ts';
import { SimilarAnswer } from '../openapi/schemas/similar.ts';
import { TermsAnswer } from '../openapi/schemas/terms.ts';
import { MAX_SELECTED } from '../selection.ts';
import { urls } from '../urls.ts';
import { ToolError } from './tool.ts';

/** A passage as it is taken away: with its place in words. */
export type TakenPassage = z.output<typeof ExportAnswer>['passages'][number];

/** The app, asked over its JSON interface. Everything rejects with ToolError when it cannot be answered. */
export interface AppClient {
  /** The same, giving up as soon as this is aborted. */
  until(signal: AbortSignal): AppClient;
  /** Whether permanent addresses have a host. */
  readonly isPublic: boolean;
  /** The permanent address of a passage; without a host where none is public. */
  address(id: string): string;
  search(query: Parameters<typeof urls.search>[0]): Promise<z.output<typeof SearchAnswer>>;
  /** In the order of the ids; those that there are not are left out. */
  passages(ids: readonly string[]): Promise<readonly TakenPassage[]>;
  similar(id: string, plan?: string): Promise<z.output<typeof SimilarAnswer>>;
  indicators(query: Parameters<typeof urls.indicators>[0]): Promise<z.output<typeof IndicatorsAnswer>>;
  terms(terms: readonly string[]): Promise<z.output<typeof TermsAnswer>>;
  plans(): Promise<z.output<typeof PlansAnswer>['plans']>;
}

/** Milliseconds. Assistants give up after a minute; before that they are told to come back. */
interface Patience {
  readonly start: number;
  readonly answer: number;
}

const PATIENCE: Patience = { start: 40_000, answer: 30_000 };

/** Asks the app at an address that may still be on its way; `publicUrl` leads permanent addresses. */
export function createAppClient(
  app: Promise<string>,
  publicUrl: string | null,
  patience: Patience = PATIENCE,
  given: AbortSignal | null = null,
): AppClient {
  const get = async <T>(path: string, schema: z.ZodType<T>): Promise<T> => {
    const base = await addressOf(app, patience, given);
    const { ok, status, body } = await request(base, path, patience, given);
    if (!ok) throw new ToolError(problemIn(body, status));
    const parsed = schema.safeParse(body);
    if (parsed.success) return parsed.data;
    throw new ToolError(`${path} 的回答与这个程序不合，两者版本可能不同`, { cause: parsed.error });
  };
  const passages = async (ids: readonly string[]): Promise<readonly TakenPassage[]> => {
    if (ids.length === 0) return [];
    const [now, later] = [ids.slice(0, MAX_SELECTED), ids.slice(MAX_SELECTED)];
    const taken = await get(urls.export(now, 'json'), ExportAnswer);
    return [...taken.passages, ...(await passages(later))];
  };
  return {
    until: (signal) => createAppClient(app, publicUrl, patience, signal),
    isPublic: publicUrl !== null,
    address: (id) => `${publicUrl ?? ''}${urls.passage(id)}`,
    search: (query) => get(urls.search(query, '.json'), SearchAnswer),
    passages,
    similar: (id, plan) =>
      get(
        `/api${urls.passage(id)}/similar${plan === undefined ? '' : `?plan=${encodeURIComponent(plan)}`}`,
        SimilarAnswer,
      ),
    indicators: (query) => get(urls.indicators(query, '.json'), IndicatorsAnswer),
    terms: (terms) =>
      get(`/api/terms?${new URLSearchParams(terms.map((term) => ['term', term]))}`, TermsAnswer),
    plans: async () => (await get('/api/plans', PlansAnswer)).plans,
  };
}

async function addressOf(
  app: Promise<string>,
  { start }: Patience,
  given: AbortSignal | null,
): Promise<string> {
  const late = new AbortController();
  const signal = given === null ? late.signal : AbortSignal.any([late.signal, given]);
  try {
    return await Promise.race([app, tooLate(start, signal)]);
  } catch (cause) {
    if (cause instanceof ToolError) throw cause;
    if (given?.aborted === true) throw new ToolError(CANCELLED, { cause });
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ToolError(`纲要检索没有启动：${reason}`, { cause });
  } finally {
    late.abort();
  }
}

async function tooLate(start: number, signal: AbortSignal): Promise<never> {
  await sleep(start, undefined, { signal });
  throw new ToolError('纲要检索正在启动：第一次要建立索引，请一两分钟后再试');
}

const CANCELLED = '已取消';

interface Reply {
  readonly ok: boolean;
  readonly status: number;
  /** Null for what is not JSON. */
  readonly body: unknown;
}

/** The patience lasts until the whole of the answer is there. */
async function request(
  base: string,
  path: string,
  { answer }: Patience,
  given: AbortSignal | null,
): Promise<Reply> {
  const late = AbortSignal.timeout(answer);
  try {
    const response = await fetch(base + path, {
      headers: { Accept: 'application/json' },
      signal: given === null ? late : AbortSignal.any([late, given]),
    });
    return { ok: response.ok, status: response.status, body: parsedOrNull(await response.text()) };
  } catch (cause) {
    if (given?.aborted === true) throw new ToolError(CANCELLED, { cause });
    const isLate = cause instanceof DOMException && cause.name === 'TimeoutError';
    const reason = isLate ? '太久没有答完，请稍后再试' : '没有回答，请确认纲要检索正在运行';
    throw new ToolError(`${base} ${reason}`, { cause });
  }
}

function parsedOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function problemIn(body: unknown, status: number): string {
  const problem = Problem.safeParse(body);
  return problem.success ? `${problem.data.title}：${problem.data.detail}` : `请求失败（${status}）`;
}
