import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../platform/config.ts';
import { BuildFailed } from '../platform/errors.ts';

/**
 * Runs the indexer in a process of its own, so that building neither blocks nor swells the server, and waits for
 * it. Its progress goes to standard error. Rejects with BuildFailed if it fails; the reason has been printed then. At the
 * signal it is stopped, and publishes nothing.
 */
export async function runIndexer(signal?: AbortSignal): Promise<void> {
  // The channel tells the indexer when this process is gone.
  const child = spawn(process.execPath, ['--import', 'tsx', join(ROOT, 'indexer/main.ts')], {
    cwd: ROOT,
    stdio: ['ignore', process.stderr, process.stderr, 'ipc'],
    ...(signal === undefined ? {} : { signal }),
  });
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      if (code === 0) resolve();
      else
        reject(
          new BuildFailed(
            `the build failed: the indexer ended with ${signal ?? `code ${code}`}, after saying why`,
          ),
        );
    });
  });
}
