import { createHash } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { access, chmod, copyFile, mkdir, readFile, rename, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { z } from 'zod';
import { type Config, ROOT } from '../config.ts';
import { EngineUnavailable } from '../errors.ts';
import { writeWhole } from '../files.ts';

const PackagedEngine = z.object({
  package: z.string(),
  packageVersion: z.string(),
  file: z.string(),
  platform: z.string(),
  arch: z.string(),
  meilisearchVersion: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type PackagedEngine = Readonly<z.infer<typeof PackagedEngine>>;

const WAYS_OUT =
  'Set MEILI_URL (with MEILI_MASTER_KEY, or MEILI_ADMIN_KEY and MEILI_SEARCH_KEY) to use a Meilisearch server ' +
  'that runs elsewhere, or MEILI_BIN to the path of a Meilisearch 1.21 (or newer) program for this machine.';

/** What `data/engine.json` says of the binary that npm brings. */
export async function readPackagedEngine(): Promise<PackagedEngine> {
  return PackagedEngine.parse(JSON.parse(await readFile(join(ROOT, 'data/engine.json'), 'utf8')));
}

/** Where the package's binary lies on this machine. Throws EngineUnavailable with the ways out where there is none. */
export function locatePackagedEngine(
  packaged: PackagedEngine,
  machine: { readonly platform: string; readonly arch: string } = process,
): string {
  if (machine.platform !== packaged.platform || machine.arch !== packaged.arch) {
    throw new EngineUnavailable(
      `no Meilisearch program comes with this app for ${machine.platform} ${machine.arch}, ` +
        `only for ${packaged.platform} ${packaged.arch}. ${WAYS_OUT}`,
    );
  }
  try {
    return createRequire(import.meta.url).resolve(`${packaged.package}/${packaged.file}`);
  } catch (cause) {
    throw new EngineUnavailable(
      `the optional package ${packaged.package} is not installed. Run npm ci without --omit=optional. ${WAYS_OUT}`,
      { cause },
    );
  }
}

/** The path of a program that may be run: MEILI_BIN, else the package's, its sum checked. Rejects with EngineUnavailable. */
export async function findBinary(config: Pick<Config, 'dataDir' | 'engineBinary'>): Promise<string> {
  if (config.engineBinary !== null) return await checkGiven(config.engineBinary);
  const packaged = await readPackagedEngine();
  const source = locatePackagedEngine(packaged);
  await verifySum(source, packaged.sha256, config.dataDir);
  return await makeRunnable(source, packaged.sha256, config.dataDir);
}

async function checkGiven(path: string): Promise<string> {
  try {
    if (!(await stat(path)).isFile()) throw new Error('not a file');
    await access(path, constants.X_OK);
    return path;
  } catch (cause) {
    throw new EngineUnavailable(`MEILI_BIN = ${JSON.stringify(path)} is not a program that can be run`, {
      cause,
    });
  }
}

const Checked = z.object({ path: z.string(), size: z.number(), mtimeMs: z.number(), sha256: z.string() });

/** Reads 130 MB once; later starts trust path, size and time of the file that was checked. */
export async function verifySum(path: string, sha256: string, dataDir: string): Promise<void> {
  const { size, mtimeMs } = await stat(path);
  const now = { path, size, mtimeMs, sha256 };
  const note = join(dataDir, 'engine', 'checked.json');
  if (JSON.stringify(await readChecked(note)) === JSON.stringify(now)) return;
  const sum = await sumOf(path);
  if (sum !== sha256) {
    throw new EngineUnavailable(
      `${path} is not the Meilisearch program this app was made with: its sha256 is ${sum}, expected ${sha256}. ` +
        `It will not be run. Delete node_modules and run npm ci again. ${WAYS_OUT}`,
    );
  }
  await mkdir(join(dataDir, 'engine'), { recursive: true, mode: 0o700 });
  await writeWhole(note, JSON.stringify(now), 0o600);
}

async function readChecked(note: string): Promise<z.infer<typeof Checked> | null> {
  try {
    return Checked.parse(JSON.parse(await readFile(note, 'utf8')));
  } catch {
    return null;
  }
}

async function sumOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk);
  return hash.digest('hex');
}

/** npm leaves the file without a run bit, and node_modules may be read-only: then a copy is run. */
export async function makeRunnable(source: string, sha256: string, dataDir: string): Promise<string> {
  if (await isRunnable(source)) return source;
  try {
    // The time of change stays, so that the check of the sum stays valid.
    await chmod(source, 0o755);
    return source;
  } catch {
    return await runnableCopy(source, sha256, dataDir);
  }
}

async function runnableCopy(source: string, sha256: string, dataDir: string): Promise<string> {
  const folder = join(dataDir, 'bin');
  const copy = join(folder, `meilisearch-${sha256.slice(0, 12)}`);
  if ((await isRunnable(copy)) && (await sumOf(copy)) === sha256) return copy;
  const draft = `${copy}.${process.pid}.draft`;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await copyFile(source, draft);
  await chmod(draft, 0o755);
  await rename(draft, copy);
  return copy;
}

const isRunnable = async (path: string): Promise<boolean> =>
  await access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
