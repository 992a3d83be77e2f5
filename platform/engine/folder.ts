import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writeWhole } from '../files.ts';
import { ProcessIdentity } from './identity.ts';

/** Where everything of our own engine lies: DATA_DIR/engine. */
export interface EngineFolder {
  readonly root: string;
  readonly database: string;
  readonly dumps: string;
  readonly snapshots: string;
  readonly log: string;
  readonly state: string;
  readonly lock: string;
  readonly masterKey: string;
}

/** What other processes with the same DATA_DIR read to find the running engine. */
const EngineState = z.object({ url: z.string(), owner: ProcessIdentity, engine: ProcessIdentity });
export type EngineState = Readonly<z.infer<typeof EngineState>>;

/** Makes the folder, readable by its user only. */
export async function openEngineFolder(dataDir: string): Promise<EngineFolder> {
  const root = join(dataDir, 'engine');
  await mkdir(root, { recursive: true, mode: 0o700 });
  return {
    root,
    database: join(root, 'data.ms'),
    dumps: join(root, 'dumps'),
    snapshots: join(root, 'snapshots'),
    log: join(root, 'meilisearch.log'),
    state: join(root, 'engine.json'),
    lock: join(root, 'owner.lock'),
    masterKey: join(root, 'master-key'),
  };
}

/** The random master key, made once; of two processes that make it at the same time one wins, and both use that. */
export async function readMasterKey(folder: EngineFolder): Promise<string> {
  const draft = `${folder.masterKey}.${process.pid}.${randomBytes(4).toString('hex')}`;
  const present = await readIfPresent(folder.masterKey);
  if (present !== null && present.trim().length >= 16) return present.trim();
  if (present !== null) await rm(folder.masterKey, { force: true });
  await writeFile(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  try {
    await link(draft, folder.masterKey);
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
  } finally {
    await rm(draft, { force: true });
  }
  return (await readFile(folder.masterKey, 'utf8')).trim();
}

export async function readState(folder: EngineFolder): Promise<EngineState | null> {
  const text = await readIfPresent(folder.state);
  if (text === null) return null;
  try {
    return EngineState.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

export async function writeState(folder: EngineFolder, state: EngineState): Promise<void> {
  await writeWhole(folder.state, `${JSON.stringify(state)}\n`, 0o600);
}

export async function removeState(folder: EngineFolder): Promise<void> {
  await rm(folder.state, { force: true });
}

/** A fresh log; the one of the start before is kept beside it. */
export async function openLog(folder: EngineFolder): Promise<Awaited<ReturnType<typeof open>>> {
  await rename(folder.log, `${folder.log}.1`).catch(() => {});
  return await open(folder.log, 'a', 0o600);
}

/** The last lines of the engine's log, for messages. */
export async function readLogTail(folder: EngineFolder, lines = 8): Promise<string> {
  const text = (await readIfPresent(folder.log)) ?? '';
  return text.trim().split('\n').slice(-lines).join('\n');
}

export async function hasDatabase(folder: EngineFolder): Promise<boolean> {
  return await stat(folder.database).then(
    () => true,
    () => false,
  );
}

/** Moves the database out of the way, over the one moved before; returns where it lies now. */
export async function setDatabaseAside(folder: EngineFolder): Promise<string> {
  const aside = `${folder.database}.unreadable`;
  await rm(aside, { recursive: true, force: true });
  await rename(folder.database, aside);
  return aside;
}

/** Undoes setDatabaseAside when the database was not to blame. */
export async function putDatabaseBack(folder: EngineFolder, aside: string): Promise<void> {
  await rm(folder.database, { recursive: true, force: true });
  await rename(aside, folder.database);
}

/** Drafts of the master key that a crash left. */
export async function removeDrafts(folder: EngineFolder): Promise<void> {
  for (const name of await readdir(folder.root)) {
    if (name.startsWith('master-key.')) await rm(join(folder.root, name), { force: true });
  }
}

export const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;

async function readIfPresent(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null;
    throw error;
  }
}
