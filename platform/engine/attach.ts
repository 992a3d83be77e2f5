import { setTimeout as sleep } from 'node:timers/promises';
import { EngineUnavailable } from '../errors.ts';
import { createAdminClient, reach } from './client.ts';
import { type EngineFolder, readState } from './folder.ts';
import { isAlive, type ProcessIdentity } from './identity.ts';
import { deriveKeys } from './keys.ts';
import { ANSWER_LIMIT, answers, type Link } from './link.ts';

/** An engine that loads a build may be slow to answer; it is given up after as many missed answers in a row. */
const MISSES = 3;

/** How an engine is watched; milliseconds. */
export interface Watching {
  /** Between two looks. */
  readonly interval: number;
  /** In which it must answer. */
  readonly limit: number;
  /** An answer that took this much longer than it may was missed because this very process was busy. */
  readonly ownDelay: number;
}

const USUAL: Watching = { interval: 500, limit: ANSWER_LIMIT, ownDelay: 500 };

/** Uses the engine that another process with our DATA_DIR runs; null when there is none that answers. */
export async function attach(
  folder: EngineFolder,
  masterKey: string,
  holder: ProcessIdentity,
): Promise<Link | null> {
  const state = await readState(folder);
  if (state === null || state.owner.pid !== holder.pid || !(await answers(state.url))) return null;
  const { url, engine } = state;
  const keys = await reach(url, () => deriveKeys(createAdminClient(url, masterKey, 10_000))).catch(
    (error) => {
      if (error instanceof EngineUnavailable) return null;
      throw error;
    },
  );
  if (keys === null) return null;
  const watching = new AbortController();
  return {
    url,
    keys,
    lost: watch(url, () => isAlive(engine), watching.signal),
    close: async () => watching.abort(),
  };
}

/** Resolves when an engine ends or stops answering; never after the signal. */
export async function watch(
  url: string,
  runs: () => boolean,
  signal: AbortSignal,
  { interval, limit, ownDelay }: Watching = USUAL,
): Promise<string> {
  let misses = 0;
  while (!signal.aborted) {
    await sleep(interval, undefined, { ref: false });
    if (!runs()) return 'it ended';
    const asked = performance.now();
    if (await answers(url, limit)) misses = 0;
    else if (performance.now() - asked < limit + ownDelay) misses += 1;
    if (misses >= MISSES) return 'it does not answer';
  }
  return await new Promise<never>(() => {});
}
