import { setTimeout as sleep } from 'node:timers/promises';
import type { Engine } from '../platform/engine/index.ts';
import { EngineUnavailable } from '../platform/errors.ts';
import type { Log } from '../platform/log.ts';

/** What serving needs of the engine: it may come later, or come back. */
export interface EngineDoor {
  readonly ask: Engine['ask'];
  isHealthy(): boolean;
  stop(): Promise<void>;
}

/** Milliseconds. */
const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 60_000;

/** An engine that could not be started is tried again and again; until it runs, questions reject. */
export function keepTrying(start: () => Promise<Engine>, reason: unknown, log: Log): EngineDoor {
  const stopping = new AbortController();
  let engine: Engine | null = null;
  const trying = (async () => {
    for (let pause = FIRST_PAUSE; engine === null; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
      await sleep(pause, undefined, { signal: stopping.signal, ref: false });
      engine = await start().catch((error: unknown) => {
        log.error({ err: error }, 'the search engine still cannot be started');
        return null;
      });
    }
  })().catch(() => {}); // aborted: whoever stops does not wait for a try
  return {
    ask: async (question) => {
      if (engine === null)
        throw new EngineUnavailable('the search engine could not be started', { cause: reason });
      return engine.ask(question);
    },
    isHealthy: () => engine?.isHealthy() ?? false,
    stop: async () => {
      stopping.abort();
      await trying;
      await engine?.stop();
    },
  };
}
