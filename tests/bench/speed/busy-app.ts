import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Holds its event loop for a while at every request, and prints its address. */
const HELD = 60;

const server = createServer((_req, res) => {
  const until = performance.now() + HELD;
  while (performance.now() < until);
  res.end('done');
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});
