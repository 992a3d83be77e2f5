import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ROOT, readConfig } from '../platform/config.ts';
import { createEmbedder, readModel } from '../platform/embedder.ts';
import { DIMENSIONS } from '../platform/vectors.ts';
import { type ParsedSource, toParsedSources } from './parsed-sources.ts';
import { processorKind } from './processor.ts';
import { createProgress } from './progress.ts';
import { readSources } from './sources.ts';
import { writeVectorFile } from './vector-file.ts';
import { toVectorTexts } from './vector-texts.ts';
import { keyOf, toVectors } from './vectors.ts';

const MODEL_DIR = join(ROOT, 'data/model/bge-small-zh-v1.5');
const META = join(ROOT, 'data/vectors/meta.json');

/**
 * Brings data/vectors up to date with the plans of the catalog, so that the first start embeds nothing. Only what
 * has changed is embedded, unless the files come from another kind of processor: those of one kind stay together.
 */
async function main(): Promise<void> {
  const sources = await readSources(ROOT);
  const processor = await processorKind();
  const shipped = (await shippedBy()) === processor ? sources.shippedVectors : [];
  const counts: Record<string, number> = {};
  for (const source of toParsedSources(sources.plans)) {
    counts[source.plan.id] = await ship(source, shipped, processor);
  }
  const meta = { model: await readModel(MODEL_DIR), processor, counts };
  await writeFile(META, `${JSON.stringify(meta, null, 2)}\n`);
}

/** The kind of processor that the shipped vectors come from; null before there are any. */
async function shippedBy(): Promise<string | null> {
  const json = await readFile(META, 'utf8').catch(() => null);
  return json === null ? null : z.object({ processor: z.string() }).parse(JSON.parse(json)).processor;
}

/** Writes a plan's file, each distinct text once, in the order of the plan; returns how many. */
async function ship(
  { plan, parsed, questions }: ParsedSource,
  shipped: readonly string[],
  processor: string,
) {
  const model = await readModel(MODEL_DIR);
  const texts = toVectorTexts(parsed, questions);
  const vectors = await toVectors(texts, {
    model,
    shipped,
    cache: join(
      readConfig(process.env).dataDir,
      `cache/shipped-${plan.id}-${processor.replace(' ', '-')}.int8`,
    ),
    createEmbedder: () => createEmbedder(MODEL_DIR),
    progress: createProgress(process.stderr),
  });
  const rowOf = (row: number) => vectors.subarray(row * DIMENSIONS, (row + 1) * DIMENSIONS);
  const byKey = new Map(texts.map((text, row) => [keyOf(model, text), rowOf(row)]));
  await writeVectorFile(join(ROOT, `data/vectors/${plan.id}.int8`), byKey);
  process.stderr.write(`data/vectors/${plan.id}.int8: ${byKey.size} vectors\n`);
  return byKey.size;
}

await main();
