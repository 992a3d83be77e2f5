import { BuildFailed, ConfigError, EngineUnavailable, SourceError } from './errors.ts';

/** What whoever started the program reads of an error that ended it: no stack where the message says what to do. */
export function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const known = [ConfigError, SourceError, EngineUnavailable, BuildFailed].some(
    (kind) => error instanceof kind,
  );
  return known ? error.message : (error.stack ?? error.message);
}
