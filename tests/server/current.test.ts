import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildFolder, writeBundle } from '../../platform/bundle-files.ts';
import { EngineUnavailable } from '../../platform/errors.ts';
import { createLog } from '../../platform/log.ts';
import { writePointer } from '../../platform/pointer.ts';
import { type Current, createCurrent } from '../../server/current.ts';
import type { ServingParts } from '../../server/serving.ts';
import { sampleBundle } from './fixtures.ts';

let dataDir = '';
let current: Current | null = null;
let logged = '';
/** Milliseconds between two looks at the pointer. */
const INTERVAL = 10;
const log = createLog('info', { write: (line) => (logged += line) });
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'gangyao-current-'));
  logged = '';
});
afterEach(async () => {
  current?.stop();
  current = null;
  await rm(dataDir, { recursive: true, force: true });
});

/** Neither engine nor model is asked before a search is. */
const parts = (): ServingParts => ({
  dataDir,
  engine: { ask: () => Promise.reject(new EngineUnavailable('away')) },
  embedder: {
    model: sampleBundle().manifest.model,
    embedPassage: () => Promise.reject(new Error('not asked for')),
    embedQuery: () => Promise.reject(new Error('not asked for')),
    close: async () => {},
  },
});

/** The same, and how often a build was made ready of them. */
function countingTries(): { readonly counted: ServingParts; tried(): number } {
  const { embedder, ...rest } = parts();
  let tries = 0;
  const counted: ServingParts = {
    ...rest,
    get embedder() {
      tries += 1;
      return embedder;
    },
  };
  return { counted, tried: () => tries };
}

async function write(id: string): Promise<void> {
  const bundle = sampleBundle();
  await writeBundle(dataDir, { ...bundle, manifest: { ...bundle.manifest, id } });
}

const point = (build: string) =>
  writePointer(dataDir, { build, fingerprint: 'f', indexes: sampleBundle().manifest.indexes });

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 25));
}

describe('the build that is served', () => {
  it('is the one the pointer names, and the next one as soon as it names that', async () => {
    await write('first');
    await write('second');
    await point('first');
    const serving = await createCurrent(parts(), log, INTERVAL);
    current = serving;
    expect(serving.get().library.buildId).toBe('first');
    await point('second');
    await until(() => serving.get().build === 'second');
    expect(serving.get().library.buildId).toBe('second');
  });

  it('stays when the next one is damaged', async () => {
    await write('first');
    await write('damaged');
    await writeFile(join(buildFolder(dataDir, 'damaged'), 'passages.json'), '[]');
    await point('first');
    const serving = await createCurrent(parts(), log, INTERVAL);
    current = serving;
    await point('damaged');
    await until(() => logged.includes('the old one still is'));
    expect(serving.get().build).toBe('first');
  });

  it('is looked for in a damaged one again and again, more and more seldom, which is told once', async () => {
    for (const id of ['first', 'damaged', 'next']) await write(id);
    await writeFile(join(buildFolder(dataDir, 'damaged'), 'passages.json'), '[]');
    await point('first');
    const { tried, counted } = countingTries();
    const serving = await createCurrent(counted, log, INTERVAL);
    current = serving;
    await point('damaged');
    await until(() => tried() > 3);
    // Time for many more looks: after 1, 2, 4, 8, 16, 32 and 64 of them, and once at the start.
    await new Promise((resolve) => setTimeout(resolve, 50 * INTERVAL));
    expect(tried()).toBeLessThanOrEqual(8);
    await point('next');
    await until(() => serving.get().build === 'next');
    expect(logged.match(/the old one still is/g)).toHaveLength(1);
  });

  it('is one that was refused, once it can be served', async () => {
    for (const id of ['first', 'second']) await write(id);
    const away = join(buildFolder(dataDir, 'second'), 'passages.json');
    const whole = await readFile(away);
    await writeFile(away, '[]');
    await point('first');
    const serving = await createCurrent(parts(), log, INTERVAL);
    current = serving;
    await point('second');
    await until(() => logged.includes('passages.json is damaged'));
    await rm(away);
    await until(() => logged.match(/the old one still is/g)?.length === 2);
    await writeFile(away, whole);
    await until(() => serving.get().build === 'second');
    expect(logged).toContain('serving a new build');
  });

  it('is none without a pointer: the start is refused, with what to do', async () => {
    await expect(createCurrent(parts(), log, INTERVAL)).rejects.toThrow('npm run index');
  });

  it('is none where the first one is damaged', async () => {
    await write('damaged');
    await writeFile(join(buildFolder(dataDir, 'damaged'), 'passages.json'), '[]');
    await point('damaged');
    await expect(createCurrent(parts(), log, INTERVAL)).rejects.toThrow('passages.json is damaged');
  });
});
