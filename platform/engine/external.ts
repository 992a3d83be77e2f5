import type { Meilisearch } from 'meilisearch';
import { z } from 'zod';
import type { ExternalEngine } from '../config.ts';
import { EngineUnavailable } from '../errors.ts';
import type { Log } from '../log.ts';
import { watch } from './attach.ts';
import { createAdminClient, createSearchClient, reach } from './client.ts';
import { deriveKeys, type EngineKeys } from './keys.ts';
import { answers } from './link.ts';
import type { Connector } from './local.ts';

/** The engine that MEILI_URL names: never started nor stopped by us. */
export function externalConnector(external: ExternalEngine, log: Log): Connector {
  return {
    connect: async () => {
      const { url } = external;
      if (!(await answers(url))) {
        throw new EngineUnavailable(`MEILI_URL = ${url} does not answer as a Meilisearch server does`);
      }
      const keys = await obtainKeys(external);
      const version = await readVersion(createAdminClient(url, keys.adminKey));
      log.info({ url, version }, 'using the external search engine');
      const watching = new AbortController();
      return {
        url,
        keys,
        lost: watch(url, () => true, watching.signal),
        close: async () => watching.abort(),
      };
    },
    release: async () => {},
  };
}

async function obtainKeys({ url, masterKey, adminKey, searchKey }: ExternalEngine): Promise<EngineKeys> {
  if (adminKey !== null && searchKey !== null) {
    const given = { adminKey, searchKey };
    await tryKey('MEILI_ADMIN_KEY', () => createAdminClient(url, adminKey).getRawIndexes({ limit: 1 }), url);
    await tryKey(
      'MEILI_SEARCH_KEY',
      () => createSearchClient(url, searchKey).multiSearch({ queries: [] }),
      url,
    );
    return given;
  }
  return await tryKey('MEILI_MASTER_KEY', () => deriveKeys(createAdminClient(url, masterKey)), url);
}

async function tryKey<T>(name: string, use: () => Promise<T>, url: string): Promise<T> {
  try {
    return await reach(url, use);
  } catch (error) {
    if (!(error instanceof EngineUnavailable)) throw error;
    throw new EngineUnavailable(`${name} does not work: ${error.message}`, { cause: error });
  }
}

/** A key that may not ask for the version is no reason to stop. */
async function readVersion(client: Meilisearch): Promise<string | null> {
  const answer = z.object({ pkgVersion: z.string() }).safeParse(await client.getVersion().catch(() => null));
  return answer.success ? answer.data.pkgVersion : null;
}
