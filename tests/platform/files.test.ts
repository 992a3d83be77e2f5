import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeWhole } from '../../platform/files.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gangyao-files-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('a file that is written whole', () => {
  it('is replaced, has the rights asked for, and leaves no draft', async () => {
    const path = join(folder, 'key');
    await writeFile(path, 'the old content, which is longer');
    await writeWhole(path, 'new', 0o600);
    expect(await readFile(path, 'utf8')).toBe('new');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(['key']);
  });

  it('is never seen in part while it is replaced', async () => {
    const path = join(folder, 'big');
    const contents = ['a', 'b'].map((letter) => letter.repeat(2_000_000));
    await writeWhole(path, contents[0] ?? '');
    let writing = true;
    const seen = new Set<string>();
    const reader = (async () => {
      while (writing) seen.add(await readFile(path, 'utf8'));
    })();
    for (let round = 0; round < 10; round += 1) await writeWhole(path, contents[round % 2] ?? '');
    writing = false;
    await reader;
    expect([...seen].filter((content) => !contents.includes(content))).toEqual([]);
  });

  it('stays as it was when the new one cannot be written', async () => {
    await expect(writeWhole(join(folder, 'missing/file'), 'new')).rejects.toThrow('ENOENT');
    expect(await readdir(folder)).toEqual([]);
  });
});
