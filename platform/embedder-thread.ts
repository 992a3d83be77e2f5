import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { type Embedder, readModel } from './embedder.ts';
import { SourceError } from './errors.ts';

/** What the thread is asked: one text at a time is embedded, in the order asked. */
export type EmbedderTask =
  | { readonly type: 'passage' | 'query'; readonly id: number; readonly text: string }
  | { readonly type: 'close' };

export type EmbedderAnswer =
  | { readonly type: 'ready' }
  | { readonly type: 'vector'; readonly id: number; readonly vector: Float32Array }
  | { readonly type: 'failed'; readonly id: number; readonly message: string };

interface Waiting {
  readonly resolve: (vector: Float32Array) => void;
  readonly reject: (error: Error) => void;
}

/**
 * `createEmbedder` in a thread of its own: the model computes for tens of milliseconds at a stretch, in which a server
 * would answer nobody. Rejects with SourceError if the model cannot be loaded. Close it, or the process stays.
 */
export async function createEmbedderThread(folder: string): Promise<Embedder> {
  const model = await readModel(folder);
  const thread = new Worker(new URL('./embedder-worker.mjs', import.meta.url), {
    workerData: folder,
    execArgv: [],
  });
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let ended: Error | null = null;
  thread.on('message', (answer: EmbedderAnswer) => settle(waiting, answer));
  const end = (error: Error): void => {
    ended ??= error;
    for (const { reject } of waiting.values()) reject(ended);
    waiting.clear();
  };
  await loaded(thread, folder);
  thread.on('error', (error) => end(new Error('the thread of the embedder broke down', { cause: error })));
  thread.on('exit', () => end(new Error('the thread of the embedder has ended')));
  const ask = (type: 'passage' | 'query') => (text: string) =>
    new Promise<Float32Array>((resolve, reject) => {
      if (ended !== null) return reject(ended);
      asked += 1;
      waiting.set(asked, { resolve, reject });
      thread.postMessage({ type, id: asked, text } satisfies EmbedderTask);
    });
  return {
    model,
    embedPassage: ask('passage'),
    embedQuery: ask('query'),
    close: async () => {
      if (ended !== null) return;
      const exit = once(thread, 'exit');
      thread.postMessage({ type: 'close' } satisfies EmbedderTask);
      await exit;
    },
  };
}

async function loaded(thread: Worker, folder: string): Promise<void> {
  try {
    await once(thread, 'message');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new SourceError(folder, null, `the model cannot be loaded: ${reason}`, { cause: error });
  }
}

function settle(waiting: Map<number, Waiting>, answer: EmbedderAnswer): void {
  if (answer.type === 'ready') return;
  const asker = waiting.get(answer.id);
  waiting.delete(answer.id);
  if (answer.type === 'vector') asker?.resolve(answer.vector);
  else asker?.reject(new Error(`a text cannot be embedded: ${answer.message}`));
}
