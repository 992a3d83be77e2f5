import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { isCode } from './folder.ts';
import { identify, isAlive, ProcessIdentity } from './identity.ts';

export interface Lock {
  release(): Promise<void>;
}

export type LockAttempt =
  | { readonly got: true; readonly lock: Lock }
  | { readonly got: false; readonly holder: ProcessIdentity };

/** What stands at a lock's path: nothing, the name of a process that lives, or what one left behind. */
type Found =
  | { readonly is: 'free' }
  | { readonly is: 'held'; readonly holder: ProcessIdentity }
  | { readonly is: 'left' };

const WAIT_MS = 5;
let attempts = 0;

/** Takes the lock file unless a living process holds it; a dead one's is taken over. */
export async function tryLock(path: string): Promise<LockAttempt> {
  attempts += 1;
  const unique = `${path}.${process.pid}.${attempts}`;
  await writeFile(unique, JSON.stringify(identify(process.pid)), { mode: 0o600 });
  try {
    for (;;) {
      if (await isLinked(unique, path)) {
        return { got: true, lock: { release: async () => await rm(path, { force: true }) } };
      }
      const found = await look(path);
      if (found.is === 'held') return { got: false, holder: found.holder };
      if (found.is === 'left') await clear(path);
    }
  } finally {
    await rm(unique, { force: true });
  }
}

async function isLinked(unique: string, path: string): Promise<boolean> {
  try {
    await link(unique, path);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/**
 * Removes what a dead process left. One at a time does so, under a lock of its own: of two that found it at once, the
 * second would otherwise remove what had been taken since.
 */
async function clear(path: string): Promise<void> {
  const clearing = await tryLock(`${path}.clearing`);
  if (!clearing.got) return await delay(WAIT_MS);
  try {
    if ((await look(path)).is === 'left') await rm(path, { force: true });
  } finally {
    await clearing.lock.release();
  }
}

async function look(path: string): Promise<Found> {
  try {
    const holder = ProcessIdentity.parse(JSON.parse(await readFile(path, 'utf8')));
    return isAlive(holder) ? { is: 'held', holder } : { is: 'left' };
  } catch (error) {
    return { is: isCode(error, 'ENOENT') ? 'free' : 'left' };
  }
}
