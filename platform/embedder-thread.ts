import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { type Embedder, readModel } from './embedder.ts';
import { EmbedderUnavailable, SourceError } from './errors.ts';

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

/** An embedder that can end by itself. */
export interface EmbedderThread extends Embedder {
  /** Resolves with the reason when it is gone: whoever asks from then on is rejected with it. Never rejects. */
  readonly ended: Promise<EmbedderUnavailable>;
}

const WORKER = new URL('./embedder-worker.mjs', import.meta.url);

/**
 * `createEmbedder` in a thread of its own: the model computes for tens of milliseconds at a stretch, in which a server
 * would answer nobody. Rejects with SourceError if the model cannot be loaded. Close it, or the process stays.
 */
export async function createEmbedderThread(folder: string, program = WORKER): Promise<EmbedderThread> {
  const model = await readModel(folder);
  const thread = new Worker(program, { workerData: folder, execArgv: [] });
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  thread.on('message', (answer: EmbedderAnswer) => settle(waiting, answer));
  await loaded(thread, folder);
  let gone: EmbedderUnavailable | null = null;
  const ended = endOf(thread).then((reason) => {
    gone = reason;
    for (const { reject } of waiting.values()) reject(reason);
    waiting.clear();
    return reason;
  });
  const ask = (type: 'passage' | 'query') => (text: string) =>
    new Promise<Float32Array>((resolve, reject) => {
      if (gone !== null) return reject(gone);
      asked += 1;
      waiting.set(asked, { resolve, reject });
      thread.postMessage({ type, id: asked, text } satisfies EmbedderTask);
    });
  return {
    model,
    ended,
    embedPassage: ask('passage'),
    embedQuery: ask('query'),
    close: async () => {
      // A thread that is gone hears nothing.
      thread.postMessage({ type: 'close' } satisfies EmbedderTask);
      await ended;
    },
  };
}

async function endOf(thread: Worker): Promise<EmbedderUnavailable> {
  try {
    await once(thread, 'exit');
    return new EmbedderUnavailable('the thread of the embedder has ended');
  } catch (cause) {
    return new EmbedderUnavailable('the thread of the embedder broke down', { cause });
  }
}

async function loaded(thread: Worker, folder: string): Promise<void> {
  const ended = once(thread, 'exit').then(() => {
    throw new Error('its thread ended');
  });
  try {
    await Promise.race([once(thread, 'message'), ended]);
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
