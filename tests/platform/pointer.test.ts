import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Pointer, pointerFile, readPointer, writePointer } from '../../platform/pointer.ts';

const POINTER: Pointer = {
  build: 'a',
  fingerprint: 'f',
  indexes: { sections: 'gangyao-a-sections', passages: 'gangyao-a-passages' },
};

let dataDir = '';
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'gangyao-pointer-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

describe('the pointer', () => {
  it('is none before the first build', async () => {
    expect(await readPointer(dataDir)).toBeNull();
  });

  it('is read as it was written, the last one', async () => {
    await writePointer(dataDir, POINTER);
    await writePointer(dataDir, { ...POINTER, build: 'b' });
    expect(await readPointer(dataDir)).toEqual({ ...POINTER, build: 'b' });
  });

  it.each(['', '{', '{"build":""}', '[]', 'null', '{"build":"a","fingerprint":"f"}'])(
    'that is damaged (%s) is none',
    async (text) => {
      await writeFile(pointerFile(dataDir), text);
      expect(await readPointer(dataDir)).toBeNull();
    },
  );
});
