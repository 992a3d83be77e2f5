import { setTimeout as sleep } from 'node:timers/promises';
import type { Engine } from '../platform/engine/index.ts';
import { EngineUnavailable } from '../platform/errors.ts';
import type { Log } from '../platform/log.ts';

/** What serving needs of the engine: it may come later, or come back. */
export interface EngineDoor extends Pick<Engine, 'ask' | 'isHealthy' | 'onStatus'> {
  stop(): Promise<void>;
}

/** Milliseconds. */
const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 60_000;

/**
 * An engine that could not be started is tried again and again; until it runs, questions reject. The signal tells a
 * start that nobody waits for it any more.
 */
export function keepTrying(
  start: (signal: AbortSignal) => Promise<Engine>,
  reason: unknown,
  log: Log,
): EngineDoor {
  const stopping = new AbortController();
  const { signal } = stopping;
  const listeners = new Set<(healthy: boolean) => void>();
  const tell = (healthy: boolean): void => {
    for (const listen of listeners) listen(healthy);
  };
  let engine: Engine | null = null;
  const trying = (async () => {
    for (let pause = FIRST_PAUSE; engine === null; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
      await sleep(pause, undefined, { signal, ref: false });
      engine = await start(signal).catch((error: unknown) => {
        if (!signal.aborted) log.error({ err: error }, 'the search engine still cannot be started');
        return null;
      });
      signal.throwIfAborted();
    }
    engine.onStatus(tell);
    tell(true);
  })().catch(() => {}); // aborted: whoever stops does not wait for a try
  return {
    ask: async (question) => {
      if (engine === null)
        throw new EngineUnavailable('the search engine could not be started', { cause: reason });
      return engine.ask(question);
    },
    isHealthy: () => engine?.isHealthy() ?? false,
    onStatus: (listen) => {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
    stop: async () => {
      stopping.abort();
      await trying;
      await engine?.stop();
    },
  };
}
