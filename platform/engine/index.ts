import { setTimeout as sleep } from 'node:timers/promises';
import type { Meilisearch } from 'meilisearch';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import { createAdminClient, createSearchClient, reach } from './client.ts';
import { externalConnector } from './external.ts';
import type { Link } from './link.ts';
import { type Connector, localConnector } from './local.ts';

export { INDEX_PREFIX } from './keys.ts';
export { EngineTaskFailed, finish } from './task.ts';

/** Milliseconds. */
const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 30_000;
/** An engine that lived this long did not fail at starting. */
const SETTLED_AFTER = 60_000;

/**
 * The search engine, kept running. Its address may change over a restart: always ask through it.
 * Every question rejects with EngineUnavailable while it cannot be asked; what it answered and refused stays a
 * MeilisearchApiError.
 */
export interface Engine {
  readonly url: string;
  readonly adminKey: string;
  readonly searchKey: string;
  isHealthy(): boolean;
  /** Hears of every change of health; returns how to stop listening. */
  onStatus(listen: (healthy: boolean) => void): () => void;
  /** Asks with the search-only key. */
  ask<T>(question: (client: Meilisearch) => Promise<T>): Promise<T>;
  /** Works with the admin key, which opens the indexes of INDEX_PREFIX only. */
  manage<T>(work: (client: Meilisearch) => Promise<T>): Promise<T>;
  /** Stops an engine of ours, lets go of another's. */
  stop(): Promise<void>;
}

/**
 * Starts the engine of DATA_DIR, or uses the one that runs there or the one MEILI_URL names; resolves when it answers.
 * Rejects with EngineUnavailable and leaves nothing running, as it does at the signal: whoever waits for the engine of
 * another process waits no longer.
 */
export async function startEngine(config: Config, log: Log, signal?: AbortSignal): Promise<Engine> {
  const connector =
    config.engine === null ? await localConnector(config, log) : externalConnector(config.engine, log);
  const stopping = new AbortController();
  const starting = signal === undefined ? stopping.signal : AbortSignal.any([stopping.signal, signal]);
  try {
    const first = await connector.connect(starting);
    if (starting.aborted) await first.close();
    starting.throwIfAborted();
    return keep(first, connector, stopping, log);
  } catch (error) {
    await connector.release();
    throw error;
  }
}

function keep(first: Link, connector: Connector, stopping: AbortController, log: Log): Engine {
  const listeners = new Set<(healthy: boolean) => void>();
  let link = first;
  let clients = toClients(first);
  let healthy = true;

  const setHealthy = (now: boolean): void => {
    if (healthy === now) return;
    healthy = now;
    for (const listen of listeners) listen(now);
  };
  const watchOver = async (): Promise<void> => {
    let failures = 0;
    while (!stopping.signal.aborted) {
      const since = Date.now();
      const reason = await link.lost;
      if (stopping.signal.aborted) return;
      log.warn({ url: link.url, reason }, 'the search engine is gone');
      setHealthy(false);
      if (Date.now() - since > SETTLED_AFTER) failures = 0;
      await link.close();
      const next = await reconnect(connector, stopping.signal, failures, log);
      if (next === null) return;
      failures = next.failures;
      link = next.link;
      clients = toClients(link);
      if (!stopping.signal.aborted) setHealthy(true);
    }
  };
  const watching = watchOver();
  // Whoever hears of its failure is gone; `stop` waits for its end.
  watching.catch((error: unknown) => log.error({ err: error }, 'the search engine is no longer watched'));

  return {
    get url() {
      return link.url;
    },
    get adminKey() {
      return link.keys.adminKey;
    },
    get searchKey() {
      return link.keys.searchKey;
    },
    isHealthy: () => healthy,
    onStatus: (listen) => {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
    ask: (question) => reach(link.url, () => question(clients.search)),
    manage: (work) => reach(link.url, () => work(clients.admin)),
    stop: async () => {
      stopping.abort();
      await link.close();
      if (!healthy) await watching.catch(() => {});
      healthy = false;
      await connector.release();
    },
  };
}

interface Reconnected {
  readonly link: Link;
  readonly failures: number;
}

/** Tries until it works, pausing longer each time; null when told to stop. */
async function reconnect(
  connector: Connector,
  signal: AbortSignal,
  failuresBefore: number,
  log: Log,
): Promise<Reconnected | null> {
  for (let failures = failuresBefore; ; failures += 1) {
    try {
      await sleep(Math.min(FIRST_PAUSE * 2 ** failures, LONGEST_PAUSE), undefined, { signal, ref: false });
      const link = await connector.connect(signal);
      if (!signal.aborted) return { link, failures: failures + 1 };
      await link.close();
      return null;
    } catch (error) {
      if (signal.aborted) return null;
      log.error({ err: error, failures: failures + 1 }, 'the search engine could not be started again');
    }
  }
}

function toClients({ url, keys }: Link): { readonly search: Meilisearch; readonly admin: Meilisearch } {
  return { search: createSearchClient(url, keys.searchKey), admin: createAdminClient(url, keys.adminKey) };
}
