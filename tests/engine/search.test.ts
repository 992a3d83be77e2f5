import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from '../../indexer/build.ts';
import { ROOT } from '../../platform/config.ts';
import { createEmbedder, type Embedder } from '../../platform/embedder.ts';
import { EngineUnavailable } from '../../platform/errors.ts';
import { parseSearchParams } from '../../server/search/search-params.ts';
import { type Serving, toServing } from '../../server/serving.ts';
import { some } from '../some.ts';
import { makeSmallProject, type SmallProject } from './small-project.ts';
import { startTestEngine, type TestEngine } from './support.ts';

const modelDir = join(ROOT, 'data/model/bge-small-zh-v1.5');
let place: TestEngine;
let project: SmallProject;
let embedder: Embedder;
let serving: Serving;

beforeAll(async () => {
  [place, project, embedder] = await Promise.all([
    startTestEngine(),
    makeSmallProject(),
    createEmbedder(modelDir),
  ]);
  const { dataDir, engine } = place;
  const outcome = await build({
    root: project.root,
    dataDir,
    modelDir,
    engine,
    force: true,
    progress: () => {},
  });
  serving = await toServing({ dataDir, engine, embedder }, outcome.published?.id ?? '');
});
afterAll(async () => {
  await embedder.close();
  await place.remove();
  await project.remove();
});

const search = (address: string) =>
  serving.search(parseSearchParams(new URLSearchParams(address), serving.library.known));
const found = async (address: string) =>
  (await search(address)).results.flatMap(({ passages }) => passages.map(({ id }) => id));

describe('a search of a small plan on the real engine', () => {
  it('finds a term where it stands and says why', async () => {
    const { results } = await search('q=低空经济');
    const [first] = results[0]?.passages ?? [];
    expect(first).toMatchObject({ id: 'small-c1-s1-p1', why: { terms: ['低空经济'] } });
    expect(first?.runs).toContainEqual({ text: '低空经济', match: 'term' });
  });

  it('finds by meaning without a word in common, and marks the nearest sentence', async () => {
    const { results } = await search('q=农家客栈的资金扶持');
    const [first] = results[0]?.passages ?? [];
    expect(first?.id).toBe('small-c1-s2-p1');
    expect(first?.runs.filter(({ match }) => match === 'meaning').map(({ text }) => text)).toEqual([
      '支持农户发展乡村民宿，给予贷款贴息。',
    ]);
  });

  it('shows nothing where there is no answer', async () => {
    expect(await search('q=量子纠缠实验')).toMatchObject({
      total: { sections: 0, passages: 0, capped: false },
      pages: 1,
    });
  });

  it('demands phrases and refuses exclusions in every mode', async () => {
    for (const mode of ['hybrid', 'keyword', 'meaning']) {
      for (const id of some(await found(`mode=${mode}&q=“民宿” 发展`))) expect(id).toBe('small-c1-s2-p1');
      expect(await found(`mode=${mode}&q=发展 -民宿`)).not.toContain('small-c1-s2-p1');
    }
  });

  it('finds a phrase across the borders of words', async () => {
    expect(await found('q=“理型床”')).toEqual(['small-c2-s1-p1']);
  });

  it('filters passages and counts what each value would give', async () => {
    const all = await search('q=发展');
    const one = await search('q=发展&chapter=small-2');
    expect(one.facets.chapter).toEqual(
      all.facets.chapter.map((value) => ({ ...value, selected: value.value === 'small-2' })),
    );
    expect(one.total.sections).toBe(all.facets.chapter.find(({ value }) => value === 'small-2')?.count);
  });

  it('lists everything in document order for an empty query', async () => {
    const { results, total } = await search('q=');
    expect(total.passages).toBe(serving.library.counts.passages);
    expect(results.map(({ section }) => section.id)).toEqual([
      'small-preamble',
      'small-part1',
      'small-c1',
      'small-c1-s1',
      'small-c1-s2',
      'small-part2',
      'small-c2',
      'small-c2-s1',
    ]);
  });

  it('lists for a file every passage that it finds, in the order asked for', async () => {
    const list = async (address: string) => {
      const { sections, total } = await serving.list(
        parseSearchParams(new URLSearchParams(address), serving.library.known),
      );
      return { total, ids: sections.flatMap(({ passages }) => passages.map(({ id }) => id)) };
    };
    const { total } = await search('');
    const listed = await list('size=50');
    expect(listed.total).toEqual(total);
    expect(listed.ids).toEqual((await serving.matches({ q: '', off: [], mode: 'hybrid' })).ids);
    expect((await list('q=低空经济&size=50')).ids).toEqual(await found('q=低空经济&size=50'));
    const { sections } = await serving.list(
      parseSearchParams(new URLSearchParams('size=1&page=2'), serving.library.known),
    );
    expect(sections.map(({ rank }) => rank)).toEqual([2]);
  });

  it('rejects with EngineUnavailable when the engine is gone, and still lists everything', async () => {
    const gone = await toServing(
      {
        dataDir: place.dataDir,
        engine: { ask: () => Promise.reject(new EngineUnavailable('gone')) },
        embedder,
      },
      serving.build,
    );
    const ask = (address: string) =>
      gone.search(parseSearchParams(new URLSearchParams(address), gone.library.known));
    await expect(ask('q=低空')).rejects.toBeInstanceOf(EngineUnavailable);
    expect((await ask('q=')).total.sections).toBe(8);
  });
});
