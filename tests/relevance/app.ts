import { join } from 'node:path';
import { inject } from 'vitest';
import { build } from '../../indexer/build.ts';
import type { Bundle } from '../../platform/bundle.ts';
import { readBundle } from '../../platform/bundle-files.ts';
import { ROOT, readConfig } from '../../platform/config.ts';
import { createEmbedder } from '../../platform/embedder.ts';
import { startEngine } from '../../platform/engine/index.ts';
import { readPointer } from '../../platform/pointer.ts';
import { parseSearchParams } from '../../server/search/search-params.ts';
import type { ResultPassage, SearchResult } from '../../server/search/types.ts';
import { type Serving, toServing } from '../../server/serving.ts';
import { silent } from '../engine/support.ts';

/** The real plans, searched on the real engine. */
export interface RealSearch {
  readonly bundle: Bundle;
  readonly serving: Serving;
  /** A search as an address asks it: `q=民宿&plan=hunan`. */
  search(address: string): Promise<SearchResult>;
  /** Every passage that matches, in order of rank: all pages, all passages of a section. */
  passages(address: string): Promise<readonly string[]>;
  close(): Promise<void>;
}

const MODEL_DIR = join(ROOT, 'data/model/bge-small-zh-v1.5');

/** Opens the build of the run, and makes it if nobody has. */
export async function openRealSearch(): Promise<RealSearch> {
  const dataDir = inject('realDataDir');
  const engine = await startEngine(readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' }), silent);
  await build({ root: ROOT, dataDir, modelDir: MODEL_DIR, engine, force: false, progress: () => {} });
  const pointer = await readPointer(dataDir);
  if (pointer === null) throw new Error(`${dataDir} holds no build`);
  const embedder = await createEmbedder(MODEL_DIR);
  const serving = await toServing({ dataDir, engine, embedder }, pointer.build);
  const search = (address: string) =>
    serving.search(parseSearchParams(new URLSearchParams(address), serving.library.known));
  return {
    bundle: await readBundle(dataDir, pointer.build),
    serving,
    search,
    passages: async (address) => {
      const shown = await everyPage(search, address);
      return shown.map(({ id: passage }) => passage);
    },
    close: async () => {
      await embedder.close();
      await engine.stop();
    },
  };
}

async function everyPage(
  search: (address: string) => Promise<SearchResult>,
  address: string,
): Promise<readonly ResultPassage[]> {
  const first = await search(`${address}&size=50`);
  const rest = await Promise.all(
    Array.from({ length: first.pages - 1 }, (_, index) => search(`${address}&size=50&page=${index + 2}`)),
  );
  return [first, ...rest].flatMap(({ results }) => results.flatMap(({ passages }) => passages));
}
