import { setTimeout as sleep } from 'node:timers/promises';
import type { AskEngine } from './search/candidates.ts';

/** Milliseconds: whoever asks whether the app is ready waits no longer, and asks the engine no more often. */
const LIMIT = 1000;
const FRESH = 1000;

/** On the way that searches go, of the index they ask: health alone would tell neither a key that is refused nor an index that is lost. */
const NOTHING = { q: '', limit: 0 };

/** Tells whether searches of the build that is served are answered, by asking for nothing. */
export function createReadiness(askIn: () => AskEngine): () => Promise<boolean> {
  let last: { readonly at: number; readonly answer: Promise<boolean> } | null = null;
  return () => {
    const now = Date.now();
    if (last === null || now - last.at >= FRESH) last = { at: now, answer: answersInTime(askIn()) };
    return last.answer;
  };
}

async function answersInTime(ask: AskEngine): Promise<boolean> {
  const asked = ask([NOTHING]).then(
    () => true,
    () => false,
  );
  return await Promise.race([asked, sleep(LIMIT, false, { ref: false })]);
}
