import { mkdir, mkdtemp, rmdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ConfigError } from './errors.ts';

/** Makes the folder and tries to write in it, so that a wrong DATA_DIR is told at the start. Throws ConfigError. */
export async function openDataDir(dataDir: string): Promise<void> {
  try {
    await makeFolder(dataDir);
    await rmdir(await mkdtemp(join(dataDir, '.writable-')));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ConfigError(
      `DATA_DIR = ${JSON.stringify(dataDir)} cannot be written; give a folder that this user may write in (${reason})`,
      { cause },
    );
  }
}

/** Step by step: Node's own recursive mkdir tries for ever below /proc, where a parent is there and takes no folder. */
async function makeFolder(path: string): Promise<void> {
  if (await isThere(path)) return;
  await makeFolder(dirname(path));
  await mkdir(path, { mode: 0o755 }).catch(async (error: unknown) => {
    // Somebody else made it in the same moment.
    if (!(await isThere(path))) throw error;
  });
}

async function isThere(path: string): Promise<boolean> {
  return await stat(path).then(
    () => true,
    () => false,
  );
}
