import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** What decides what a build holds: data, and the code of the stages. Vectors follow from texts and model. */
const BUILT_FROM = [
  'data/plans.json',
  'data/plans',
  'data/questions',
  'data/dictionary',
  'data/regions.json',
  'data/topics.json',
  'data/indicator-names.json',
  'data/remarks.json',
  'data/model/bge-small-zh-v1.5/model.json',
  'plan',
  'platform',
  'indexer',
];

/**
 * sha256 over everything that a build is made from. Equal fingerprints mean equal builds, whatever the files' dates say.
 */
export async function toFingerprint(root: string): Promise<string> {
  const hash = createHash('sha256');
  const files = await Promise.all(BUILT_FROM.map((path) => filesUnder(join(root, path))));
  for (const file of files.flat().toSorted()) {
    hash.update(`${relative(root, file)}\n`);
    hash.update(
      createHash('sha256')
        .update(await readFile(file))
        .digest(),
    );
  }
  return hash.digest('hex');
}

async function filesUnder(path: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(path, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOTDIR') return [path];
    if (code === 'ENOENT') return [];
    throw error;
  }
}
