import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { ROOT } from '../../platform/config.ts';
import type { Embedder } from '../../platform/embedder.ts';
import { createEmbedderThread, type EmbedderThread } from '../../platform/embedder-thread.ts';
import { EmbedderUnavailable, SourceError } from '../../platform/errors.ts';
import { keepEmbedder } from '../../platform/lasting-embedder.ts';
import { createLog } from '../../platform/log.ts';

const folder = join(ROOT, 'data/model/bge-small-zh-v1.5');
const program = new URL('./ending-worker.mjs', import.meta.url);
const PAUSE = 10;

let logged = '';
const log = createLog('info', { write: (line) => (logged += line) });
const opened: Embedder[] = [];
afterEach(async () => {
  logged = '';
  for (const embedder of opened.splice(0)) await embedder.close();
});

/** Threads that end at the text `exit`; `open` counts them, and fails for the numbers given. */
async function keep(failing: readonly number[] = []) {
  const seen = { opened: 0 };
  const open = async (): Promise<EmbedderThread> => {
    seen.opened += 1;
    if (failing.includes(seen.opened)) throw new SourceError(folder, null, 'the disk is away');
    return await createEmbedderThread(folder, program);
  };
  const embedder = await keepEmbedder(open, log, PAUSE);
  opened.push(embedder);
  return { seen, embedder };
}

async function untilBack({ embedQuery }: Embedder): Promise<Float32Array> {
  for (;;) {
    const vector = await embedQuery('back').catch((error: unknown) => {
      expect(error).toBeInstanceOf(EmbedderUnavailable);
      return null;
    });
    if (vector !== null) return vector;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

describe('an embedder that ends by itself', () => {
  it('is opened again, each time, and rejects meanwhile', async () => {
    const { seen, embedder } = await keep();
    for (const times of [2, 3]) {
      await expect(embedder.embedQuery('exit')).rejects.toBeInstanceOf(EmbedderUnavailable);
      await expect(embedder.embedPassage('one')).rejects.toBeInstanceOf(EmbedderUnavailable);
      expect(await untilBack(embedder)).toEqual(new Float32Array([4]));
      expect(seen.opened).toBe(times);
    }
    expect(logged.match(/searches go by words alone/g)).toHaveLength(2);
    expect(logged.match(/the embedder is back/g)).toHaveLength(2);
  });

  it('is opened until that works', async () => {
    const { seen, embedder } = await keep([2, 3]);
    await expect(embedder.embedQuery('exit')).rejects.toBeInstanceOf(EmbedderUnavailable);
    await untilBack(embedder);
    expect(seen.opened).toBe(4);
    expect(logged.match(/cannot be opened again/g)).toHaveLength(2);
  });

  it('is not opened again once it was closed, also while that is under way', async () => {
    const { seen, embedder } = await keep();
    await expect(embedder.embedQuery('exit')).rejects.toBeInstanceOf(EmbedderUnavailable);
    while (seen.opened < 2) await new Promise((resolve) => setImmediate(resolve));
    await embedder.close();
    await expect(embedder.embedQuery('one')).rejects.toBeInstanceOf(EmbedderUnavailable);
    expect(seen.opened).toBe(2);
    expect(logged).not.toContain('the embedder is back');
  });

  it('is none when it cannot be opened the first time', async () => {
    await expect(keep([1])).rejects.toThrow('the disk is away');
  });
});
