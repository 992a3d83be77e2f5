import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../platform/config.ts';
import { createEmbedder, type Embedder } from '../../platform/embedder.ts';
import { createEmbedderThread } from '../../platform/embedder-thread.ts';
import { EmbedderUnavailable, SourceError } from '../../platform/errors.ts';

const folder = join(ROOT, 'data/model/bge-small-zh-v1.5');
let here: Embedder;
let there: Embedder;

beforeAll(async () => {
  [here, there] = await Promise.all([createEmbedder(folder), createEmbedderThread(folder)]);
});
afterAll(() => Promise.all([here.close(), there.close()]));

describe('an embedder in a thread of its own', () => {
  it('gives the same vectors, number by number, each to whom asked for it', async () => {
    expect(there.model).toEqual(here.model);
    const queries = ['低空经济', '想开民宿有什么扶持', '長株潭５Ｇ'];
    const asked = [...queries.map(there.embedQuery), there.embedPassage('发展低空经济。')];
    const expected = [];
    for (const query of queries) expected.push(await here.embedQuery(query));
    expected.push(await here.embedPassage('发展低空经济。'));
    expect(await Promise.all(asked)).toEqual(expected);
  });

  it('leaves the event loop free while it computes', async () => {
    let turns = 0;
    let done = false;
    const vector = there.embedPassage('发展低空经济'.repeat(80)).then(() => {
      done = true;
    });
    while (!done) {
      await new Promise((resolve) => setImmediate(resolve));
      turns += 1;
    }
    await vector;
    // In this thread the model would be run in one turn, and another two hand the vector over.
    expect(turns).toBeGreaterThan(10);
  });

  it('answers nobody once it is closed, and closing twice does no harm', async () => {
    const closed = await createEmbedderThread(folder);
    const last = closed.embedQuery('低空经济');
    await closed.close();
    expect(await last).toHaveLength(512);
    await closed.close();
    await expect(closed.embedQuery('低空经济')).rejects.toThrow('has ended');
    expect(await closed.ended).toBeInstanceOf(EmbedderUnavailable);
  });

  it('does not come up with a model file that is not the one it should be', async () => {
    const copy = mkdtempSync(join(tmpdir(), 'gangyao-model-'));
    try {
      cpSync(folder, copy, { recursive: true });
      writeFileSync(join(copy, 'model_quantized.onnx'), 'damaged');
      await expect(createEmbedderThread(copy)).rejects.toThrow(SourceError);
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  });

  it.each(['exit', 'throw'])(
    'rejects all who wait and ask when its thread ends by itself (%s)',
    async (end) => {
      const thread = await createEmbedderThread(folder, new URL('./ending-worker.mjs', import.meta.url));
      expect(await thread.embedQuery('one')).toEqual(new Float32Array([3]));
      const asked = await Promise.allSettled([thread.embedQuery(end), thread.embedPassage('two')]);
      const reason = await thread.ended;
      expect(reason).toBeInstanceOf(EmbedderUnavailable);
      expect(asked).toEqual([1, 2].map(() => ({ status: 'rejected', reason })));
      await expect(thread.embedQuery('three')).rejects.toBe(reason);
      await thread.close();
    },
  );

  it('does not come up when its thread ends before it is ready', async () => {
    await expect(
      createEmbedderThread(folder, new URL('data:text/javascript,process.exit(1)')),
    ).rejects.toThrow(SourceError);
  });
});
