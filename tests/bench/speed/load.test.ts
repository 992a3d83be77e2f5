import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dealt, sendAll } from '../../../bench/speed/load.ts';

describe('dealing requests out', () => {
  it('gives every connection its own, as evenly as can be', () => {
    expect(dealt(['a', 'b', 'c', 'd', 'e'], 2)).toEqual([
      ['a', 'c', 'e'],
      ['b', 'd'],
    ]);
  });
});

describe('a load', () => {
  const asked: string[] = [];
  const connections = new Set<number>();
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => {
      body += chunk.toString();
    });
    request.on('end', () => {
      asked.push(`${request.method} ${request.url} ${body}`.trim());
      connections.add(request.socket.remotePort ?? 0);
      response.statusCode = request.url === '/missing' ? 404 : 200;
      response.end('{}');
    });
  });
  let url = '';

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  beforeEach(() => {
    asked.length = 0;
    connections.clear();
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it('sends every request once over connections that are kept open, and times each', async () => {
    const requests = Array.from({ length: 10 }, (_, at) => ({ path: `/search?q=${at}` }));
    const { times, duration } = await sendAll(url, requests, 4);
    expect(asked.toSorted()).toEqual(requests.map(({ path }) => `GET ${path}`).toSorted());
    expect(connections.size).toBe(4);
    expect(times).toHaveLength(10);
    expect(times.every((milliseconds) => milliseconds > 0)).toBe(true);
    expect(duration).toBeGreaterThan(0);
  });

  it('sends a body as it stands', async () => {
    await sendAll(url, [{ method: 'POST', path: '/multi-search', body: '{"q":"低空"}' }], 1);
    expect(asked).toEqual(['POST /multi-search {"q":"低空"}']);
  });

  it('fails when a request is not answered with 2xx', async () => {
    await expect(sendAll(url, [{ path: '/there' }, { path: '/missing' }], 1)).rejects.toThrow(
      'of 2 requests 0 failed, 1 were not answered with 2xx',
    );
  });
});
