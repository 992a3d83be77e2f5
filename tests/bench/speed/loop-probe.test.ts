import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { LoopWatch } from '../../../bench/speed/loop.ts';
import { ROOT } from '../../../platform/config.ts';

/** What the busy app holds its loop for at each request, milliseconds. */
const HELD = 60;

let app: ChildProcess;
let url = '';

beforeAll(async () => {
  const preloads = ['tsx', join(ROOT, 'bench/speed/loop-probe.ts')].flatMap((each) => ['--import', each]);
  app = spawn(process.execPath, [...preloads, join(ROOT, 'tests/bench/speed/busy-app.ts')], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  if (app.stdout === null) throw new Error('no standard output');
  for await (const line of createInterface({ input: app.stdout })) {
    url = line;
    break;
  }
});

afterAll(async () => {
  const exit = once(app, 'exit');
  app.kill();
  await exit;
});

async function watched(task: () => Promise<unknown>): Promise<LoopWatch> {
  app.send('watch');
  await task();
  const told = once(app, 'message');
  app.send('report');
  const [watch] = (await told) as [LoopWatch];
  return watch;
}

it('sees the loop of another process stand still during a request', async () => {
  const { stretches, requests } = await watched(() => fetch(url));
  expect(requests).toHaveLength(1);
  const [request] = requests;
  const longest = Math.max(...stretches.map(({ from, to }) => to - from));
  expect(longest).toBeGreaterThanOrEqual(HELD - 1);
  const during = stretches.filter(
    ({ from, to }) => request !== undefined && from < request.to && to > request.from,
  );
  expect(during.some(({ from, to }) => to - from === longest)).toBe(true);
});

it('forgets what was seen before', async () => {
  const { requests } = await watched(() => Promise.resolve());
  expect(requests).toEqual([]);
});
