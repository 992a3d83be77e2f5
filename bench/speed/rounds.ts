import { type Latency, toLatency } from './latency.ts';
import { type Load, type LoadRequest, sendAll } from './load.ts';
import { type Blocking, toBlocking } from './loop.ts';
import type { RunningApp } from './program.ts';
import type { FreshQueries } from './queries.ts';
import {
  type ReaderPage,
  repeated,
  toBrowseRequest,
  toJsonRequest,
  toLongPageRequest,
  toPageRequest,
  toReaderRequest,
} from './requests.ts';

/** What is measured at one number of connections. */
export interface Setting {
  readonly connections: number;
  /** Requests of each kind in a round. */
  readonly requests: number;
  readonly rounds: number;
  /** Seconds after which no further round begins: the first is always made. */
  readonly patience: number;
}

export interface Targets {
  readonly app: string;
  readonly engine: string;
  /** One reference call for each judged query. */
  readonly references: readonly LoadRequest[];
  /** The judged queries: asked before, so that their vectors are remembered. */
  readonly asked: readonly string[];
  readonly fresh: FreshQueries;
  readonly chapters: readonly ReaderPage[];
  readonly glossaries: readonly ReaderPage[];
}

interface Kind {
  readonly name: string;
  readonly url: string;
  readonly requests: (count: number) => readonly LoadRequest[];
}

/** The reference first: the others are compared with it. */
function kindsOf({ app, engine, references, asked, fresh }: Targets): readonly Kind[] {
  const warm = (toRequest: (q: string) => LoadRequest) => (count: number) =>
    repeated(asked, count).map(toRequest);
  const cold = (toRequest: (q: string) => LoadRequest) => (count: number) => fresh.take(count).map(toRequest);
  return [
    { name: 'reference call', url: engine, requests: (count) => repeated(references, count) },
    { name: 'page, query asked before', url: app, requests: warm(toPageRequest) },
    { name: 'page, query never asked', url: app, requests: cold(toPageRequest) },
    { name: 'JSON, query asked before', url: app, requests: warm(toJsonRequest) },
    { name: 'JSON, query never asked', url: app, requests: cold(toJsonRequest) },
  ];
}

/** What else may hold the loop for long: the longest pages there are. */
function longKindsOf({ app, asked, chapters, glossaries }: Targets): readonly Kind[] {
  const marked = (pages: readonly ReaderPage[]) => (count: number) =>
    repeated(pages, count).map((page, at) => toReaderRequest(page, asked[at % asked.length] ?? ''));
  return [
    {
      name: 'page of fifty, asked before',
      url: app,
      requests: (count) => repeated(asked, count).map(toLongPageRequest),
    },
    {
      name: 'page of everything',
      url: app,
      requests: (count) => Array.from({ length: count }, (_, at) => toBrowseRequest(1 + (at % 50))),
    },
    { name: 'chapter, marked', url: app, requests: marked(chapters) },
    { name: 'glossary, marked', url: app, requests: marked(glossaries) },
  ];
}

/** Asks everything once, so that programs are warm and the judged queries' vectors are remembered. */
export async function warmUp(targets: Targets): Promise<void> {
  const { app, engine, references, asked } = targets;
  await sendAll(engine, references, 1);
  for (const toRequest of [toPageRequest, toJsonRequest]) await sendAll(app, asked.map(toRequest), 1);
}

/** Measures all kinds of request in turn, round after round: a slow moment of the machine hits all of them. */
export async function measure(
  targets: Targets,
  { connections, requests, rounds, patience }: Setting,
): Promise<readonly Latency[]> {
  const kinds = kindsOf(targets).map((kind) => ({ ...kind, loads: [] as Load[] }));
  const began = performance.now();
  for (let round = 0; round < rounds; round += 1) {
    if (round > 0 && performance.now() - began > patience * 1000) break;
    for (const { url, requests: toRequests, loads } of kinds) {
      loads.push(await sendAll(url, toRequests(requests), connections));
    }
  }
  return kinds.map(({ name, loads }) => toLatency(name, connections, loads));
}

/** How long the app's event loop stands still under each kind of request. */
export async function measureBlocking(
  app: RunningApp,
  targets: Targets,
  idle: number,
  { connections, requests }: Pick<Setting, 'connections' | 'requests'>,
): Promise<readonly Blocking[]> {
  const blockings: Blocking[] = [];
  const [, ...kinds] = kindsOf(targets);
  for (const { name, url, requests: toRequests } of [...kinds, ...longKindsOf(targets)]) {
    const watch = await app.watchLoop(async () => {
      await sendAll(url, toRequests(requests), connections);
    });
    blockings.push(toBlocking(name, connections, idle, watch));
  }
  return blockings;
}
