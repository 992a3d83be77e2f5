import { join } from 'node:path';
import type { Bundle } from '../platform/bundle.ts';
import { type Config, ROOT } from '../platform/config.ts';
import { createEmbedder } from '../platform/embedder.ts';
import { type Engine, startEngine } from '../platform/engine/index.ts';
import { createLog } from '../platform/log.ts';
import { type Pointer, readPointer } from '../platform/pointer.ts';
import type { SearchParts } from '../server/search/search.ts';
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
    const serving = await toServing({ dataDir: config.dataDir, engine, embedder }, pointer.build);
    const parts: SearchParts = { ...serving.parts, ask: rememberAnswers(serving.parts.ask) };
    const { bundle } = parts.corpus;
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
