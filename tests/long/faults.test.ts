import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seededRandom } from '../../bench/random.ts';
import { ROOT } from '../../platform/config.ts';
import { readPointer } from '../../platform/pointer.ts';
import { type RunningApp, startApp } from '../e2e/app.ts';
import { engineProcess, makeWorkplace, until, type Workplace } from '../engine/support.ts';
import { countOf } from './count.ts';

const KILLS = countOf('LONG_KILLS', 10);
const REBUILDS = countOf('LONG_REBUILDS', 2);
/** Milliseconds between two kills, at most. */
const LONGEST_PAUSE = 6_000;
const SEARCHES = [
  '/search?q=低空经济',
  '/search.json?q=想开民宿有什么扶持',
  '/search.csv?q=养老&mode=keyword',
];
const READING = ['/', '/plans/hunan/chapters/1', '/plans/yongzhou', '/healthz'];

const random = seededRandom(20_261_122);
let place: Workplace;
let app: RunningApp;
beforeAll(async () => {
  place = await makeWorkplace();
  app = await startApp({ DATA_DIR: place.dataDir });
});
afterAll(async () => {
  await app.stop();
  await place.remove();
});

/** Asks for one address after the other until told to stop; tells how often each answer came. */
async function stream(
  addresses: readonly string[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, number>> {
  const answers = new Map<string, number>();
  for (let round = 0; !signal.aborted; round += 1) {
    const address = addresses[round % addresses.length] ?? '';
    const answer = await fetch(app.url + address).then(
      async (response) => {
        await response.arrayBuffer();
        return [200, 503].includes(response.status) ? `${response.status}` : `${response.status} ${address}`;
      },
      (error: unknown) => `${address}: ${error}`,
    );
    answers.set(answer, (answers.get(answer) ?? 0) + 1);
    await sleep(50);
  }
  return answers;
}

/** Kills the engine at random moments, while it starts or loads a build as well as while it answers. */
async function killAgainAndAgain(): Promise<number> {
  let killed = 0;
  while (killed < KILLS) {
    await sleep(random() * LONGEST_PAUSE);
    const engine = await engineProcess(place.dataDir).catch(() => null);
    if (engine === null) continue;
    try {
      process.kill(engine.pid, 'SIGKILL');
      killed += 1;
    } catch {
      // It had just ended.
    }
    await until(async () => (await engineProcess(place.dataDir).catch(() => null))?.pid !== engine.pid);
  }
  return killed;
}

/** One `npm run index -- --force`; null when it published, else what it said. */
async function rebuild(): Promise<string | null> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(ROOT, 'indexer/main.ts'), '--force'], {
    cwd: ROOT,
    env: { ...process.env, DATA_DIR: place.dataDir, LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk;
  });
  const [code] = await once(child, 'close');
  return code === 0 ? null : said;
}

/** A build whose engine is killed under it fails, and is tried again. */
async function rebuildAgainAndAgain(): Promise<readonly string[]> {
  const failures: string[] = [];
  for (let published = 0; published < REBUILDS; ) {
    const failure = await rebuild();
    if (failure === null) published += 1;
    else failures.push(failure);
  }
  return failures;
}

/** Every process that was started for our DATA_DIR, engine and watchdog and indexer. */
async function processesOf(dataDir: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const texts = await Promise.all(
      ['cmdline', 'environ'].map((file) => readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => '')),
    );
    if (texts.some((text) => text.includes(dataDir))) found.push(`${pid} ${texts[0]?.replaceAll('\0', ' ')}`);
  }
  return found;
}

describe('the real app whose engine dies again and again while builds are published', () => {
  it('answers every search with 200 or 503, reads all the time, recovers, and leaves no process', async () => {
    const ending = new AbortController();
    const streams = Promise.all([
      stream(READING, ending.signal),
      ...SEARCHES.map((address) => stream([address], ending.signal)),
    ]);
    const before = await readPointer(place.dataDir);
    const [killed, failures] = await Promise.all([killAgainAndAgain(), rebuildAgainAndAgain()]);
    expect(killed).toBe(KILLS);
    const after = await readPointer(place.dataDir);
    expect(after?.build).not.toBe(before?.build);
    await until(async () => (await fetch(app.url + SEARCHES[0])).status === 200);
    await until(async () => (await (await fetch(`${app.url}/readyz`)).text()).includes(after?.build ?? '?'));
    ending.abort();

    const [reading, ...searches] = await streams;
    expect([...(reading?.keys() ?? [])]).toEqual(['200']);
    for (const answers of searches) {
      expect([...answers.keys()].filter((answer) => answer !== '200' && answer !== '503')).toEqual([]);
      expect(answers.get('200')).toBeGreaterThan(0);
    }
    // What a failed build says is for its user, no stack.
    expect(failures.filter((said) => /^ +at /m.test(said))).toEqual([]);
    expect((await processesOf(place.dataDir)).length).toBeGreaterThan(0);
    await app.stop();
    // The watchdog's last `sleep 1` may be on its way.
    for (let look = 0; look < 10 && (await processesOf(place.dataDir)).length > 0; look += 1)
      await sleep(500);
    expect(await processesOf(place.dataDir)).toEqual([]);
  });
});
