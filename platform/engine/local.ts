import { setTimeout as sleep } from 'node:timers/promises';
import type { Config } from '../config.ts';
import { EngineUnavailable } from '../errors.ts';
import type { Log } from '../log.ts';
import { attach } from './attach.ts';
import { openEngineFolder, readMasterKey, removeDrafts } from './folder.ts';
import type { Link } from './link.ts';
import { type Lock, tryLock } from './lock.ts';
import { startOwn } from './own.ts';

/** Milliseconds that another process with our DATA_DIR may take to start its engine. */
const ATTACH_LIMIT = 60_000;

/** Makes links to the engine of our DATA_DIR, one after the other. */
export interface Connector {
  /** Rejects with EngineUnavailable. */
  connect(signal: AbortSignal): Promise<Link>;
  /** After it no link is made. */
  release(): Promise<void>;
}

/** Runs the engine of DATA_DIR if nobody else does, else uses the one that runs. */
export async function localConnector(config: Config, log: Log): Promise<Connector> {
  const folder = await openEngineFolder(config.dataDir);
  const masterKey = await readMasterKey(folder);
  let lock: Lock | null = null;
  let port: number | null = null;

  const connect = async (signal: AbortSignal): Promise<Link> => {
    const deadline = Date.now() + ATTACH_LIMIT;
    for (;;) {
      if (lock === null) {
        const attempt = await tryLock(folder.lock);
        if (attempt.got) {
          lock = attempt.lock;
          await removeDrafts(folder);
        } else {
          const link = await attach(folder, masterKey, attempt.holder);
          if (link !== null) {
            log.info(
              { url: link.url, owner: attempt.holder.pid },
              'using the search engine that already runs',
            );
            return link;
          }
          if (Date.now() > deadline) throw ownedBy(attempt.holder.pid, config.dataDir);
          await sleep(100, undefined, { signal });
          continue;
        }
      }
      const own = await startOwn({ config, folder, masterKey, log, lock, port, signal });
      port = own.port;
      return own;
    }
  };
  const release = async (): Promise<void> => {
    await lock?.release();
    lock = null;
  };
  return { connect, release };
}

const ownedBy = (pid: number, dataDir: string): EngineUnavailable =>
  new EngineUnavailable(
    `process ${pid} runs the search engine of ${dataDir}, but that engine does not answer. ` +
      'Stop that process, or give this one another DATA_DIR.',
  );
