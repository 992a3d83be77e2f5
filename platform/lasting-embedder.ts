import { setTimeout as sleep } from 'node:timers/promises';
import type { Embedder } from './embedder.ts';
import type { EmbedderThread } from './embedder-thread.ts';
import type { Log } from './log.ts';

/** Milliseconds. */
const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 60_000;
/** One that lived this long did not end for how it was opened. */
const SETTLED_AFTER = 60_000;

/**
 * An embedder that is opened again whenever it ends by itself, after a pause that grows as long as that does not help;
 * meanwhile every text rejects with EmbedderUnavailable. Rejects as the first opening does.
 */
export async function keepEmbedder(
  open: () => Promise<EmbedderThread>,
  log: Log,
  firstPause: number = FIRST_PAUSE,
): Promise<Embedder> {
  const stopping = new AbortController();
  const { signal } = stopping;
  let embedder = await open();
  const { model } = embedder;
  const reopened = async (failuresBefore: number): Promise<number> => {
    for (let failures = failuresBefore; ; failures += 1) {
      const pause = Math.min(firstPause * 2 ** failures, LONGEST_PAUSE);
      await sleep(pause, undefined, { signal, ref: false });
      const opened = await open().catch((error: unknown) => {
        log.error({ err: error, failures: failures + 1 }, 'the embedder cannot be opened again');
        return null;
      });
      if (signal.aborted) await opened?.close();
      signal.throwIfAborted();
      if (opened === null) continue;
      embedder = opened;
      return failures + 1;
    }
  };
  const watchOver = async (): Promise<void> => {
    let failures = 0;
    for (;;) {
      const since = Date.now();
      const reason = await embedder.ended;
      signal.throwIfAborted();
      log.error({ err: reason }, 'the embedder is gone: searches go by words alone');
      if (Date.now() - since > SETTLED_AFTER) failures = 0;
      failures = await reopened(failures);
      log.info('the embedder is back');
    }
  };
  const watching = watchOver().catch(() => {}); // aborted
  return {
    model,
    embedPassage: (text) => embedder.embedPassage(text),
    embedQuery: (text) => embedder.embedQuery(text),
    close: async () => {
      stopping.abort();
      await embedder.close();
      await watching;
    },
  };
}
