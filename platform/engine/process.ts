import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { totalmem } from 'node:os';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { EngineUnavailable } from '../errors.ts';
import { type EngineFolder, openLog } from './folder.ts';
import { identify, isAlive, type ProcessIdentity } from './identity.ts';

const WATCHDOG = fileURLToPath(new URL('./watchdog.sh', import.meta.url));
const GIBIBYTE = 1024 ** 3;
/** Milliseconds: the watchdog ends an engine that does not stop within five seconds. */
const STOP_LIMIT = 8_000;

/** A running engine of ours. */
export interface EngineProcess {
  readonly url: string;
  readonly port: number;
  readonly engine: ProcessIdentity;
  /** Resolves when it has ended, with the exit code as a shell tells it (128 + n for signal n). */
  readonly ended: Promise<number>;
  /** Resolves when neither it nor its watchdog runs any more. */
  stop(): Promise<void>;
}

interface Start {
  readonly binary: string;
  readonly folder: EngineFolder;
  readonly port: number;
  readonly masterKey: string;
}

/** Starts the program under a watchdog that ends it when this process stops or dies in whatever way. */
export async function spawnEngine({ binary, folder, port, masterKey }: Start): Promise<EngineProcess> {
  const log = await openLog(folder);
  const child = spawn('/bin/sh', [WATCHDOG, binary, ...toArguments(folder, port)], {
    // A folder of ours: the engine reads a config.toml where it is started.
    cwd: folder.root,
    // A session of its own: Ctrl+C reaches this process first, which stops the engine when it has answered.
    detached: true,
    stdio: ['pipe', log.fd, log.fd, 'pipe'],
    // The key goes by environment, since anyone can read a command line; no MEILI_ setting of the user slips in.
    env: { PATH: process.env.PATH, MEILI_MASTER_KEY: masterKey, MEILI_NO_ANALYTICS: 'true' },
  });
  const ended = new Promise<number>((resolve) => {
    child.once('error', () => resolve(127));
    child.once('exit', (code) => resolve(code ?? 137));
  });
  try {
    const engine = identify(await readPid(child));
    detach(child);
    return toProcess(child, engine, port, ended);
  } finally {
    await log.close();
  }
}

function toProcess(
  child: ChildProcess,
  engine: ProcessIdentity,
  port: number,
  exited: Promise<number>,
): EngineProcess {
  const ended = exited.then(async (code) => {
    // The watchdog may have been killed under the engine: no engine runs without one.
    child.stdin?.destroy();
    if (isAlive(engine)) await endProcess(engine);
    return code;
  });
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    engine,
    ended,
    stop: async () => {
      child.stdin?.destroy();
      await Promise.race([ended, sleep(STOP_LIMIT)]);
      if (isAlive(engine)) await endProcess(engine);
    },
  };
}

/** Ends a process of ours at once, without asking. */
export function kill(identity: ProcessIdentity): void {
  if (!isAlive(identity)) return;
  try {
    process.kill(identity.pid, 'SIGKILL');
  } catch {
    // It ended in this moment.
  }
}

/** Ends a process of ours, whatever it is doing. */
export async function endProcess(identity: ProcessIdentity): Promise<void> {
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    if (!isAlive(identity)) return;
    try {
      process.kill(identity.pid, signal);
    } catch {
      return;
    }
    for (let waited = 0; waited < 5_000 && isAlive(identity); waited += 50) await sleep(50);
  }
}

/** The wanted port if nobody listens there, else any free one of the loopback address. */
export async function choosePort(wanted: number | null): Promise<number> {
  if (wanted !== null && (await listenOnce(wanted)) === wanted) return wanted;
  const port = await listenOnce(0);
  if (port === null) throw new EngineUnavailable('no free port on 127.0.0.1');
  return port;
}

async function listenOnce(port: number): Promise<number | null> {
  const server = createServer();
  return await new Promise((resolve) => {
    server.once('error', () => resolve(null));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      const got = typeof address === 'object' && address !== null ? address.port : null;
      server.close(() => resolve(got));
    });
  });
}

function toArguments(folder: EngineFolder, port: number): string[] {
  const memory = Math.min(2 * GIBIBYTE, Math.floor(totalmem() / 3));
  return [
    ...['--env', 'production'],
    ...['--http-addr', `127.0.0.1:${port}`],
    ...['--db-path', folder.database],
    ...['--dump-dir', folder.dumps],
    ...['--snapshot-dir', folder.snapshots],
    ...['--max-indexing-memory', String(memory)],
    // At the level below, every request is a line, query included.
    ...['--log-level', 'WARN'],
    '--no-analytics',
  ];
}

async function readPid(child: ChildProcess): Promise<number> {
  const pipe = child.stdio[3] as Readable;
  let text = '';
  for await (const chunk of pipe) text += String(chunk);
  const pid = Number(text.trim());
  if (Number.isInteger(pid) && pid > 0) return pid;
  throw new EngineUnavailable('the search engine could not be started: /bin/sh did not run');
}

/** A script that forgets to stop the engine may end; the watchdog then stops it. */
function detach(child: ChildProcess): void {
  child.unref();
  const { stdin } = child;
  if (stdin !== null && 'unref' in stdin && typeof stdin.unref === 'function') stdin.unref();
}
