import { createHash } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { EmbeddingModel } from '../platform/embedder.ts';
import { writeWhole } from '../platform/files.ts';
import { DIMENSIONS, isUnitRow } from '../platform/vectors.ts';

/** As what a text was embedded: queries and questions get the model's prefix. */
export type EmbeddingKind = 'passage' | 'query';

/** Names a vector by all that decides it: model, kind and text. 32 hexadecimal digits. */
export function vectorKey(model: EmbeddingModel, kind: EmbeddingKind, text: string): string {
  const hash = createHash('sha256').update(`${model.sha256}\0${kind}\0${text}`).digest('hex');
  return hash.slice(0, 2 * KEY_BYTES);
}

const KEY_BYTES = 16;
const RECORD_BYTES = KEY_BYTES + DIMENSIONS;

export type VectorsByKey = ReadonlyMap<string, Int8Array>;

/**
 * A vector file: records of a 16-byte key and an int8 row, in any order. A missing file is an empty one; a record
 * that was cut off, or that is no vector, is passed over: what it held is embedded again.
 */
export async function readVectorFile(file: string): Promise<VectorsByKey> {
  const bytes = await readIfThere(file);
  const vectors = new Map<string, Int8Array>();
  for (let at = 0; at + RECORD_BYTES <= bytes.length; at += RECORD_BYTES) {
    const row = new Int8Array(bytes.subarray(at + KEY_BYTES, at + RECORD_BYTES));
    if (isUnitRow(row)) vectors.set(bytes.toString('hex', at, at + KEY_BYTES), row);
  }
  return vectors;
}

/** Writes a vector file anew; a reader sees the old one or the new one, never half of it. */
export async function writeVectorFile(file: string, vectors: VectorsByKey): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeWhole(file, Buffer.concat([...vectors].map(([key, row]) => toRecord(key, row))));
}

/** Adds to the end of a vector file, after dropping a record that a crash has cut off there. */
export async function appendToVectorFile(file: string, vectors: VectorsByKey): Promise<void> {
  if (vectors.size === 0) return;
  await mkdir(dirname(file), { recursive: true });
  const handle = await open(file, 'a');
  try {
    const { size } = await handle.stat();
    if (size % RECORD_BYTES !== 0) await handle.truncate(size - (size % RECORD_BYTES));
    await handle.appendFile(Buffer.concat([...vectors].map(([key, row]) => toRecord(key, row))));
  } finally {
    await handle.close();
  }
}

function toRecord(key: string, row: Int8Array): Buffer {
  return Buffer.concat([Buffer.from(key, 'hex'), Buffer.from(row.buffer, row.byteOffset, row.length)]);
}

async function readIfThere(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
}
