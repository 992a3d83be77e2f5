import { mkdir, mkdtemp, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toFingerprint } from '../../indexer/fingerprint.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'gangyao-fingerprint-'));
  for (const folder of ['data/plans', 'indexer/constructs', 'server']) {
    await mkdir(join(root, folder), { recursive: true });
  }
  await writeFile(join(root, 'data/plans.json'), '[]');
  await writeFile(join(root, 'data/plans/a.txt'), '甲');
  await writeFile(join(root, 'indexer/constructs/box.ts'), '');
});
afterEach(() => rm(root, { recursive: true, force: true }));

describe('the fingerprint', () => {
  it('is the same for the same content, whatever the dates', async () => {
    const before = await toFingerprint(root);
    expect(before).toMatch(/^[0-9a-f]{64}$/);
    await utimes(join(root, 'data/plans/a.txt'), 0, 0);
    expect(await toFingerprint(root)).toBe(before);
  });

  it('does not change with what serves a build', async () => {
    const before = await toFingerprint(root);
    await writeFile(join(root, 'server/main.ts'), 'changed');
    expect(await toFingerprint(root)).toBe(before);
  });

  it.each([
    ['a text changes', () => writeFile(join(root, 'data/plans/a.txt'), '乙')],
    ['the catalog changes', () => writeFile(join(root, 'data/plans.json'), '[1]')],
    ['the code of a stage changes', () => writeFile(join(root, 'indexer/constructs/box.ts'), ' ')],
    ['a file is added', () => writeFile(join(root, 'data/plans/b.txt'), '')],
    ['a file is named anew', () => rename(join(root, 'data/plans/a.txt'), join(root, 'data/plans/c.txt'))],
    ['a file is gone', () => rm(join(root, 'data/plans/a.txt'))],
  ] as const)('is another when %s', async (_, change) => {
    const before = await toFingerprint(root);
    await change();
    expect(await toFingerprint(root)).not.toBe(before);
  });
});
