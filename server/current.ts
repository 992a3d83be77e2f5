import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../platform/log.ts';
import { readPointer } from '../platform/pointer.ts';
import { type Serving, type ServingParts, toServing } from './serving.ts';

/** The build that is served now. */
export interface Current {
  get(): Serving;
  stop(): void;
}

/** Milliseconds between two looks at the pointer: a new build is served this soon. */
const LOOK_EVERY = 2000;

/** Serves the published build, and each one published later. Rejects if there is none, or none that is whole. */
export async function createCurrent(parts: ServingParts, log: Log, lookEvery = LOOK_EVERY): Promise<Current> {
  const pointer = await readPointer(parts.dataDir);
  if (pointer === null) throw new Error(`${parts.dataDir} holds no build: run npm run index`);
  let serving = await toServing(parts, pointer.build);
  const stopping = new AbortController();
  const watch = async (): Promise<void> => {
    for (;;) {
      await sleep(lookEvery, undefined, { signal: stopping.signal, ref: false });
      const now = await readPointer(parts.dataDir);
      if (now === null || now.build === serving.build) continue;
      try {
        serving = await toServing(parts, now.build);
        log.info({ build: now.build }, 'serving a new build');
      } catch (error) {
        log.error({ err: error, build: now.build }, 'a new build cannot be served, the old one still is');
      }
    }
  };
  watch().catch(() => {}); // aborted
  return { get: () => serving, stop: () => stopping.abort() };
}
