import { readConfig } from '../../platform/config.ts';
import { startEngine } from '../../platform/engine/index.ts';
import { createLog } from '../../platform/log.ts';

/** A process of its own that starts the engine of DATA_DIR, says so, and then waits to be killed or told how to die. */
const engine = await startEngine(readConfig(process.env), createLog('silent'));
process.stdout.write(`${engine.url}\n`);
process.stdin.on('data', (words) => {
  if (String(words).trim() === 'throw') throw new Error('as asked');
  if (String(words).trim() === 'stop') void engine.stop().then(() => process.exit(0));
});
