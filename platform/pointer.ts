import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { IndexNames } from './bundle.ts';
import { writeWhole } from './files.ts';

const PointerFile = z.object({
  build: z.string().min(1),
  fingerprint: z.string(),
  indexes: z.object({ sections: z.string(), passages: z.string() }),
});

/** What is served: one bundle and the two indexes that were made with it. */
export interface Pointer {
  readonly build: string;
  readonly fingerprint: string;
  readonly indexes: IndexNames;
}

export function pointerFile(dataDir: string): string {
  return join(dataDir, 'current.json');
}

/** The build that is served, or null before the first one. A damaged pointer is none. */
export async function readPointer(dataDir: string): Promise<Pointer | null> {
  try {
    return PointerFile.parse(JSON.parse(await readFile(pointerFile(dataDir), 'utf8')));
  } catch {
    return null;
  }
}

/** Publishes: bundle and indexes change in the one moment in which this file is replaced. */
export async function writePointer(dataDir: string, pointer: Pointer): Promise<void> {
  await writeWhole(pointerFile(dataDir), `${JSON.stringify(pointer, null, 2)}\n`);
}
