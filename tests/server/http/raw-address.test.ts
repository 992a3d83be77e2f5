import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerUnreadable, encodeAddress } from '../../../server/http/raw-address.ts';

const request = (address: string, method = 'GET') =>
  Buffer.from(`${method} ${address} HTTP/1.1\r\nHost: x\r\n\r\n`);

describe('an address that is not percent-encoded', () => {
  it.each([
    ['/search?q=低空经济&mode=keyword', '/search?q=%E4%BD%8E%E7%A9%BA%E7%BB%8F%E6%B5%8E&mode=keyword'],
    ['/terms/㵲水', '/terms/%E3%B5%B2%E6%B0%B4'],
    ['/search?q=%E4%BD%8E空', '/search?q=%E4%BD%8E%E7%A9%BA'],
    ['/search?q=😀', '/search?q=%F0%9F%98%80'],
  ])('%s becomes %s', (typed, encoded) => {
    expect(encodeAddress(request(typed))).toBe(encoded);
  });

  it.each([
    ['an encoded one', request('/search?q=%E4%BD%8E')],
    ['one that would lead to another host', request('//例子.example/低')],
    ['one that a browser would take for such', request('/\\例子.example')],
    [
      'bytes that are no characters',
      Buffer.from([...Buffer.from('GET /'), 0xff, ...Buffer.from(' HTTP/1.1\r\n')]),
    ],
    ['another method', request('/search?q=低', 'POST')],
    ['no request at all', Buffer.from('低空经济')],
  ])('is not made of %s', (_, packet) => {
    expect(encodeAddress(packet)).toBeNull();
  });
});

describe('a server', () => {
  let server: Server;
  let port: number;
  beforeAll(async () => {
    server = createServer((req, res) => {
      // An answer that is under way for as long as its socket lasts.
      if (req.url === '/long') res.write('begun');
      else res.end('ok');
    }).on('clientError', answerUnreadable);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => void server.close());

  const send = (packet: Buffer): Promise<string> => {
    const socket = connect(port, '127.0.0.1');
    socket.end(packet);
    return text(socket);
  };

  it('sends such a request on, in one answer that says why', async () => {
    const answer = await send(request('/search?q=低空'));
    const [head = '', body = ''] = answer.split('\r\n\r\n');
    expect(head).toContain('HTTP/1.1 307 Temporary Redirect\r\nLocation: /search?q=%E4%BD%8E%E7%A9%BA\r\n');
    expect(head).toContain(`Content-Length: ${Buffer.byteLength(body)}`);
    expect(body).toContain('/search?q=%E4%BD%8E%E7%A9%BA');
  });

  it('says nothing but the head where only that is asked for', async () => {
    const answer = await send(request('/search?q=低空', 'HEAD'));
    expect(answer).toMatch(/^HTTP\/1\.1 307 .*\r\nContent-Length: \d+\r\nConnection: close\r\n\r\n$/s);
  });

  /** What comes of a request that is sent once so much of the answer to another has been read. */
  const sendAfter = async (first: string, read: string): Promise<string> => {
    const socket = connect(port, '127.0.0.1').on('error', () => {});
    const ended = once(socket, 'close');
    let received = '';
    let sent = false;
    socket.on('data', (chunk: Buffer) => {
      received += chunk.toString();
      if (!sent && received.includes(read)) {
        sent = true;
        socket.write(request('/search?q=低空'));
      }
    });
    socket.write(request(first));
    await ended;
    return received;
  };

  it('writes nothing into an answer that is under way: it ends', async () => {
    expect(await sendAfter('/long', 'begun')).toMatch(/^HTTP\/1\.1 200 .*\r\n\r\n5\r\nbegun\r\n$/s);
  });

  it('sends on what follows an answer that is whole', async () => {
    expect(await sendAfter('/', 'ok')).toMatch(/^HTTP\/1\.1 200 .*\r\n\r\nokHTTP\/1\.1 307 /s);
  });

  it('refuses what is no request, and headers that are too large', async () => {
    expect(await send(Buffer.from('低空经济\r\n\r\n'))).toMatch(/^HTTP\/1\.1 400 /);
    const large = Buffer.from(`GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`);
    expect(await send(large)).toMatch(/^HTTP\/1\.1 431 /);
  });
});
