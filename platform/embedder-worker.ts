import { parentPort, workerData } from 'node:worker_threads';
import { createEmbedder } from './embedder.ts';
import type { EmbedderAnswer, EmbedderTask } from './embedder-thread.ts';
import { explain } from './explain.ts';

/** The thread behind `createEmbedderThread`: loads the model of the folder in `workerData`, then embeds what it is sent. */
if (parentPort === null) throw new Error('this program runs as a thread of another one');
const port = parentPort;
const embedder = await createEmbedder(String(workerData));

const tell = (answer: EmbedderAnswer): void => port.postMessage(answer);

async function carryOut(task: EmbedderTask): Promise<void> {
  if (task.type === 'close') {
    await embedder.close();
    port.close();
    return;
  }
  const { type, id, text } = task;
  try {
    const vector = await (type === 'query' ? embedder.embedQuery(text) : embedder.embedPassage(text));
    tell({ type: 'vector', id, vector });
  } catch (error) {
    tell({ type: 'failed', id, message: explain(error) });
  }
}

/** One after the other: whoever asked before the thread is closed still gets an answer. */
let done = Promise.resolve();
port.on('message', (task: EmbedderTask) => {
  done = done.then(() => carryOut(task));
});
tell({ type: 'ready' });
