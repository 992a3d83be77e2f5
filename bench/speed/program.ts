import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ROOT } from '../../platform/config.ts';
import type { LoopWatch } from './loop.ts';

/** The app, running as `npm start` runs it, but with no limit of requests. */
export interface RunningApp {
  readonly url: string;
  readonly pid: number;
  /** Seconds from the start until it was ready to search. */
  readonly startTime: number;
  /** Watches its event loop while something is done. */
  watchLoop(task: () => Promise<void>): Promise<LoopWatch>;
  stop(): Promise<void>;
}

type Settings = Readonly<Record<string, string>>;

/** Settings under which the app and the indexer work in a folder of their own. */
export function settingsFor(dataDir: string): Settings {
  return { DATA_DIR: dataDir, HOST: '127.0.0.1', PORT: '0', RATE_LIMIT_PER_MINUTE: '0' };
}

/** Starts the app and waits until it has printed its address and can search. Rejects if it ends before. */
export async function startApp(dataDir: string): Promise<RunningApp> {
  const began = performance.now();
  const child = await launch('server/main.ts', [], dataDir, ['--import', join(ROOT, PROBE)]);
  const { pid } = child;
  if (pid === undefined) throw new Error('the app could not be started');
  const stop = () => end(child);
  try {
    const url = await addressOf(child, dataDir);
    await ready(url);
    const startTime = (performance.now() - began) / 1000;
    return { url, pid, startTime, stop, watchLoop: (task) => watchLoop(child, task) };
  } catch (error) {
    await stop();
    throw error;
  }
}

const PROBE = 'bench/speed/loop-probe.ts';

async function watchLoop(child: ChildProcess, task: () => Promise<void>): Promise<LoopWatch> {
  child.send('watch');
  await task();
  const told = once(child, 'message');
  child.send('report');
  const [watch] = (await told) as [LoopWatch];
  return watch;
}

/** Seconds of a whole new build, beside the running engine. Rejects if it fails. */
export async function buildTime(dataDir: string): Promise<number> {
  const began = performance.now();
  const child = await launch('indexer/main.ts', ['--force'], dataDir);
  try {
    child.stdout?.resume();
    const [code] = await once(child, 'exit');
    if (code !== 0) throw new Error(`the indexer ended with code ${code}:\n${await logTail(dataDir)}`);
    return (performance.now() - began) / 1000;
  } finally {
    await end(child);
  }
}

const running = new Set<ChildProcess>();

/** Ends every program that was started here and still runs. */
export async function endAll(): Promise<void> {
  await Promise.all([...running].map(end));
}

async function launch(
  program: string,
  options: readonly string[],
  dataDir: string,
  preloads: readonly string[] = [],
): Promise<ChildProcess> {
  const log = await open(logFile(dataDir), 'a');
  try {
    const command = ['--import', 'tsx', ...preloads, join(ROOT, program), ...options];
    const child = spawn(process.execPath, command, {
      cwd: ROOT,
      env: { ...process.env, ...settingsFor(dataDir) },
      // The log goes to a file: what reads it must not take part in the measurement.
      stdio: ['ignore', 'pipe', log.fd, 'ipc'],
    });
    running.add(child);
    return child;
  } finally {
    await log.close();
  }
}

/** The first line on standard output that is an address. */
async function addressOf(child: ChildProcess, dataDir: string): Promise<string> {
  if (child.stdout === null) throw new Error('the app has no standard output');
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /https?:\/\/\S+/.exec(line)?.[0];
    if (url !== undefined) {
      child.stdout.resume();
      return url.replace(/\/$/, '');
    }
  }
  throw new Error(`the app ended before it printed an address:\n${await logTail(dataDir)}`);
}

async function ready(url: string): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!(await fetch(`${url}/readyz`)).ok) {
    if (Date.now() > deadline) throw new Error(`${url}/readyz is not ready ten seconds after the address`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function end(child: ChildProcess): Promise<void> {
  running.delete(child);
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), 15_000);
  await exit;
  clearTimeout(force);
}

function logFile(dataDir: string): string {
  return join(dataDir, 'bench.log');
}

async function logTail(dataDir: string): Promise<string> {
  return (await readFile(logFile(dataDir), 'utf8')).trimEnd().split('\n').slice(-8).join('\n');
}
