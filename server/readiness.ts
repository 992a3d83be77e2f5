import { setTimeout as sleep } from 'node:timers/promises';
import type { EngineDoor } from './engine-door.ts';

/** Milliseconds: whoever asks whether the app is ready waits no longer, and asks the engine no more often. */
const LIMIT = 1000;
const FRESH = 1000;

/** Tells whether the engine answers searches, by asking it. */
export function createReadiness(engine: Pick<EngineDoor, 'ask'>): () => Promise<boolean> {
  let last: { readonly at: number; readonly answer: Promise<boolean> } | null = null;
  return () => {
    const now = Date.now();
    if (last === null || now - last.at >= FRESH) last = { at: now, answer: answersInTime(engine) };
    return last.answer;
  };
}

async function answersInTime(engine: Pick<EngineDoor, 'ask'>): Promise<boolean> {
  const asked = engine
    // With the search key, on the way that searches go: health alone would not tell a key that is refused.
    .ask((client) => client.multiSearch({ queries: [] }))
    .then(
      () => true,
      () => false,
    );
  return await Promise.race([asked, sleep(LIMIT, false, { ref: false })]);
}
