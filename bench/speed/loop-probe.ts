import { channel } from 'node:diagnostics_channel';
import { openSync, readSync } from 'node:fs';
import { PerformanceObserver } from 'node:perf_hooks';
import type { LoopWatch, Span, Stretch } from './loop.ts';

/**
 * Loaded into the app before anything else (`--import`): watches its event loop from inside while the bench asks it
 * to. A message 'watch' begins, 'report' ends and is answered with a LoopWatch. Nothing runs between the two.
 */

/** Milliseconds between two looks: a stretch shorter than this may hide in one that is not. */
const INTERVAL = 1;

let stretches: Stretch[] = [];
let requests: Span[] = [];
let collections: Span[] = [];
let stop: (() => void) | null = null;

function watch(): void {
  [stretches, requests, collections] = [[], [], []];
  const processorTime = createProcessorClock();
  let last = performance.now();
  let before = processorTime();
  const timer = setInterval(() => {
    const [now, after] = [performance.now(), processorTime()];
    const waited = after === null || before === null ? 0 : after.waited - before.waited;
    const worked = after === null || before === null ? now - last : after.worked - before.worked;
    stretches.push({ from: last, to: now, waited, worked });
    [last, before] = [now, after];
  }, INTERVAL);
  const garbage = new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      collections.push({ from: startTime, to: startTime + duration });
    }
  });
  garbage.observe({ entryTypes: ['gc'] });
  const unhook = watchRequests();
  stop = () => {
    clearInterval(timer);
    garbage.disconnect();
    unhook();
  };
}

/** Notes from when to when the server was at each request. */
function watchRequests(): () => void {
  const begun = new WeakMap<object, number>();
  const start = channel('http.server.request.start');
  const finish = channel('http.server.response.finish');
  const onStart = (message: unknown): void => {
    begun.set(requestOf(message), performance.now());
  };
  const onFinish = (message: unknown): void => {
    const from = begun.get(requestOf(message));
    if (from !== undefined) requests.push({ from, to: performance.now() });
  };
  start.subscribe(onStart);
  finish.subscribe(onFinish);
  return () => {
    start.unsubscribe(onStart);
    finish.unsubscribe(onFinish);
  };
}

function requestOf(message: unknown): object {
  const { request } = message as { readonly request: object };
  return request;
}

/**
 * Milliseconds that the main thread has had a processor, and that it has been ready to run while others had them: the
 * machine's doing, not the app's. The kernel counts in its own ticks, one to four milliseconds. Null where it does not.
 */
function createProcessorClock(): () => { readonly worked: number; readonly waited: number } | null {
  const buffer = Buffer.alloc(96);
  try {
    const file = openSync('/proc/self/schedstat', 'r');
    return () => {
      const length = readSync(file, buffer, 0, buffer.length, 0);
      const [worked, waited] = buffer.toString('latin1', 0, length).split(' ');
      return { worked: Number(worked) / 1e6, waited: Number(waited) / 1e6 };
    };
  } catch {
    return () => null;
  }
}

process.on('message', (message) => {
  if (message === 'watch') watch();
  if (message === 'report') {
    // What the observer still holds comes with the next turn.
    setTimeout(() => {
      stop?.();
      process.send?.({ stretches, requests, collections } satisfies LoopWatch);
    }, 20);
  }
});
