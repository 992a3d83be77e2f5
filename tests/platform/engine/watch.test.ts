import { createServer, type RequestListener, type Server } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { type Watching, watch } from '../../../platform/engine/attach.ts';
import { until } from '../../engine/support.ts';

/** Generous where a loaded machine could be late, else as short as can be. */
const SILENT: Watching = { interval: 10, limit: 300, ownDelay: 1_000 };
const BUSY: Watching = { interval: 10, limit: 50, ownDelay: 50 };

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

async function listen(answer: RequestListener): Promise<string> {
  const server = createServer((req, res) => (req.url === '/warm-up' ? res.end() : answer(req, res)));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  // The first request of a process takes longer than a test waits for an answer.
  await (await fetch(`${url}/warm-up`)).text();
  return url;
}

describe('an engine that is watched', () => {
  it('is given up when it is silent three times', async () => {
    let asked = 0;
    const url = await listen(() => {
      asked += 1;
    });
    expect(await watch(url, () => true, new AbortController().signal, SILENT)).toBe('it does not answer');
    expect(asked).toBe(3);
  });

  it('is not given up by a process that was too busy to hear the answer', async () => {
    let asked = 0;
    let givenUp = false;
    const watching = new AbortController();
    const url = await listen((_req, res) => {
      asked += 1;
      // The engine of this test lives in the process that asks: both stand still.
      const end = performance.now() + BUSY.limit + BUSY.ownDelay + 100;
      while (performance.now() < end);
      res.end('{}');
    });
    watch(url, () => true, watching.signal, BUSY).then(() => {
      givenUp = true;
    });
    // Three misses would have been enough.
    await until(() => asked > 4);
    watching.abort();
    expect(givenUp).toBe(false);
  });
});
