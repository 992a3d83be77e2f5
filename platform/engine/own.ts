import { setTimeout as sleep } from 'node:timers/promises';
import type { Config } from '../config.ts';
import { EngineUnavailable } from '../errors.ts';
import type { Log } from '../log.ts';
import { watch } from './attach.ts';
import { findBinary } from './binary.ts';
import { createAdminClient, reach } from './client.ts';
import {
  type EngineFolder,
  hasDatabase,
  putDatabaseBack,
  readLogTail,
  readState,
  removeState,
  setDatabaseAside,
  writeState,
} from './folder.ts';
import { identify, isAlive } from './identity.ts';
import { deriveKeys, type EngineKeys } from './keys.ts';
import { answers, type Link } from './link.ts';
import type { Lock } from './lock.ts';
import { choosePort, type EngineProcess, endProcess, kill, spawnEngine } from './process.ts';

/** Milliseconds. A large database is opened in a fraction of it. */
const START_LIMIT = 60_000;
const PORT_ATTEMPTS = 3;
/** Aborted, illegal access, bus error: how a program ends on data it cannot read; other signals come from outside. */
const CRASH_CODES = [134, 135, 139];

interface Owner {
  readonly config: Config;
  readonly folder: EngineFolder;
  readonly masterKey: string;
  readonly log: Log;
  readonly lock: Lock;
  /** The port that clients of an earlier start know. */
  readonly port: number | null;
  /** Whoever waits for the start gives it up. */
  readonly signal: AbortSignal;
}

interface Started {
  readonly running: EngineProcess;
  readonly keys: EngineKeys;
}

/** Starts an engine of ours. The caller holds the lock, and `close` leaves it held. Rejects with EngineUnavailable. */
export async function startOwn(owner: Owner): Promise<Link & { readonly port: number }> {
  const { config, folder, log } = owner;
  const binary = await findBinary(config);
  await endLeftover(folder, log);
  const { running, keys } = await startOrStartAfresh(owner, binary);
  const { url, engine, port } = running;
  const watching = new AbortController();
  await writeState(folder, { url, owner: identify(process.pid), engine });
  log.info({ url, pid: engine.pid }, 'search engine started');
  return {
    url,
    keys,
    port,
    lost: Promise.race([
      running.ended.then((code) => `it ended with code ${code}`),
      watch(url, () => true, watching.signal).then((reason) => {
        // One that hangs does not hear a request to stop.
        if (!watching.signal.aborted) kill(engine);
        return reason;
      }),
    ]),
    close: async () => {
      watching.abort();
      await removeState(folder);
      await running.stop();
      log.info({ url }, 'search engine stopped');
    },
  };
}

/** What a killed owner left: its watchdog is ending the engine just now; two may never have one database open. */
async function endLeftover(folder: EngineFolder, log: Log): Promise<void> {
  const state = await readState(folder);
  await removeState(folder);
  if (state === null || !isAlive(state.engine)) return;
  log.warn({ pid: state.engine.pid }, 'ending the search engine of a process that died');
  await endProcess(state.engine);
}

/** A database that the program cannot open is no loss, since a build can be made anew: it is set aside, with a warning. */
async function startOrStartAfresh(owner: Owner, binary: string): Promise<Started> {
  const { folder, log } = owner;
  const first = await tryStart(owner, binary);
  if (first.started !== null) return first.started;
  if (!first.blamesDatabase || !(await hasDatabase(folder))) throw first.error;
  const aside = await setDatabaseAside(folder);
  log.warn(
    { aside, reason: first.error.message },
    'the search engine could not open its database: starting afresh',
  );
  const second = await tryStart(owner, binary);
  if (second.started !== null) return second.started;
  await putDatabaseBack(folder, aside);
  throw second.error;
}

type Attempt =
  | { readonly started: Started }
  | { readonly started: null; readonly error: EngineUnavailable; readonly blamesDatabase: boolean };

async function tryStart(owner: Owner, binary: string): Promise<Attempt> {
  const { folder, masterKey, signal } = owner;
  let port = await choosePort(owner.port);
  for (let attempt = 1; ; attempt += 1) {
    const running = await spawnEngine({ binary, folder, port, masterKey });
    const outcome = await waitUntilUp(running, masterKey, signal);
    if (outcome.up) return { started: { running, keys: outcome.keys } };
    await running.stop();
    const tail = await readLogTail(folder);
    // Somebody took the port between our look and the engine's.
    if (/address already in use/i.test(tail) && attempt < PORT_ATTEMPTS) {
      port = await choosePort(null);
      continue;
    }
    const ended = outcome.code !== null;
    return {
      started: null,
      error: new EngineUnavailable(
        `the search engine did not start: ${ended ? `it ended with code ${outcome.code}` : 'it did not answer in time'}. ` +
          `Its log, ${folder.log}, ends with:\n${tail}`,
      ),
      blamesDatabase: ended && ((outcome.code ?? 0) < 126 || CRASH_CODES.includes(outcome.code ?? 0)),
    };
  }
}

type Outcome =
  | { readonly up: true; readonly keys: EngineKeys }
  | { readonly up: false; readonly code: number | null };

async function waitUntilUp(running: EngineProcess, masterKey: string, signal: AbortSignal): Promise<Outcome> {
  const deadline = Date.now() + START_LIMIT;
  const ended = running.ended.then((code) => ({ up: false, code }) as const);
  while (Date.now() < deadline && !signal.aborted) {
    if (await answers(running.url)) {
      try {
        // Only our own engine knows the key: another's, on a port that ours could not get, does not.
        const keys = await reach(running.url, () =>
          deriveKeys(createAdminClient(running.url, masterKey, 10_000)),
        );
        return { up: true, keys };
      } catch (error) {
        if (!(error instanceof EngineUnavailable)) throw error;
      }
    }
    const early = await Promise.race([ended, sleep(50)]);
    if (early !== undefined) return early;
  }
  return { up: false, code: null };
}
