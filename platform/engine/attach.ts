import { setTimeout as sleep } from 'node:timers/promises';
import { EngineUnavailable } from '../errors.ts';
import { createAdminClient, reach } from './client.ts';
import { type EngineFolder, readState } from './folder.ts';
import { isAlive, type ProcessIdentity } from './identity.ts';
import { deriveKeys } from './keys.ts';
import { answers, type Link } from './link.ts';

/** Milliseconds. */
const LOOK_INTERVAL = 500;
/** An engine that loads a build may be slow to answer; it is given up after as many missed answers in a row. */
const MISSES = 3;

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

/** Resolves when an engine that is not ours stops answering; never after the signal. */
export async function watch(url: string, runs: () => boolean, signal: AbortSignal): Promise<string> {
  let misses = 0;
  while (!signal.aborted) {
    await sleep(LOOK_INTERVAL, undefined, { ref: false });
    if (!runs()) return 'it ended';
    misses = (await answers(url)) ? 0 : misses + 1;
    if (misses >= MISSES) return 'it does not answer';
  }
  return await new Promise<never>(() => {});
}
