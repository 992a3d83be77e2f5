import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bundle } from '../platform/bundle.ts';
import { readBundle } from '../platform/bundle-files.ts';
import { ROOT } from '../platform/config.ts';
import type { Embedder } from '../platform/embedder.ts';
import type { Engine } from '../platform/engine/index.ts';
import { createSegmenter, type Segmenter } from '../platform/segmenter.ts';
import { type Library, toLibrary } from './library.ts';
import { askEngine } from './search/ask.ts';
import { toCorpus } from './search/corpus.ts';
import { rememberQueries } from './search/query-vectors.ts';
import { createSearch } from './search/search.ts';
import type { Search } from './search/types.ts';
import type { Language } from './search/understand.ts';
import { Weights } from './search/weights.ts';

/** One build, being served. */
export interface Serving {
  readonly build: string;
  readonly library: Library;
  readonly language: Language;
  readonly search: Search;
}

/** What does not change with the build. */
export interface ServingParts {
  readonly dataDir: string;
  readonly engine: Engine;
  readonly embedder: Embedder;
}

/** Makes a published build ready to answer. Rejects when its files are not whole. */
export async function toServing(
  { dataDir, engine, embedder }: ServingParts,
  build: string,
): Promise<Serving> {
  const bundle = await readBundle(dataDir, build);
  const [weights, stopWords] = await Promise.all([readWeights(), readStopWords()]);
  const language = toLanguage(bundle, createSegmenter(bundle.dictionary), stopWords);
  return {
    build,
    library: toLibrary(bundle),
    language,
    search: createSearch({
      corpus: toCorpus(bundle),
      language,
      weights,
      embed: rememberQueries(embedder.embedQuery),
      ask: askEngine(engine, bundle.manifest.indexes.passages),
    }),
  };
}

function toLanguage(bundle: Bundle, segmenter: Segmenter, stopWords: ReadonlySet<string>): Language {
  return { segmenter, vocabulary: bundle.vocabulary, passages: bundle.passages.length, stopWords };
}

async function readWeights(): Promise<Weights> {
  return Weights.parse(JSON.parse(await readFile(join(ROOT, 'data/weights.json'), 'utf8')));
}

/** One word a line; what follows # is a comment. */
async function readStopWords(): Promise<ReadonlySet<string>> {
  const text = await readFile(join(ROOT, 'data/dictionary/stop.txt'), 'utf8');
  return new Set(
    text
      .split('\n')
      .map((line) => line.replace(/#.*/, '').trim())
      .filter((word) => word !== ''),
  );
}
