import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { MeilisearchApiError } from 'meilisearch';
import { afterEach, describe, expect, it } from 'vitest';
import { createAdminClient, createSearchClient, reach } from '../../../platform/engine/client.ts';
import { EngineTaskFailed, finish } from '../../../platform/engine/task.ts';
import { EngineUnavailable } from '../../../platform/errors.ts';

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

const json = (status: number, body: unknown) => (_: IncomingMessage, response: ServerResponse) => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};

describe('a client of the engine', () => {
  it('asks for answers that are not compressed, with its key', async () => {
    const seen: IncomingMessage['headers'][] = [];
    const { url } = await serve((request, response) => {
      seen.push(request.headers);
      json(200, { hits: [], results: [] })(request, response);
    });
    await createSearchClient(url, 'a-key').index('gangyao-x').search('永州');
    await createSearchClient(url, 'a-key').multiSearch({ queries: [] });
    await createAdminClient(url, 'a-key').getKeys();
    expect(seen.map((headers) => headers['accept-encoding'])).toEqual(['identity', 'identity', 'identity']);
    expect(seen[0]?.authorization).toBe('Bearer a-key');
  });

  it('uses its connections again for questions that follow each other', async () => {
    let connections = 0;
    const { server, url } = await serve(json(200, { results: [] }));
    server.on('connection', () => {
      connections += 1;
    });
    const client = createSearchClient(url, null);
    for (let time = 0; time < 20; time += 1) await client.multiSearch({ queries: [] });
    // A second one is opened while the first still hands over its answer.
    expect(connections).toBeLessThanOrEqual(2);
  });
});

describe('reaching the engine', () => {
  const ask = (url: string) =>
    reach(url, () => createSearchClient(url, null, 200).multiSearch({ queries: [] }));

  it('rejects with EngineUnavailable when nobody listens, and names the reason', async () => {
    const { server, url } = await serve(json(200, {}));
    await new Promise((resolve) => server.close(resolve));
    await expect(ask(url)).rejects.toThrow(EngineUnavailable);
    await expect(ask(url)).rejects.toThrow(/ECONNREFUSED/);
  });

  it('rejects with EngineUnavailable when no answer comes in time', async () => {
    const { url } = await serve(() => {});
    await expect(ask(url)).rejects.toThrow(EngineUnavailable);
  });

  it('rejects with EngineUnavailable when the connection breaks in the middle of an answer', async () => {
    const { url } = await serve((_, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('{');
      setImmediate(() => response.destroy());
    });
    await expect(ask(url)).rejects.toThrow(EngineUnavailable);
  });

  for (const status of [401, 403, 429, 500, 503]) {
    it(`rejects with EngineUnavailable on ${status}, and keeps the cause`, async () => {
      const { url } = await serve(json(status, { message: 'no', code: 'x', type: 'y', link: 'z' }));
      const error = await ask(url).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(EngineUnavailable);
      expect((error as EngineUnavailable).cause).toBeInstanceOf(MeilisearchApiError);
    });
  }

  it('rejects with EngineUnavailable when what stands in front of the engine answers in HTML', async () => {
    const { url } = await serve((_, response) => response.writeHead(502).end('<h1>Bad Gateway</h1>'));
    await expect(ask(url)).rejects.toThrow(EngineUnavailable);
  });

  it('leaves a refusal what it is', async () => {
    const { url } = await serve(
      json(404, { message: 'no index', code: 'index_not_found', type: 'y', link: 'z' }),
    );
    await expect(ask(url)).rejects.toThrow(MeilisearchApiError);
  });

  it('leaves our own errors what they are', async () => {
    const own = new TypeError('a mistake of ours');
    await expect(reach('http://x', () => Promise.reject(own))).rejects.toBe(own);
  });
});

describe('finishing a task', () => {
  const task = { uid: 7, indexUid: 'gangyao-x', type: 'documentAdditionOrUpdate' };

  it('waits until it is done', async () => {
    let asked = 0;
    const { url } = await serve((request, response) => {
      asked += 1;
      json(200, { ...task, status: asked < 3 ? 'processing' : 'succeeded', error: null })(request, response);
    });
    const done = await finish(createAdminClient(url, null), { ...enqueued, taskUid: 7 });
    expect([done.status, asked]).toEqual(['succeeded', 3]);
  });

  it('rejects when it failed, with what, where and why', async () => {
    const error = { message: 'too many fields', code: 'bad_field', type: 'y', link: 'z' };
    const { url } = await serve(json(200, { ...task, status: 'failed', error }));
    const failure = await finish(createAdminClient(url, null), { ...enqueued, taskUid: 7 }).catch(
      (reason: unknown) => reason,
    );
    expect(failure).toBeInstanceOf(EngineTaskFailed);
    expect(failure).toMatchObject({ code: 'bad_field' });
    expect(String(failure)).toContain(
      'documentAdditionOrUpdate of gangyao-x failed (task 7): too many fields',
    );
  });

  const enqueued = {
    indexUid: 'gangyao-x',
    status: 'enqueued',
    type: 'documentAdditionOrUpdate',
    enqueuedAt: '2026-01-01T00:00:00Z',
  } as const;
});
