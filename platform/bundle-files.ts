import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Indicators } from '../plan/indicators.ts';
import type {
  Bundle,
  Manifest,
  NearDuplicate,
  PlanOutline,
  Question,
  StoredPassage,
  VectorRow,
} from './bundle.ts';
import { writeWhole } from './files.ts';
import type { Region } from './regions.ts';

/** The format's version: raised when a reader of the old one would misread. */
const VERSION = 4;

const Files = z.record(z.string(), z.string().length(64));

const ManifestFile = z.object({
  version: z.literal(VERSION),
  id: z.string(),
  createdAt: z.string(),
  fingerprint: z.string(),
  model: z.object({ name: z.string(), sha256: z.string(), dimensions: z.number() }),
  indexes: z.object({ sections: z.string(), passages: z.string() }),
  counts: z.object({ plans: z.number(), sections: z.number(), passages: z.number(), vectors: z.number() }),
  /** File name → sha256. The contents were written by this program: that they are whole is what has to be checked. */
  files: Files,
});

interface TopicsFile {
  readonly topics: readonly string[];
  readonly sections: readonly [section: string, topics: readonly string[]][];
}

/** The folder of a build. */
export function buildFolder(dataDir: string, id: string): string {
  return join(dataDir, 'builds', id);
}

/** Writes a bundle as one folder that is there either whole or not at all. */
export async function writeBundle(dataDir: string, bundle: Bundle): Promise<void> {
  const folder = buildFolder(dataDir, bundle.manifest.id);
  const draft = `${folder}.draft`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true });
  const files: Record<string, string> = {};
  for (const [name, content] of contents(bundle)) {
    await writeFile(join(draft, name), content);
    files[name] = sha256(content);
  }
  await writeWhole(
    join(draft, 'manifest.json'),
    `${JSON.stringify({ ...bundle.manifest, files }, null, 2)}\n`,
  );
  await rename(draft, folder);
}

function contents(bundle: Bundle): readonly (readonly [string, Buffer])[] {
  const json = (value: unknown) => Buffer.from(JSON.stringify(value));
  const { vectors } = bundle;
  return [
    ['outline.json', json(bundle.plans)],
    ['passages.json', json(bundle.passages)],
    ['questions.json', json(bundle.questions)],
    ['indicators.json', json(bundle.indicators)],
    ['topics.json', json({ topics: bundle.topics, sections: [...bundle.sectionTopics] })],
    ['near-duplicates.json', json(bundle.nearDuplicates)],
    ['regions.json', json(bundle.regions)],
    ['dictionary.json', json(bundle.dictionary)],
    ['vocabulary.json', json([...bundle.vocabulary])],
    ['rows.json', json(bundle.rows.map(({ passage, kind, start, end }) => [passage, kind, start, end]))],
    ['vectors.int8', Buffer.from(vectors.buffer, vectors.byteOffset, vectors.byteLength)],
  ];
}

/** Reads what a build says of itself. Rejects when there is no such build. */
export async function readManifest(dataDir: string, id: string): Promise<Manifest> {
  const { files: _, ...manifest } = await readManifestFile(buildFolder(dataDir, id));
  return manifest;
}

async function readManifestFile(folder: string): Promise<z.infer<typeof ManifestFile>> {
  return ManifestFile.parse(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')));
}

/** Reads a bundle and checks that every file is as it was written. */
export async function readBundle(dataDir: string, id: string): Promise<Bundle> {
  const folder = buildFolder(dataDir, id);
  const { files, ...manifest } = await readManifestFile(folder);
  const read = async (name: string): Promise<Buffer> => {
    const content = await readFile(join(folder, name));
    if (sha256(content) !== files[name]) throw new Error(`${join(folder, name)} is damaged: build it anew`);
    return content;
  };
  const json = async (name: string): Promise<unknown> => JSON.parse((await read(name)).toString('utf8'));
  const rows = (await json('rows.json')) as [number, VectorRow['kind'], number, number][];
  const topics = (await json('topics.json')) as TopicsFile;
  const vectors = await read('vectors.int8');
  return {
    manifest: manifest satisfies Manifest,
    plans: (await json('outline.json')) as PlanOutline[],
    passages: (await json('passages.json')) as StoredPassage[],
    questions: (await json('questions.json')) as Question[],
    indicators: (await json('indicators.json')) as Indicators,
    topics: topics.topics,
    sectionTopics: new Map(topics.sections),
    nearDuplicates: (await json('near-duplicates.json')) as NearDuplicate[],
    regions: (await json('regions.json')) as Region[],
    dictionary: (await json('dictionary.json')) as string[],
    vocabulary: new Map((await json('vocabulary.json')) as [string, number][]),
    rows: rows.map(([passage, kind, start, end]) => ({ passage, kind, start, end })),
    vectors: new Int8Array(vectors.buffer, vectors.byteOffset, vectors.byteLength),
  };
}

function sha256(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
