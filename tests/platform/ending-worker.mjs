import { parentPort } from 'node:worker_threads';

// The thread of an embedder that ends by itself at a certain text.
parentPort.on('message', ({ type, id, text }) => {
  if (type === 'close') return parentPort.close();
  if (text === 'exit') process.exit(1);
  if (text === 'throw') throw new Error('out of memory');
  parentPort.postMessage({ type: 'vector', id, vector: new Float32Array([text.length]) });
});
parentPort.postMessage({ type: 'ready' });
