import { appendFileSync, mkdtempSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readVectorFile } from '../../indexer/vector-file.ts';
import { type TextToEmbed, toVectors } from '../../indexer/vectors.ts';
import { ROOT } from '../../platform/config.ts';
import { createEmbedder, readModel } from '../../platform/embedder.ts';
import { DIMENSIONS } from '../../platform/vectors.ts';

const modelDir = join(ROOT, 'data/model/bge-small-zh-v1.5');
const texts: readonly TextToEmbed[] = [
  { kind: 'window', text: '低空经济。布局低空航路航线。' },
  { kind: 'sentence', text: '布局低空航路航线。' },
  { kind: 'question', text: '布局低空航路航线。' },
  { kind: 'sentence', text: '布局低空航路航线。' },
];
const RECORD = 16 + DIMENSIONS;

let folder: string;
let cache: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gangyao-vectors-'));
  cache = join(folder, 'cache/vectors.bin');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What `toVectors` embeds, seen from outside: how often the model was loaded and what was counted. */
async function run(wanted: readonly TextToEmbed[], shipped: readonly string[] = []) {
  let loads = 0;
  let embedded = 0;
  const vectors = await toVectors(wanted, {
    model: await readModel(modelDir),
    shipped,
    cache,
    createEmbedder: () => {
      loads++;
      return createEmbedder(modelDir);
    },
    progress: (_stage, done) => {
      embedded = done;
    },
  });
  return { vectors, loads, embedded };
}

describe('toVectors', () => {
  it('embeds each text once, as what it is, and yields a row for each', async () => {
    const { vectors, loads, embedded } = await run(texts);
    const row = (at: number) => vectors.slice(at * DIMENSIONS, (at + 1) * DIMENSIONS);
    expect(vectors).toHaveLength(texts.length * DIMENSIONS);
    expect([loads, embedded]).toEqual([1, 3]);
    expect(row(1)).toEqual(row(3));
    expect(row(1)).not.toEqual(row(2));
  });

  it('does not even load the model for what is cached or shipped', async () => {
    const first = await run(texts);
    expect(await run(texts)).toEqual({ vectors: first.vectors, loads: 0, embedded: 0 });
    const shipped = cache;
    cache = join(folder, 'other/vectors.bin');
    expect(await run(texts, [shipped])).toEqual({ vectors: first.vectors, loads: 0, embedded: 0 });
  });

  it('embeds only what has changed', async () => {
    await run(texts);
    expect((await run([...texts, { kind: 'window', text: '新的一段。' }])).embedded).toBe(1);
  });

  it('survives a record that a crash has cut off', async () => {
    const first = await run(texts);
    truncateSync(cache, statSync(cache).size - 100);
    const second = await run(texts);
    expect(second).toEqual({ vectors: first.vectors, loads: 1, embedded: 1 });
    expect(statSync(cache).size % RECORD).toBe(0);
    expect((await run(texts)).embedded).toBe(0);
  });

  it('embeds again what a damaged record held', async () => {
    await run(texts);
    appendFileSync(cache, Buffer.alloc(RECORD));
    expect((await readVectorFile(cache)).size).toBe(3);
  });

  it('drops unused vectors when they outnumber the used ones', async () => {
    await run(texts);
    await run(texts.slice(0, 1));
    expect((await readVectorFile(cache)).size).toBe(1);
  });
});
