import { createServer, type RequestListener, type Server } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { watch } from '../../platform/engine/attach.ts';
import { until } from './support.ts';

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

async function listen(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
}

describe('an engine that is watched', () => {
  it('is given up when it is silent three times', async () => {
    let asked = 0;
    const url = await listen(() => {
      asked += 1;
    });
    expect(await watch(url, () => true, new AbortController().signal)).toBe('it does not answer');
    expect(asked).toBe(3);
  });

  it('is not given up by a process that was too busy to hear the answer', async () => {
    let asked = 0;
    let givenUp = false;
    const watching = new AbortController();
    const url = await listen((_req, res) => {
      asked += 1;
      // The engine of this test lives in the process that asks: both stand still.
      const end = performance.now() + 2_700;
      while (performance.now() < end);
      res.end('{}');
    });
    watch(url, () => true, watching.signal).then(() => {
      givenUp = true;
    });
    await until(() => asked > 4);
    watching.abort();
    expect(givenUp).toBe(false);
  });
});
