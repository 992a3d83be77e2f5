import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Bundle } from '../platform/bundle.ts';
import { readBundle } from '../platform/bundle-files.ts';
import { ROOT } from '../platform/config.ts';
import type { Embedder } from '../platform/embedder.ts';
import { createSegmenter, type Segmenter } from '../platform/segmenter.ts';
import { parseWordList } from '../platform/word-list.ts';
import type { EngineDoor } from './engine-door.ts';
import { toLibrary } from './library.ts';
import { askEngine } from './search/ask.ts';
import { toCorpus } from './search/corpus.ts';
import { createMarker, type Marker } from './search/marks.ts';
import { rememberQueries } from './search/query-vectors.ts';
import { createSearch, type SearchParts } from './search/search.ts';
import { type Intents, type Language, markedPhrases, plainWords, understand } from './search/understand.ts';
import { toPlaces } from './search/understanding/places.ts';
import { createSynonymFinder } from './search/understanding/synonyms.ts';
import { type SynonymGroup, SynonymsFile } from './search/understanding/synonyms-file.ts';
import { Weights } from './search/weights.ts';
import type { Served } from './site.ts';

const turns = z.array(z.string().min(1));
const IntentsFile = z.strictObject({ figure: turns, definition: turns });

/** One build, being served. */
export interface Serving extends Served {
  readonly build: string;
  /** What its search is made of. */
  readonly parts: SearchParts;
}

/** What does not change with the build. */
export interface ServingParts {
  readonly dataDir: string;
  readonly engine: Pick<EngineDoor, 'ask'>;
  readonly embedder: Embedder;
}

/** Makes a published build ready to answer. Rejects when its files are not whole. */
export async function toServing(
  { dataDir, engine, embedder }: ServingParts,
  build: string,
): Promise<Serving> {
  const bundle = await readBundle(dataDir, build);
  const weights = await readWeights();
  const language = toLanguage(bundle, createSegmenter(bundle.dictionary), await readPhrasing());
  // The dictionary is loaded by the first text that is cut: a second that no reader should wait for.
  language.segmenter.segment('纲要');
  const parts: SearchParts = {
    corpus: toCorpus(bundle),
    language,
    weights,
    embed: rememberQueries(embedder.embedQuery),
    ask: askEngine(engine, bundle.manifest.indexes.passages),
  };
  return {
    build,
    parts,
    library: toLibrary(bundle),
    marker: (q) => toMarker(language, q),
    search: createSearch(parts),
  };
}

function toLanguage(
  bundle: Bundle,
  segmenter: Segmenter,
  { stopWords, intents, synonyms }: Phrasing,
): Language {
  const { vocabulary, passages } = bundle;
  return {
    segmenter,
    vocabulary,
    passages: passages.length,
    stopWords,
    intents,
    synonyms: createSynonymFinder(synonyms),
    places: toPlaces(bundle.regions),
    speller: null,
  };
}

function toMarker(language: Language, q: string): Marker {
  const query = understand(language, q);
  return createMarker(language.segmenter, plainWords(query), markedPhrases(query));
}

async function readWeights(): Promise<Weights> {
  return Weights.parse(JSON.parse(await readFile(join(ROOT, 'data/weights.json'), 'utf8')));
}

/** How people put things, whatever the build. */
interface Phrasing {
  readonly stopWords: ReadonlySet<string>;
  readonly intents: Intents;
  readonly synonyms: readonly SynonymGroup[];
}

async function readPhrasing(): Promise<Phrasing> {
  const read = (file: string) => readFile(join(ROOT, 'data', file), 'utf8');
  const [stop, intents, synonyms] = await Promise.all(
    ['dictionary/stop.txt', 'intents.json', 'synonyms.json'].map(read),
  );
  return {
    stopWords: new Set(parseWordList(stop ?? '')),
    intents: IntentsFile.parse(JSON.parse(intents ?? '')),
    synonyms: SynonymsFile.parse(JSON.parse(synonyms ?? '')),
  };
}
