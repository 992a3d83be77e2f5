import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bundle } from '../platform/bundle.ts';
import { readBundle } from '../platform/bundle-files.ts';
import { type Config, ROOT } from '../platform/config.ts';
import { createEmbedder } from '../platform/embedder.ts';
import { type Engine, startEngine } from '../platform/engine/index.ts';
import { createLog } from '../platform/log.ts';
import { type Pointer, readPointer } from '../platform/pointer.ts';
import { askEngine } from '../server/search/ask.ts';
import { toCorpus } from '../server/search/corpus.ts';
import { rememberQueries } from '../server/search/query-vectors.ts';
import type { SearchParts } from '../server/search/search.ts';
import { Weights } from '../server/search/weights.ts';
import { toServing } from '../server/serving.ts';
import { rememberAnswers } from './systems/remember-answers.ts';

/** The published build, open to be asked in ways that the app does not offer. */
export interface Workbench {
  readonly pointer: Pointer;
  readonly engine: Engine;
  readonly bundle: Bundle;
  /** What the app's own search is made of. */
  readonly parts: SearchParts;
  close(): Promise<void>;
}

/** Opens the build of DATA_DIR. Rejects if there is none. Close it, or its engine keeps running. */
export async function openWorkbench(config: Config): Promise<Workbench> {
  const engine = await startEngine(config, createLog('warn'));
  try {
    const pointer = await readPointer(config.dataDir);
    if (pointer === null) throw new Error(`nothing is published in ${config.dataDir}: npm run index`);
    const embedder = await createEmbedder(join(ROOT, 'data/model/bge-small-zh-v1.5'));
    const { language } = await toServing({ dataDir: config.dataDir, engine, embedder }, pointer.build);
    const bundle = await readBundle(config.dataDir, pointer.build);
    const parts: SearchParts = {
      corpus: toCorpus(bundle),
      language,
      weights: await readWeights(),
      embed: rememberQueries(embedder.embedQuery),
      ask: rememberAnswers(askEngine(engine, pointer.indexes.passages)),
    };
    const close = async (): Promise<void> => {
      await embedder.close();
      await engine.stop();
    };
    return { pointer, engine, bundle, parts, close };
  } catch (error) {
    await engine.stop();
    throw error;
  }
}

async function readWeights(): Promise<Weights> {
  return Weights.parse(JSON.parse(await readFile(join(ROOT, 'data/weights.json'), 'utf8')));
}
