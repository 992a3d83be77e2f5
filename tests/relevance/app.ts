import { join } from 'node:path';
import { build } from '../../indexer/build.ts';
import type { Bundle } from '../../platform/bundle.ts';
import { readBundle } from '../../platform/bundle-files.ts';
import { ROOT } from '../../platform/config.ts';
import { createEmbedder } from '../../platform/embedder.ts';
import { parseSearchParams } from '../../server/search/search-params.ts';
import type { ResultPassage, SearchResult } from '../../server/search/types.ts';
import { type Serving, toServing } from '../../server/serving.ts';
import { startTestEngine } from '../engine/support.ts';

/** The real plans, built and searched on the real engine. */
export interface RealSearch {
  readonly bundle: Bundle;
  readonly serving: Serving;
  /** A search as an address asks it: `q=民宿&plan=hunan`. */
  search(address: string): Promise<SearchResult>;
  /** Every passage that matches, in order of rank: all pages, all passages of a section. */
  passages(address: string): Promise<readonly string[]>;
  close(): Promise<void>;
}

export async function openRealSearch(): Promise<RealSearch> {
  const place = await startTestEngine();
  const modelDir = join(ROOT, 'data/model/bge-small-zh-v1.5');
  const outcome = await build({
    root: ROOT,
    dataDir: place.dataDir,
    modelDir,
    engine: place.engine,
    force: true,
    progress: () => {},
  });
  const id = outcome.published?.id ?? '';
  const embedder = await createEmbedder(modelDir);
  const serving = await toServing({ dataDir: place.dataDir, engine: place.engine, embedder }, id);
  const search = (address: string) =>
    serving.search(parseSearchParams(new URLSearchParams(address), serving.library.known));
  return {
    bundle: await readBundle(place.dataDir, id),
    serving,
    search,
    passages: async (address) => {
      const shown = await everyPage(search, address);
      return shown.map(({ id: passage }) => passage);
    },
    close: async () => {
      await embedder.close();
      await place.remove();
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
