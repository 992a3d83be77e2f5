import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Meilisearch, Settings } from 'meilisearch';
import type { Bundle, IndexNames } from '../platform/bundle.ts';
import { writeBundle } from '../platform/bundle-files.ts';
import { finish } from '../platform/engine/task.ts';
import { readPointer, writePointer } from '../platform/pointer.ts';
import { toPassagesSettings, toSectionsSettings } from '../platform/settings.ts';
import type { Documents } from './documents.ts';

/** Names the indexes of a build; the search key is good for names that begin so, and for no others. */
export function indexNames(build: string): IndexNames {
  return { sections: `gangyao-${build}-sections`, passages: `gangyao-${build}-passages` };
}

// Vectors make documents big, some 15 kB: this keeps a request well below the engine's limit of 100 MB.
const BATCH = 1000;

/**
 * Publishes a build: both indexes and the bundle are written beside the old ones, then the pointer changes.
 * Up to that moment, whatever happens, the old build is served.
 */
export async function publish(
  admin: Meilisearch,
  dataDir: string,
  bundle: Bundle,
  documents: Documents,
  progress: (stage: string, done: number, of: number) => void,
): Promise<void> {
  const { id, fingerprint, indexes, model } = bundle.manifest;
  // So that the next build finds the indexes of this one, should it not come to an end.
  const started = join(dataDir, 'builds', `${id}.started`);
  await mkdir(started, { recursive: true });
  const total = documents.sections.length + documents.passages.length;
  progress('publish', 0, total);
  await fill(admin, indexes.sections, toSectionsSettings(), documents.sections);
  progress('publish', documents.sections.length, total);
  await fill(admin, indexes.passages, toPassagesSettings(model.dimensions), documents.passages);
  progress('publish', total, total);
  await writeBundle(dataDir, bundle);
  const previous = await readPointer(dataDir);
  await writePointer(dataDir, { build: id, fingerprint, indexes });
  await rm(started, { recursive: true });
  await prune(admin, dataDir, [id, ...(previous === null ? [] : [previous.build])]);
}

/** Everything is handed over before the first task is waited for: the engine does in one go what waits together. */
async function fill(
  admin: Meilisearch,
  uid: string,
  settings: Settings,
  documents: readonly object[],
): Promise<void> {
  const index = admin.index(uid);
  const tasks = [await admin.createIndex(uid, { primaryKey: 'id' }), await index.updateSettings(settings)];
  for (let first = 0; first < documents.length; first += BATCH) {
    tasks.push(await index.addDocuments(documents.slice(first, first + BATCH) as Record<string, unknown>[]));
  }
  for (const task of tasks) await finish(admin, task);
  const { numberOfDocuments } = await index.getStats();
  if (numberOfDocuments !== documents.length) {
    throw new Error(
      `${uid} holds ${numberOfDocuments} of ${documents.length} documents: nothing was published`,
    );
  }
}

/**
 * Removes builds that nobody needs any more, those of a crashed run included. The previous one stays, for
 * requests under way. Only builds of this DATA_DIR are touched: others may share the engine.
 */
async function prune(admin: Meilisearch, dataDir: string, kept: readonly string[]): Promise<void> {
  const folder = join(dataDir, 'builds');
  for (const name of await readdir(folder)) {
    const build = name.replace(/\.(draft|started)$/, '');
    if (kept.includes(build)) continue;
    for (const uid of Object.values(indexNames(build))) {
      const exists = await admin.getRawIndex(uid).then(
        () => true,
        () => false,
      );
      if (exists) await finish(admin, await admin.deleteIndex(uid));
    }
    await rm(join(folder, name), { recursive: true, force: true });
  }
}
