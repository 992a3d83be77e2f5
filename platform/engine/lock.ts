import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { isCode } from './folder.ts';
import { identify, isAlive, ProcessIdentity } from './identity.ts';

export interface Lock {
  release(): Promise<void>;
}

export type LockAttempt =
  | { readonly got: true; readonly lock: Lock }
  | { readonly got: false; readonly holder: ProcessIdentity };

let attempts = 0;

/** Takes the lock file unless a living process holds it; a dead one's is taken over. */
export async function tryLock(path: string): Promise<LockAttempt> {
  attempts += 1;
  const unique = `${path}.${process.pid}.${attempts}`;
  await writeFile(unique, JSON.stringify(identify(process.pid)), { mode: 0o600 });
  try {
    for (;;) {
      try {
        await link(unique, path);
        return { got: true, lock: { release: async () => await rm(path, { force: true }) } };
      } catch (error) {
        if (!isCode(error, 'EEXIST')) throw error;
      }
      const holder = await readHolder(path);
      if (holder !== null && isAlive(holder)) return { got: false, holder };
      await removeStale(path, `${unique}.stale`);
    }
  } finally {
    await rm(unique, { force: true });
  }
}

/** Two may find it stale at once: what was moved is looked at again, and put back if it is a fresh one. */
async function removeStale(path: string, aside: string): Promise<void> {
  try {
    await rename(path, aside);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return;
    throw error;
  }
  const moved = await readHolder(aside);
  if (moved !== null && isAlive(moved)) await link(aside, path).catch(() => {});
  await rm(aside, { force: true });
}

async function readHolder(path: string): Promise<ProcessIdentity | null> {
  try {
    return ProcessIdentity.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return null;
  }
}
