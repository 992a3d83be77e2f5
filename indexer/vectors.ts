import type { VectorKind } from '../platform/bundle.ts';
import type { Embedder, EmbeddingModel } from '../platform/embedder.ts';
import { normalise } from '../platform/normalise.ts';
import { DIMENSIONS, quantise } from '../platform/vectors.ts';
import type { Progress } from './progress.ts';
import {
  appendToVectorFile,
  readVectorFile,
  type VectorsByKey,
  vectorKey,
  writeVectorFile,
} from './vector-file.ts';

/** A text to embed, and as what. */
export interface TextToEmbed {
  readonly kind: VectorKind;
  readonly text: string;
}

export interface VectorSources {
  readonly model: EmbeddingModel;
  /** Files that came with the plans; read only. */
  readonly shipped: readonly string[];
  /** The file that keeps what had to be embedded here. */
  readonly cache: string;
  /** Called at most once, and only if something has to be embedded. */
  readonly createEmbedder: () => Promise<Embedder>;
  readonly progress: Progress;
}

/** How many vectors may be lost to a crash. */
const BATCH = 64;

/**
 * One int8 row a text, in order. What is shipped or cached under the same model, kind and text is not embedded
 * again; each text is embedded alone. Afterwards the cache holds at most twice what these texts need of it.
 */
export async function toVectors(texts: readonly TextToEmbed[], sources: VectorSources): Promise<Int8Array> {
  const keys = texts.map((text) => keyOf(sources.model, text));
  const shipped = new Map(
    (await Promise.all(sources.shipped.map(readVectorFile))).flatMap((file) => [...file]),
  );
  const cached = await readVectorFile(sources.cache);
  const missing = new Map<string, TextToEmbed>();
  texts.forEach((text, index) => {
    const key = keys[index] ?? '';
    if (!shipped.has(key) && !cached.has(key)) missing.set(key, text);
  });
  const embedded = await embedAll(missing, sources);
  await prune(
    sources.cache,
    new Map([...cached, ...embedded]),
    new Set(keys.filter((key) => !shipped.has(key))),
  );
  const matrix = new Int8Array(texts.length * DIMENSIONS);
  keys.forEach((key, row) => {
    const vector = shipped.get(key) ?? cached.get(key) ?? embedded.get(key);
    if (vector === undefined) throw new Error(`no vector for text ${row}`);
    matrix.set(vector, row * DIMENSIONS);
  });
  return matrix;
}

/** The key under which the vector of a text is shipped and cached: it names what the model reads. */
export function keyOf(model: EmbeddingModel, { kind, text }: TextToEmbed): string {
  return kind === 'question' ? vectorKey(model, 'query', normalise(text)) : vectorKey(model, 'passage', text);
}

/** The vector of one text, as a row. */
export async function embedRow(embedder: Embedder, { kind, text }: TextToEmbed): Promise<Int8Array> {
  return quantise(await (kind === 'question' ? embedder.embedQuery(text) : embedder.embedPassage(text)));
}

async function embedAll(
  missing: ReadonlyMap<string, TextToEmbed>,
  { cache, createEmbedder, progress }: VectorSources,
): Promise<VectorsByKey> {
  const embedded = new Map<string, Int8Array>();
  if (missing.size === 0) return embedded;
  const embedder = await createEmbedder();
  let batch = new Map<string, Int8Array>();
  const save = async () => {
    await appendToVectorFile(cache, batch);
    batch = new Map();
  };
  try {
    progress('vectors', 0, missing.size);
    for (const [key, text] of missing) {
      const row = await embedRow(embedder, text);
      embedded.set(key, row);
      batch.set(key, row);
      if (batch.size === BATCH) await save();
      progress('vectors', embedded.size, missing.size);
    }
  } finally {
    await save();
    await embedder.close();
  }
  return embedded;
}

/** Texts change back and forth: unused vectors are dropped only when they outnumber the used ones. */
async function prune(file: string, all: VectorsByKey, used: ReadonlySet<string>): Promise<void> {
  const kept = new Map([...all].filter(([key]) => used.has(key)));
  if (all.size > 2 * kept.size) await writeVectorFile(file, kept);
}
