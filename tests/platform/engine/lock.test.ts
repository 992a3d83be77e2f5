import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { identify, isAlive } from '../../../platform/engine/identity.ts';
import { tryLock } from '../../../platform/engine/lock.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gangyao-lock-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function deadProcess() {
  const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
  await once(child, 'spawn');
  const identity = identify(child.pid ?? 0);
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
  return identity;
}

describe('a process', () => {
  it('is alive while it runs, and not after', async () => {
    expect(isAlive(identify(process.pid))).toBe(true);
    expect(isAlive(await deadProcess())).toBe(false);
  });

  it('is not taken for a later one of the same number', () => {
    expect(isAlive({ pid: process.pid, started: '1' })).toBe(false);
  });
});

describe('the lock', () => {
  it('is got by one at a time, and by the next when it is released', async () => {
    const path = join(folder, 'lock');
    const first = await tryLock(path);
    const second = await tryLock(path);
    expect([first.got, second.got]).toEqual([true, false]);
    expect(second).toMatchObject({ holder: { pid: process.pid } });
    if (first.got) await first.lock.release();
    expect((await tryLock(path)).got).toBe(true);
  });

  it('is taken over from a process that died, and from a file that says nothing', async () => {
    const path = join(folder, 'lock');
    for (const left of [JSON.stringify(await deadProcess()), '', 'not JSON']) {
      await writeFile(path, left);
      const attempt = await tryLock(path);
      expect(attempt.got).toBe(true);
      if (attempt.got) await attempt.lock.release();
    }
  });

  it('is got by exactly one of many that try at once, every time, and leaves no other file', async () => {
    const path = join(folder, 'lock');
    const left = JSON.stringify(await deadProcess());
    for (let round = 0; round < 100; round += 1) {
      await writeFile(path, left);
      const attempts = await Promise.all(Array.from({ length: 20 }, () => tryLock(path)));
      expect(attempts.filter(({ got }) => got)).toHaveLength(1);
      expect(await readdir(folder)).toEqual(['lock']);
    }
  });

  it('is taken over although the process that cleared up died at it, too', async () => {
    const path = join(folder, 'lock');
    const left = JSON.stringify(await deadProcess());
    await Promise.all(
      ['', '.clearing', '.clearing.clearing'].map((name) => writeFile(`${path}${name}`, left)),
    );
    expect((await tryLock(path)).got).toBe(true);
    expect(await readdir(folder)).toEqual(['lock']);
  });
});
