import { join } from 'node:path';
import { ROOT, readConfig } from '../platform/config.ts';
import { openDataDir } from '../platform/data-dir.ts';
import { startEngine } from '../platform/engine/index.ts';
import { explain } from '../platform/explain.ts';
import { createLog } from '../platform/log.ts';
import { build, type Outcome } from './build.ts';
import { createProgress } from './progress.ts';

/** `npm run index`: builds and publishes what changed; with --force, in any case. */
async function main(): Promise<number> {
  // The server that started this is gone, and with it the engine: an unfinished build publishes nothing.
  process.on('disconnect', () => process.exit(1));
  // Listening for it must not keep this process from ending.
  process.channel?.unref();
  const config = readConfig(process.env);
  await openDataDir(config.dataDir);
  const engine = await startEngine(config, createLog(config.logLevel));
  const stop = async (signal: NodeJS.Signals): Promise<void> => {
    process.stderr.write(`${signal}: stopping, nothing was published\n`);
    await engine.stop();
    process.exit(1);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop);
  try {
    const outcome = await build({
      root: ROOT,
      dataDir: config.dataDir,
      modelDir: join(ROOT, 'data/model/bge-small-zh-v1.5'),
      engine,
      force: process.argv.includes('--force'),
      progress: createProgress(process.stderr),
    });
    for (const warning of outcome.warnings) process.stderr.write(`${warning}\n`);
    process.stderr.write(`${summary(outcome)}\n`);
    return 0;
  } finally {
    await engine.stop();
  }
}

function summary({ published }: Outcome): string {
  if (published === null) return 'nothing has changed: the published build is up to date';
  const { plans, sections, passages, vectors } = published.counts;
  return `published ${published.id}: ${plans} plans, ${sections} sections, ${passages} passages, ${vectors} vectors`;
}

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
}
