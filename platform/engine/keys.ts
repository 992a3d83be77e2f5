import { type Key, type KeyCreation, type Meilisearch, MeilisearchApiError } from 'meilisearch';

/** Every index of ours has this prefix; neither key opens another one. */
export const INDEX_PREFIX = 'gangyao-';

export interface EngineKeys {
  readonly adminKey: string;
  readonly searchKey: string;
}

type WantedKey = KeyCreation & { readonly uid: string };

// A key's value follows from the master key and its uid: with fixed ones there is one of each, however often we start.
const SEARCH_KEY: WantedKey = {
  uid: '6b0f2a52-6d3e-4c0e-9d6a-0c8c7f0d5a01',
  name: 'gangyao search',
  description: 'Answers readers: searches the indexes of Gangyao, nothing else',
  actions: ['search'],
  indexes: [`${INDEX_PREFIX}*`],
  expiresAt: null,
};

const ADMIN_KEY: WantedKey = {
  uid: '6b0f2a52-6d3e-4c0e-9d6a-0c8c7f0d5a02',
  name: 'gangyao admin',
  description: 'Builds and publishes the indexes of Gangyao',
  actions: ['search', 'documents.*', 'indexes.*', 'settings.*', 'tasks.*', 'stats.get', 'version'],
  indexes: [`${INDEX_PREFIX}*`],
  expiresAt: null,
};

/** The two keys we work with, made from the master key when they are missing or allow something else. */
export async function deriveKeys(master: Meilisearch): Promise<EngineKeys> {
  const search = await ensureKey(master, SEARCH_KEY);
  const admin = await ensureKey(master, ADMIN_KEY);
  return { adminKey: admin.key, searchKey: search.key };
}

async function ensureKey(master: Meilisearch, wanted: WantedKey): Promise<Key> {
  const found = await findKey(master, wanted.uid);
  if (found !== null && allowsTheSame(found, wanted)) return found;
  if (found !== null) await master.deleteKey(wanted.uid);
  try {
    return await master.createKey(wanted);
  } catch (error) {
    // Another process made it in the meantime.
    const made = await findKey(master, wanted.uid);
    if (made !== null) return made;
    throw error;
  }
}

async function findKey(master: Meilisearch, uid: string): Promise<Key | null> {
  try {
    return await master.getKey(uid);
  } catch (error) {
    if (error instanceof MeilisearchApiError && error.response.status === 404) return null;
    throw error;
  }
}

function allowsTheSame(found: Key, wanted: WantedKey): boolean {
  const same = (one: readonly string[], other: readonly string[]) =>
    [...one].sort().join() === [...other].sort().join();
  return (
    same(found.actions, wanted.actions) && same(found.indexes, wanted.indexes) && found.expiresAt === null
  );
}
