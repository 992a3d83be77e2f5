import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { build } from '../../indexer/build.ts';
import { ROOT } from '../../platform/config.ts';
import { createEmbedder, type Embedder } from '../../platform/embedder.ts';
import { EngineUnavailable } from '../../platform/errors.ts';
import { createCurrent } from '../../server/current.ts';
import { createReadiness } from '../../server/readiness.ts';
import { buildOnReturn } from '../../server/rebuild.ts';
import { parseSearchParams } from '../../server/search/search-params.ts';
import { makeSmallProject, type SmallProject } from './small-project.ts';
import { engineProcess, silent, startTestEngine, type TestEngine, until } from './support.ts';

const modelDir = join(ROOT, 'data/model/bge-small-zh-v1.5');
let place: TestEngine;
let project: SmallProject;
let embedder: Embedder;

beforeAll(async () => {
  [place, project, embedder] = await Promise.all([
    startTestEngine(),
    makeSmallProject(),
    createEmbedder(modelDir),
  ]);
});
afterAll(async () => {
  await embedder.close();
  await place.remove();
  await project.remove();
});

it('an engine that comes back without its indexes is unavailable and not ready until they are built again', async () => {
  const { dataDir, engine } = place;
  const { root } = project;
  const buildNow = () => build({ root, dataDir, modelDir, engine, force: false, progress: () => {} });
  await buildNow();
  const current = await createCurrent({ dataDir, engine, embedder }, silent, 50);
  const isReady = createReadiness(() => current.get().parts.ask);
  const found = async () => {
    const { search, library } = current.get();
    const { results } = await search(parseSearchParams(new URLSearchParams('q=低空经济'), library.known));
    return results[0]?.passages[0]?.id;
  };
  const first = current.get().build;
  expect([await isReady(), await found()]).toEqual([true, 'small-c1-s1-p1']);

  let letBuild = (): void => {};
  const allowed = new Promise<void>((resolve) => {
    letBuild = resolve;
  });
  const built: (string | undefined)[] = [];
  const stop = buildOnReturn(engine, Promise.resolve(), async () => {
    await allowed;
    built.push((await buildNow()).published?.id);
  });
  const dying = await engineProcess(dataDir);
  await writeFile(join(dataDir, 'engine/data.ms/VERSION'), '1.2.0');
  process.kill(dying.pid, 'SIGKILL');
  await until(() => !engine.isHealthy());
  await until(() => engine.isHealthy());
  const lost = await current
    .get()
    .parts.ask([{ q: '' }])
    .catch((error: unknown) => error);
  expect(lost).toBeInstanceOf(EngineUnavailable);
  expect(lost).toMatchObject({ message: expect.stringContaining('does not hold the build') });
  await until(async () => !(await isReady()));

  letBuild();
  await until(isReady);
  stop();
  current.stop();
  expect(built).toEqual([current.get().build]);
  expect(current.get().build).not.toBe(first);
  expect(await found()).toBe('small-c1-s1-p1');
});
