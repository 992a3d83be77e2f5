import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ROOT } from '../platform/config.ts';

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const Lock = z.object({
  packages: z.record(z.string(), z.looseObject({ integrity: z.string().optional() })),
});
const { packages } = Lock.parse(JSON.parse(read('package-lock.json')));
const installed = Object.entries(packages).filter(([path]) => path !== '');

describe('the lock file', () => {
  it('names no registry: whoever installs uses their own', () => {
    expect(installed.length).toBeGreaterThan(100);
    expect(installed.filter(([, entry]) => 'resolved' in entry).map(([path]) => path)).toEqual([]);
  });

  it('has the sum of every package', () => {
    expect(installed.filter(([, { integrity }]) => integrity === undefined).map(([path]) => path)).toEqual(
      [],
    );
  });
});

describe('.npmrc', () => {
  it('lets the segmenter build, keeps registries out of the lock file, and spares a download', () => {
    expect(read('.npmrc').trim().split('\n')).toEqual([
      'yes=true',
      'omit-lockfile-registry-resolved=true',
      'onnxruntime-node-install=skip',
    ]);
  });
});
