import { join } from 'node:path';
import { build } from '../../indexer/build.ts';
import { ROOT, readConfig } from '../../platform/config.ts';
import { startEngine } from '../../platform/engine/index.ts';
import { silent } from './support.ts';

/** Builds the project named first on the command line and dies without a word in the middle of publishing. */
const root = process.argv[2];
if (root === undefined) throw new Error('which project?');
const config = readConfig(process.env);
await build({
  root,
  dataDir: config.dataDir,
  modelDir: join(ROOT, 'data/model/bge-small-zh-v1.5'),
  engine: await startEngine(config, silent),
  force: false,
  progress: (stage, done) => {
    if (stage === 'publish' && done > 0) process.kill(process.pid, 'SIGKILL');
  },
});
