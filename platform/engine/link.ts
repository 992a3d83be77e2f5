import type { EngineKeys } from './keys.ts';

/** A usable way to an engine, for as long as it lasts. */
export interface Link {
  readonly url: string;
  readonly keys: EngineKeys;
  /** Resolves with the reason when the engine is gone; never rejects. */
  readonly lost: Promise<string>;
  /** Stops the engine if it is ours, else only lets go of it. */
  close(): Promise<void>;
}

/** Milliseconds. */
export const ANSWER_LIMIT = 2_000;

/** Whether an engine answers at this address in time. */
export async function answers(url: string, limit = ANSWER_LIMIT): Promise<boolean> {
  try {
    const response = await fetch(new URL('health', `${url}/`), { signal: AbortSignal.timeout(limit) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}
