import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ROOT, readConfig } from '../platform/config.ts';
import { createEmbedder, readModel } from '../platform/embedder.ts';
import { DIMENSIONS } from '../platform/vectors.ts';
import { toParsedSources } from './parsed-sources.ts';
import { processorKind } from './processor.ts';
import { createProgress } from './progress.ts';
import { readSources, TOPIC_VECTORS } from './sources.ts';
import { toDescriptions } from './topic-table.ts';
import { writeVectorFile } from './vector-file.ts';
import { toVectorTexts } from './vector-texts.ts';
import { keyOf, type TextToEmbed, toVectors } from './vectors.ts';

const MODEL_DIR = join(ROOT, 'data/model/bge-small-zh-v1.5');
const META = join(ROOT, 'data/vectors/meta.json');

/**
 * Brings data/vectors up to date with the plans of the catalog and the topics, so that the first start embeds nothing.
 * Only what has changed is embedded, unless the files come from another kind of processor: those of one kind stay
 * together.
 */
async function main(): Promise<void> {
  const sources = await readSources(ROOT);
  const processor = await processorKind();
  const shipped = (await shippedBy()) === processor ? sources.shippedVectors : [];
  const counts: Record<string, number> = {};
  for (const { plan, parsed, questions } of toParsedSources(sources.plans)) {
    counts[plan.id] = await ship(plan.id, toVectorTexts(parsed, questions), shipped, processor);
  }
  counts[TOPIC_VECTORS] = await ship(TOPIC_VECTORS, toDescriptions(sources.topics), shipped, processor);
  const meta = { model: await readModel(MODEL_DIR), processor, counts };
  await writeFile(META, `${JSON.stringify(meta, null, 2)}\n`);
}

/** The kind of processor that the shipped vectors come from; null before there are any. */
async function shippedBy(): Promise<string | null> {
  const json = await readFile(META, 'utf8').catch(() => null);
  return json === null ? null : z.object({ processor: z.string() }).parse(JSON.parse(json)).processor;
}

/** Writes one file, each distinct text once, in the order given; returns how many. */
async function ship(
  name: string,
  texts: readonly TextToEmbed[],
  shipped: readonly string[],
  processor: string,
) {
  const model = await readModel(MODEL_DIR);
  const vectors = await toVectors(texts, {
    model,
    shipped,
    cache: join(readConfig(process.env).dataDir, `cache/shipped-${name}-${processor.replace(' ', '-')}.int8`),
    createEmbedder: () => createEmbedder(MODEL_DIR),
    progress: createProgress(process.stderr),
  });
  const rowOf = (row: number) => vectors.subarray(row * DIMENSIONS, (row + 1) * DIMENSIONS);
  const byKey = new Map(texts.map((text, row) => [keyOf(model, text), rowOf(row)]));
  await writeVectorFile(join(ROOT, `data/vectors/${name}.int8`), byKey);
  process.stderr.write(`data/vectors/${name}.int8: ${byKey.size} vectors\n`);
  return byKey.size;
}

await main();
