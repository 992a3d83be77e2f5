import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDataDir } from '../../platform/data-dir.ts';
import { ConfigError } from '../../platform/errors.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gangyao-data-dir-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the data folder', () => {
  it('is made with the folders above it, and nothing is left of the trial', async () => {
    const deep = join(folder, 'a/b/c');
    await Promise.all([openDataDir(deep), openDataDir(deep)]);
    expect(await readdir(deep)).toEqual([]);
  });

  it('may be there already, with what lies in it', async () => {
    await writeFile(join(folder, 'kept'), '');
    await openDataDir(folder);
    expect(await readdir(folder)).toContain('kept');
  });

  it('that is a file, lies in one, or lies where no folder can be made is refused by name', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    for (const wrong of [file, join(file, 'below'), '/proc/nothing/here']) {
      const opening = openDataDir(wrong);
      await expect(opening).rejects.toThrow(ConfigError);
      await expect(opening).rejects.toThrow(`DATA_DIR = "${wrong}" cannot be written; give a folder`);
    }
  });
});
