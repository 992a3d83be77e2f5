import { readConfig } from '../platform/config.ts';
import { openDataDir } from '../platform/data-dir.ts';
import { explain } from '../platform/explain.ts';
import { createLog } from '../platform/log.ts';
import { type Closing, createClosing } from './closing.ts';
import { startApp } from './start.ts';
import { stopOn } from './stop-on.ts';

/** `npm start`: engine, build if anything changed, serve. The address is the last line on standard output. */
async function main(closing: Closing): Promise<void> {
  const config = readConfig(process.env);
  await openDataDir(config.dataDir);
  const log = createLog(config.logLevel);
  stopOn(closing, log);
  process.stdout.write(`${await startApp(config, closing, log)}\n`);
}

const closing = createClosing();
try {
  await main(closing);
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  await closing.end(1);
}
