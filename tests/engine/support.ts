import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Config, ROOT, readConfig } from '../../platform/config.ts';
import { openEngineFolder, readState } from '../../platform/engine/folder.ts';
import { isAlive, type ProcessIdentity } from '../../platform/engine/identity.ts';
import { type Engine, startEngine } from '../../platform/engine/index.ts';
import { createLog, type Log } from '../../platform/log.ts';

export const silent: Log = createLog('silent');

export interface Workplace {
  readonly dataDir: string;
  readonly config: Config;
  remove(): Promise<void>;
}

/** A DATA_DIR of the test's own, with a configuration that names it. */
export async function makeWorkplace(environment: Readonly<Record<string, string>> = {}): Promise<Workplace> {
  const dataDir = await mkdtemp(join(tmpdir(), 'gangyao-engine-'));
  return {
    dataDir,
    config: readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'silent', ...environment }),
    remove: async () => await rm(dataDir, { recursive: true, force: true, maxRetries: 5 }),
  };
}

export interface TestEngine extends Workplace {
  readonly engine: Engine;
}

/** A real engine in a temporary DATA_DIR; `remove` stops it and takes everything away. */
export async function startTestEngine(log: Log = silent): Promise<TestEngine> {
  const place = await makeWorkplace();
  try {
    const engine = await startEngine(place.config, log);
    const remove = async (): Promise<void> => {
      await engine.stop();
      await place.remove();
    };
    return { ...place, engine, remove };
  } catch (error) {
    await place.remove();
    throw error;
  }
}

/** The engine process of a DATA_DIR, as its state file names it. */
export async function engineProcess(dataDir: string): Promise<ProcessIdentity> {
  const state = await readState(await openEngineFolder(dataDir));
  if (state === null) throw new Error(`no engine runs in ${dataDir}`);
  return state.engine;
}

/** The watchdog that runs an engine: its parent. */
export async function watchdogOf({ pid }: ProcessIdentity): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

export const masterKeyOf = async (dataDir: string): Promise<string> =>
  (await readFile(join(dataDir, 'engine/master-key'), 'utf8')).trim();

/** Another process that owns the engine of a DATA_DIR; resolves when the engine runs. */
export async function startOwner(dataDir: string): Promise<ChildProcess> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', fileURLToPath(new URL('./owner.ts', import.meta.url))],
    {
      cwd: ROOT,
      env: { PATH: process.env.PATH, DATA_DIR: dataDir },
      stdio: ['pipe', 'pipe', 'ignore'],
    },
  );
  if (child.stdout === null) throw new Error('no standard output');
  await Promise.race([
    once(child.stdout, 'data'),
    once(child, 'exit').then(([code]) => {
      throw new Error(`the owner ended with ${code}`);
    }),
  ]);
  return child;
}

/** Waits for something that another process brings about; the test's own time limit ends it. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 25));
}

export const untilDead = async (identity: ProcessIdentity): Promise<void> =>
  await until(() => !isAlive(identity));

/** Collects what is logged. */
export function listeningLog(): { readonly log: Log; readonly lines: () => string } {
  const lines: string[] = [];
  const log = createLog('info', { write: (line) => void lines.push(line) });
  return { log, lines: () => lines.join('') };
}
