import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { build } from '../../indexer/build.ts';
import { indexNames } from '../../indexer/publish.ts';
import { readBundle } from '../../platform/bundle-files.ts';
import { ROOT } from '../../platform/config.ts';
import { pointerFile, readPointer } from '../../platform/pointer.ts';
import { makeSmallProject, SMALL_PLAN, type SmallProject } from './small-project.ts';
import { startTestEngine, type TestEngine } from './support.ts';

let place: TestEngine;
let project: SmallProject;
let stages: { readonly stage: string; readonly of: number }[] = [];

beforeAll(async () => {
  [place, project] = await Promise.all([startTestEngine(), makeSmallProject()]);
  await run();
});
afterAll(async () => {
  await place.remove();
  await project.remove();
});
beforeEach(() => {
  stages = [];
});

function run(force = false) {
  return build({
    root: project.root,
    dataDir: place.dataDir,
    modelDir: join(ROOT, 'data/model/bge-small-zh-v1.5'),
    engine: place.engine,
    force,
    progress: (stage, done, of) => {
      if (done === 0) stages.push({ stage, of });
    },
  });
}

const current = async () => {
  const pointer = await readPointer(place.dataDir);
  if (pointer === null) throw new Error('nothing is published');
  return pointer;
};
const indexUids = async () => {
  const { results } = await place.engine.manage((admin) => admin.getIndexes({ limit: 1000 }));
  return results.map(({ uid }) => uid).toSorted();
};
const find = async (q: string) => {
  const { indexes } = await current();
  const { hits } = await place.engine.ask((client) =>
    client.index(indexes.passages).search(q, { locales: ['eng'], attributesToSearchOn: ['tokens'] }),
  );
  return hits.map(({ id }) => id);
};

describe('publishing', () => {
  it('puts bundle, pointer and both indexes out under one id', async () => {
    const { build: id, indexes } = await current();
    const bundle = await readBundle(place.dataDir, id);
    expect(bundle.manifest.indexes).toEqual(indexes);
    expect(bundle.passages.map(({ passage }) => passage.id)).toContain('small-c1-s1-p1');
    expect(await find('低空经济')).toEqual(['small-c1-s1-p1']);
  });

  it('leaves indexes that the search key can read and not write', async () => {
    const { indexes } = await current();
    await expect(
      place.engine.ask((client) => client.index(indexes.passages).deleteAllDocuments()),
    ).rejects.toThrow(/key/);
  });

  it('publishes nothing when nothing has changed', async () => {
    const before = await current();
    expect((await run()).published).toBeNull();
    expect(await current()).toEqual(before);
  });

  it('publishes anew when told to, and keeps the build before it for requests under way', async () => {
    const before = await current();
    await run(true);
    const after = await current();
    expect(after.build).not.toBe(before.build);
    expect(await indexUids()).toEqual(
      [...Object.values(before.indexes), ...Object.values(after.indexes)].toSorted(),
    );
  });

  it('builds anew when an index is gone', async () => {
    const { indexes } = await current();
    await place.engine.manage((admin) => admin.deleteIndex(indexes.sections).waitTask());
    expect((await run()).published).not.toBeNull();
  });

  it('builds anew when the pointer is damaged', async () => {
    await writeFile(pointerFile(place.dataDir), '{"build":');
    expect((await run()).published).not.toBeNull();
  });
});

describe('a changed plan', () => {
  it('has only what changed embedded again', async () => {
    await project.write(SMALL_PLAN.replace('建设社区食堂', '建设长者食堂'));
    await run();
    // The sentence and the window it stands in.
    expect(stages.find(({ stage }) => stage === 'vectors')).toEqual({ stage: 'vectors', of: 2 });
    expect(await find('长者')).toEqual(['small-c2-s1-p1']);
  });

  it('that cannot be parsed stops the build, and the old one stays', async () => {
    const before = await current();
    await project.write('没有标题的文字。\n');
    await expect(run()).rejects.toThrow(/data\/plans\/small\.txt:1: /);
    expect(await current()).toEqual(before);
    await project.write(SMALL_PLAN);
  });
});

describe('a crash in the middle of publishing', () => {
  it('leaves the old build serving, and the next build clears away what is left', async () => {
    await run();
    const before = await current();
    await project.write(SMALL_PLAN.replace('无人机', '直升机'));
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', fileURLToPath(new URL('./crashing-build.ts', import.meta.url)), project.root],
      { cwd: ROOT, env: { PATH: process.env.PATH, DATA_DIR: place.dataDir }, stdio: 'ignore' },
    );
    expect((await once(child, 'exit'))[1]).toBe('SIGKILL');
    expect(await current()).toEqual(before);
    expect(await find('无人机')).toEqual(['small-c1-s1-p1']);
    const started = (await readdir(join(place.dataDir, 'builds'))).filter((name) =>
      name.endsWith('.started'),
    );
    expect(started).toHaveLength(1);
    const crashed = indexNames(started[0]?.replace('.started', '') ?? '');
    expect(await indexUids()).toContain(crashed.sections);

    await run();
    expect(await find('直升机')).toEqual(['small-c1-s1-p1']);
    expect(await indexUids()).not.toContain(crashed.sections);
    expect((await readdir(join(place.dataDir, 'builds'))).filter((name) => name.includes('.'))).toEqual([]);
  });
});
