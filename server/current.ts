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

/**
 * Serves the published build, and each one published later; one that cannot be served is told once and left alone.
 * Rejects if there is none, or none that is whole. Looks for a new one every `interval` milliseconds.
 */
export async function createCurrent(
  parts: ServingParts,
  log: Log,
  interval: number = LOOK_EVERY,
): Promise<Current> {
  const pointer = await readPointer(parts.dataDir);
  if (pointer === null) throw new Error(`${parts.dataDir} holds no build: run npm run index`);
  let serving = await toServing(parts, pointer.build);
  // Builds are never changed: one that was tried need not be tried again.
  let tried = pointer.build;
  const stopping = new AbortController();
  const watch = async (): Promise<void> => {
    for (;;) {
      await sleep(interval, undefined, { signal: stopping.signal, ref: false });
      const now = await readPointer(parts.dataDir);
      if (now === null || now.build === tried) continue;
      tried = now.build;
      if (tried === serving.build) continue;
      try {
        serving = await toServing(parts, tried);
        log.info({ build: tried }, 'serving a new build');
      } catch (error) {
        log.error({ err: error, build: tried }, 'a new build cannot be served, the old one still is');
      }
    }
  };
  watch().catch(() => {}); // aborted
  return { get: () => serving, stop: () => stopping.abort() };
}
