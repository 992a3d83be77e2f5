import { createServer, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { createSearchClient, reach } from '../../platform/engine/client.ts';
import { createReadiness } from '../../server/readiness.ts';
import { askEngine } from '../../server/search/ask.ts';

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

/** An engine's address where `status` is answered, or nothing at all. */
async function engineThat(behaviour: { status: number | 'silent'; code?: string }) {
  const asked = { times: 0, bodies: [] as string[] };
  const server = createServer(async (req, res) => {
    asked.times += 1;
    asked.bodies.push(await text(req));
    if (behaviour.status === 'silent') return;
    res.writeHead(behaviour.status, { 'content-type': 'application/json' });
    res.end(
      behaviour.status === 200
        ? '{"results":[{"hits":[]}]}'
        : `{"message":"no","code":"${behaviour.code ?? 'internal'}","type":"internal","link":""}`,
    );
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  const client = createSearchClient(url, 'key');
  const ask = askEngine({ ask: (question) => reach(url, () => question(client)) }, 'gangyao-a-passages');
  return { asked, isReady: createReadiness(() => ask) };
}

describe('the app is', () => {
  it('ready when the engine answers, which is asked once for many', async () => {
    const { asked, isReady } = await engineThat({ status: 200 });
    expect(await Promise.all([isReady(), isReady(), isReady()])).toEqual([true, true, true]);
    expect(asked.times).toBe(1);
    expect(asked.bodies.map((body) => JSON.parse(body))).toEqual([
      { queries: [{ indexUid: 'gangyao-a-passages', q: '', limit: 0 }] },
    ]);
  });

  it('not ready when the engine has lost the index', async () => {
    const { isReady } = await engineThat({ status: 404, code: 'index_not_found' });
    expect(await isReady()).toBe(false);
  });

  it('not ready when the engine refuses the key or is in trouble', async () => {
    for (const status of [403, 500]) {
      const { isReady } = await engineThat({ status });
      expect(await isReady()).toBe(false);
    }
  });

  it('not ready when the engine is silent, and says so without waiting for it', async () => {
    const { isReady } = await engineThat({ status: 'silent' });
    expect(await isReady()).toBe(false);
  });

  it('ready again when the engine is', async () => {
    const behaviour: { status: number } = { status: 500 };
    const { isReady } = await engineThat(behaviour);
    expect(await isReady()).toBe(false);
    behaviour.status = 200;
    while (!(await isReady())) await new Promise((resolve) => setTimeout(resolve, 50));
  });
});
