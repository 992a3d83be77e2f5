import { type DestinationStream, type Logger, pino } from 'pino';
import type { Config } from './config.ts';

export type Log = Logger;

/** The one logger: a JSON line an event, on standard error unless told otherwise; secrets by name are left out. */
export function createLog(level: Config['logLevel'], destination?: DestinationStream): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: ['masterKey', 'adminKey', 'searchKey', '*.masterKey', '*.adminKey', '*.searchKey'],
    },
    // Standard output belongs to what a command prints; synchronous, so that a crash loses no line.
    destination ?? pino.destination({ dest: 2, sync: true }),
  );
}
