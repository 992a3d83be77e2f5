import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  findBinary,
  locatePackagedEngine,
  makeRunnable,
  readPackagedEngine,
  verifySum,
} from '../../../platform/engine/binary.ts';
import { EngineUnavailable } from '../../../platform/errors.ts';

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'gangyao-binary-'));
});
afterEach(async () => {
  await rm(dataDir, { recursive: true, force: true });
});

const sumOf = (text: string) => createHash('sha256').update(text).digest('hex');

async function file(name: string, text: string, mode = 0o644): Promise<string> {
  const path = join(dataDir, name);
  await writeFile(path, text, { mode });
  return path;
}

describe('the sum of the program', () => {
  it('is accepted when it is the one in data/', async () => {
    await expect(verifySum(await file('program', 'right'), sumOf('right'), dataDir)).resolves.toBeUndefined();
  });

  it('stops the start when it is another one, with both sums and what to do', async () => {
    const path = await file('program', 'wrong');
    const refused = verifySum(path, sumOf('right'), dataDir);
    await expect(refused).rejects.toThrow(EngineUnavailable);
    for (const part of [path, sumOf('wrong'), sumOf('right'), 'npm ci', 'MEILI_URL', 'MEILI_BIN']) {
      await expect(refused).rejects.toThrow(part);
    }
  });

  it('is not read again while path, size and time stay, and is when they change', async () => {
    const path = await file('program', 'right');
    const { mtime } = await stat(path);
    await verifySum(path, sumOf('right'), dataDir);
    await writeFile(path, 'wrong');
    await utimes(path, mtime, mtime);
    const noted = JSON.parse(await readFile(join(dataDir, 'engine/checked.json'), 'utf8'));
    noted.mtimeMs = (await stat(path)).mtimeMs;
    await writeFile(join(dataDir, 'engine/checked.json'), JSON.stringify(noted));
    await expect(verifySum(path, sumOf('right'), dataDir)).resolves.toBeUndefined();
    await utimes(path, new Date(0), new Date(0));
    await expect(verifySum(path, sumOf('right'), dataDir)).rejects.toThrow(EngineUnavailable);
  });

  it('is read again when the note about it is damaged or about another sum', async () => {
    const path = await file('program', 'right');
    await verifySum(path, sumOf('right'), dataDir);
    await expect(verifySum(path, sumOf('other'), dataDir)).rejects.toThrow(EngineUnavailable);
    await writeFile(join(dataDir, 'engine/checked.json'), '{');
    await expect(verifySum(path, sumOf('right'), dataDir)).resolves.toBeUndefined();
  });
});

describe('where the program is', () => {
  it('is the package of this platform', async () => {
    const packaged = await readPackagedEngine();
    expect(locatePackagedEngine(packaged, { platform: 'linux', arch: 'x64' })).toContain(packaged.package);
  });

  it('is told to be nowhere on another platform, with the ways out', async () => {
    const packaged = await readPackagedEngine();
    for (const machine of [
      { platform: 'darwin', arch: 'arm64' },
      { platform: 'linux', arch: 'arm64' },
      { platform: 'win32', arch: 'x64' },
    ]) {
      const locate = () => locatePackagedEngine(packaged, machine);
      expect(locate).toThrow(EngineUnavailable);
      expect(locate).toThrow(`${machine.platform} ${machine.arch}`);
      expect(locate).toThrow(/MEILI_URL[\s\S]*MEILI_BIN/);
    }
  });

  it('is told to be missing when npm did not install it', async () => {
    const packaged = { ...(await readPackagedEngine()), package: '@gangyao/not-there' };
    expect(() => locatePackagedEngine(packaged, { platform: 'linux', arch: 'x64' })).toThrow(
      /not installed[\s\S]*MEILI_URL[\s\S]*MEILI_BIN/,
    );
  });

  it('is MEILI_BIN when that is set, if it can be run', async () => {
    const program = await file('mine', '#!/bin/sh\n', 0o755);
    expect(await findBinary({ dataDir, engineBinary: program })).toBe(program);
    for (const engineBinary of [await file('text', 'x'), join(dataDir, 'nowhere'), dataDir]) {
      await expect(findBinary({ dataDir, engineBinary })).rejects.toThrow(/MEILI_BIN = .* is not a program/);
    }
  });
});

describe('the run bit', () => {
  it('is given to the file itself where that is allowed', async () => {
    const path = await file('program', 'x');
    expect(await makeRunnable(path, sumOf('x'), dataDir)).toBe(path);
    expect((await stat(path)).mode & 0o111).toBe(0o111);
  });

  it('is given to a copy under DATA_DIR where the file may not be changed', async () => {
    // Not even the superuser may change the mode of this file.
    const fixed = '/proc/self/comm';
    const copy = await makeRunnable(fixed, sumOf('x'), dataDir);
    expect(copy.startsWith(join(dataDir, 'bin'))).toBe(true);
    expect((await stat(copy)).mode & 0o111).toBe(0o111);
  });

  it('is looked for in that copy at later starts, unless its sum is wrong', async () => {
    const fixed = '/proc/self/comm';
    const copy = await makeRunnable(fixed, sumOf('right'), dataDir);
    await writeFile(copy, 'right');
    expect(await readFile(await makeRunnable(fixed, sumOf('right'), dataDir), 'utf8')).toBe('right');
    await writeFile(copy, 'wrong');
    expect(await readFile(await makeRunnable(fixed, sumOf('right'), dataDir), 'utf8')).not.toBe('wrong');
  });
});
