import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Bundle } from '../../platform/bundle.ts';
import { buildFolder, readBundle, readManifest, writeBundle } from '../../platform/bundle-files.ts';
import { sampleBundle } from '../server/fixtures.ts';

const BUNDLE: Bundle = {
  ...sampleBundle(),
  vocabulary: new Map([
    ['低空', 3],
    ['经济', 5],
  ]),
  rows: [
    { passage: 0, kind: 'window', start: 0, end: 20 },
    { passage: 1, kind: 'question', start: 0, end: 0 },
  ],
  vectors: Int8Array.from([1, -127, 127, 0]),
};

let dataDir = '';
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'gangyao-bundle-'));
  await writeBundle(dataDir, BUNDLE);
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

const folder = () => buildFolder(dataDir, 'sample');

describe('a bundle', () => {
  it('is read as it was written', async () => {
    expect(await readBundle(dataDir, 'sample')).toEqual(BUNDLE);
    expect(await readManifest(dataDir, 'sample')).toEqual(BUNDLE.manifest);
  });

  it('is there whole or not at all', async () => {
    expect(await readdir(join(dataDir, 'builds'))).toEqual(['sample']);
    await expect(readBundle(dataDir, 'other')).rejects.toThrow('ENOENT');
  });

  it('is refused when any of its files lacks, or has one bit more or less', async () => {
    const whole = join(dataDir, 'whole');
    await cp(folder(), whole, { recursive: true });
    const names = (await readdir(whole)).filter((name) => name !== 'manifest.json');
    expect(names.length).toBeGreaterThan(5);
    for (const name of names) {
      const file = join(folder(), name);
      const content = await readFile(file);
      const flipped = Buffer.from(content);
      flipped[0] = (flipped[0] ?? 0) ^ 1;
      await writeFile(file, flipped);
      await expect(readBundle(dataDir, 'sample')).rejects.toThrow(`${name} is damaged`);
      await writeFile(file, content.subarray(0, -1));
      await expect(readBundle(dataDir, 'sample')).rejects.toThrow(`${name} is damaged`);
      await rm(file);
      await expect(readBundle(dataDir, 'sample')).rejects.toThrow('ENOENT');
      await writeFile(file, content);
    }
    expect(await readBundle(dataDir, 'sample')).toEqual(BUNDLE);
  });

  it('of another version of the format is refused', async () => {
    const file = join(folder(), 'manifest.json');
    const manifest = JSON.parse(await readFile(file, 'utf8'));
    await writeFile(file, JSON.stringify({ ...manifest, version: manifest.version + 1 }));
    await expect(readBundle(dataDir, 'sample')).rejects.toThrow('version');
  });
});
