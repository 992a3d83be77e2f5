import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Config, readConfig } from '../../platform/config.ts';
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
    remove: async () => await rm(dataDir, { recursive: true, force: true }),
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

/** Waits for something that another process brings about; the test's own time limit ends it. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 25));
}
