import type { Meilisearch } from 'meilisearch';
import { readManifest } from '../platform/bundle-files.ts';
import type { Engine } from '../platform/engine/index.ts';
import { readPointer } from '../platform/pointer.ts';

/** Whether a build from the same sources is published whole: pointer, bundle and both indexes. */
export async function isPublished(
  engine: Pick<Engine, 'manage'>,
  dataDir: string,
  fingerprint: string,
): Promise<boolean> {
  const pointer = await readPointer(dataDir);
  if (pointer === null || pointer.fingerprint !== fingerprint) return false;
  const manifest = await readManifest(dataDir, pointer.build).catch(() => null);
  if (manifest === null) return false;
  const { indexes, counts } = manifest;
  return engine.manage(
    async (admin) =>
      (await holds(admin, indexes.sections, counts.sections)) &&
      (await holds(admin, indexes.passages, counts.passages)),
  );
}

async function holds(admin: Meilisearch, uid: string, documents: number): Promise<boolean> {
  const { results } = await admin.getIndexes({ limit: 1000 });
  if (!results.some((index) => index.uid === uid)) return false;
  return (await admin.index(uid).getStats()).numberOfDocuments === documents;
}
