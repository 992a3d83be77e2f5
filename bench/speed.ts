import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Bundle } from '../platform/bundle.ts';
import { ROOT, readConfig } from '../platform/config.ts';
import { openEngineFolder, readState } from '../platform/engine/folder.ts';
import { understand } from '../server/search/understand.ts';
import { readJudged } from './judged.ts';
import { toTable } from './report/table.ts';
import { type Latency, toLatencyTable } from './speed/latency.ts';
import { type Blocking, idleStretch, toBlockingTable } from './speed/loop.ts';
import { type Memory, memoryOf } from './speed/memory.ts';
import { buildTime, endAll, type RunningApp, settingsFor, startApp } from './speed/program.ts';
import { freshQueries } from './speed/queries.ts';
import { toReference } from './speed/requests.ts';
import { measure, measureBlocking, type Setting, type Targets, warmUp } from './speed/rounds.ts';
import { openWorkbench } from './workbench.ts';

const SETTINGS: readonly Setting[] = [
  { connections: 1, requests: 64, rounds: 4, patience: 40 },
  { connections: 16, requests: 128, rounds: 4, patience: 40 },
];

/** Milliseconds over which the loop is watched without any request. */
const IDLE = 2000;

interface Speeds {
  /** Seconds. */
  readonly firstStart: number;
  readonly laterStart: number;
  readonly build: number;
  readonly latencies: readonly (readonly Latency[])[];
  readonly blockings: readonly (readonly Blocking[])[];
  readonly memory: readonly { readonly name: string; readonly memory: Memory | null }[];
}

/** `npm run bench`: starts the app in a folder of its own and measures it against the reference call. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { json: { type: 'string' } } });
  const dataDir = await mkdtemp(join(tmpdir(), 'gangyao-bench-'));
  const clear = async (): Promise<void> => {
    await endAll();
    await rm(dataDir, { recursive: true, force: true });
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => clear().finally(() => process.exit(1)));
  }
  try {
    const speeds = await measureSpeeds(dataDir);
    process.stdout.write(toReport(speeds));
    if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(speeds, null, 1)}\n`);
  } finally {
    await clear();
  }
}

async function measureSpeeds(dataDir: string): Promise<Speeds> {
  say('first start');
  const first = await startApp(dataDir);
  await first.stop();
  say('later start');
  const app = await startApp(dataDir);
  const idle = await memories(app, dataDir, 'after the start');
  const targets = await toTargets(app, dataDir);
  say('warming up');
  await warmUp(targets);
  const latencies: (readonly Latency[])[] = [];
  for (const setting of SETTINGS) {
    say(`latency at ${setting.connections} connections`);
    latencies.push(await measure(targets, setting));
  }
  const blockings = await measureLoop(app, targets);
  const loaded = await memories(app, dataDir, 'after the requests');
  say('new build');
  const build = await buildTime(dataDir);
  return {
    firstStart: first.startTime,
    laterStart: app.startTime,
    build,
    latencies,
    blockings,
    memory: [...idle, ...loaded],
  };
}

/** Apart from the latencies: watching takes time of its own. */
async function measureLoop(app: RunningApp, targets: Targets): Promise<Speeds['blockings']> {
  say('event loop');
  await warmUp(targets);
  const idle = idleStretch(await app.watchLoop(() => sleep(IDLE)));
  const blockings: (readonly Blocking[])[] = [];
  for (const setting of SETTINGS) blockings.push(await measureBlocking(app, targets, idle, setting));
  return blockings;
}

/** Progress, apart from the report. */
function say(stage: string): void {
  process.stderr.write(`${stage} …\n`);
}

async function toTargets(app: RunningApp, dataDir: string): Promise<Targets> {
  const judged = await readJudged(join(ROOT, 'bench/queries.json'));
  const bench = await openWorkbench(readConfig({ ...process.env, ...settingsFor(dataDir) }));
  try {
    const { engine, pointer, parts, bundle } = bench;
    const references = [];
    for (const { q } of judged) {
      const query = understand(parts.language, q);
      const vector = await parts.embed(query.text);
      references.push(toReference(pointer.indexes.passages, engine.searchKey, query, vector));
    }
    return {
      app: app.url,
      engine: engine.url,
      references,
      asked: judged.map(({ q }) => q),
      fresh: freshQueries(bundle.questions.map(({ q }) => q)),
      ...readerPages(bundle.plans),
    };
  } finally {
    await bench.close();
  }
}

function readerPages(plans: Bundle['plans']): Pick<Targets, 'chapters' | 'glossaries'> {
  return {
    chapters: plans.flatMap(({ plan, parts }) =>
      parts.flatMap(({ chapters }) => chapters.map(({ number }) => ({ plan: plan.id, chapter: number }))),
    ),
    glossaries: plans
      .filter(({ sections }) => sections.some(({ kind }) => kind === 'glossary'))
      .map(({ plan }) => ({ plan: plan.id, chapter: null })),
  };
}

async function memories(app: RunningApp, dataDir: string, when: string): Promise<Speeds['memory']> {
  const state = await readState(await openEngineFolder(dataDir));
  return [
    { name: `app, ${when}`, memory: await memoryOf(app.pid) },
    { name: `engine, ${when}`, memory: state === null ? null : await memoryOf(state.engine.pid) },
  ];
}

function toReport({ firstStart, laterStart, build, latencies, blockings, memory }: Speeds): string {
  const megabytes = (of: keyof Memory, each: Memory | null) => (each === null ? '?' : each[of].toFixed(0));
  const tables = [
    toTable([
      ['', 'seconds'],
      ['first start, build included, until ready', firstStart.toFixed(1)],
      ['later start, until ready', laterStart.toFixed(1)],
      ['new build beside the running app', build.toFixed(1)],
    ]),
    toTable([
      ['memory', 'MB', 'peak', 'of it files'],
      ...memory.map(({ name, memory: each }) => [
        name,
        ...(['now', 'peak', 'ofFiles'] as const).map((of) => megabytes(of, each)),
      ]),
    ]),
    ...latencies.map(toLatencyTable),
    ...blockings.map(toBlockingTable),
  ];
  return `${tables.join('\n\n')}\n`;
}

await main();
