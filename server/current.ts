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

/** As many looks pass at most before a build that was refused is tried again: five minutes. */
const MOST_PASSED = 150;

/** A build that could not be served, and when it is tried again. */
interface Refused {
  readonly build: string;
  readonly reason: string;
  readonly passed: number;
  /** The number of the look. */
  readonly again: number;
}

/**
 * Serves the published build, and each one published later. One that cannot be served may be whole and the machine out
 * of files for a moment: it is tried again, each time after twice as many looks, and told when the reason is a new one.
 * Rejects if there is none at the start, or none that is whole. Looks for a new one every `interval` milliseconds.
 */
export async function createCurrent(
  parts: ServingParts,
  log: Log,
  interval: number = LOOK_EVERY,
): Promise<Current> {
  const pointer = await readPointer(parts.dataDir);
  if (pointer === null) throw new Error(`${parts.dataDir} holds no build: run npm run index`);
  let serving = await toServing(parts, pointer.build);
  let refused: Refused | null = null;
  const look = async (number: number): Promise<void> => {
    const build = (await readPointer(parts.dataDir))?.build ?? serving.build;
    const before: Refused | null = refused?.build === build ? refused : null;
    if (build === serving.build) refused = null;
    if (build === serving.build || (before !== null && number < before.again)) return;
    try {
      serving = await toServing(parts, build);
      log.info({ build }, 'serving a new build');
    } catch (error) {
      const reason = String(error);
      if (reason !== before?.reason)
        log.error({ err: error, build }, 'a new build cannot be served, the old one still is');
      const passed = Math.min(before === null ? 1 : before.passed * 2, MOST_PASSED);
      refused = { build, reason, passed, again: number + passed };
    }
  };
  const stopping = new AbortController();
  const watch = async (): Promise<void> => {
    for (let number = 0; ; number += 1) {
      await sleep(interval, undefined, { signal: stopping.signal, ref: false });
      await look(number);
    }
  };
  watch().catch(() => {}); // aborted
  return { get: () => serving, stop: () => stopping.abort() };
}
