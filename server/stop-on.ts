import type { Log } from '../platform/log.ts';
import { whenOrphaned } from '../platform/orphan.ts';
import type { Closing } from './closing.ts';

/** However the running program ends, what it opened is closed. */
export function stopOn(closing: Closing, log: Log): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => closing.end(0));
  whenOrphaned(() => closing.end(0));
  const crash = (error: unknown): void => {
    log.fatal({ err: error }, 'stopping');
    closing.end(1);
  };
  process.on('uncaughtException', crash);
  process.on('unhandledRejection', crash);
}
