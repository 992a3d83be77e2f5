import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readBundle } from '../platform/bundle-files.ts';
import { ROOT } from '../platform/config.ts';
import type { Embedder } from '../platform/embedder.ts';
import type { Segmenter } from '../platform/segmenter.ts';
import { createAnswers } from './answers/answers.ts';
import { readAnswerRules } from './answers/rules.ts';
import { createComparison } from './compare/comparison.ts';
import { readFigureWords } from './compare/figure-words.ts';
import { createRegionsTold } from './compare/regions-told.ts';
import { createFindSimilar } from './compare/similar.ts';
import { SimilarSettings } from './compare/similar-settings.ts';
import type { EngineDoor } from './engine-door.ts';
import { readLanguage } from './language.ts';
import { toLibrary } from './library.ts';
import { askEngine } from './search/ask.ts';
import { toCorpus } from './search/corpus.ts';
import { createMarker, type Marker } from './search/marks.ts';
import { rememberQueries } from './search/query-vectors.ts';
import { createSearching, type SearchParts } from './search/search.ts';
import { markedPhrases, placeNames, plainWords, type Understood } from './search/understand.ts';
import { createUnderstand } from './search/understood-once.ts';
import { toCorrection } from './search/understood-query.ts';
import { Weights } from './search/weights.ts';
import type { Served } from './site.ts';
import { toSources } from './suggest/sources.ts';
import { createSuggestions } from './suggest/suggest.ts';
import { readWeakTerms } from './terms/naming-words.ts';

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
  const language = await readLanguage(bundle);
  const library = toLibrary(bundle);
  const similarSettings = await readSimilarSettings();
  const silent = new Set([...language.stopWords, ...readWeakTerms()]);
  const corpus = toCorpus(bundle);
  const told = createRegionsTold(corpus);
  const parts: SearchParts = {
    corpus,
    language,
    weights,
    embed: rememberQueries(embedder.embedQuery),
    ask: askEngine(engine, bundle.manifest.indexes.passages),
    answer: createAnswers({ library, bundle, told, rules: readAnswerRules() }),
  };
  const read = createUnderstand(language);
  const suggestions = createSuggestions(toSources(bundle, library), language);
  // Nobody is to be suggested nothing after a new build, and what goes wrong there is to be heard.
  await suggestions.whole;
  return {
    build,
    parts,
    library,
    marker: (q, off = []) => toMarker(language.segmenter, read(q, off)),
    meant: (typed) => toCorrection(read(typed, [])),
    ...createSearching(parts, read),
    suggest: suggestions.suggest,
    similar: createFindSimilar(parts.corpus, silent, similarSettings),
    comparison: createComparison(
      parts.corpus,
      { ...language, stopWords: silent, figureWords: readFigureWords() },
      similarSettings,
    ),
  };
}

function toMarker(segmenter: Segmenter, query: Understood): Marker {
  return createMarker(segmenter, plainWords(query), markedPhrases(query), placeNames(query));
}

async function readWeights(): Promise<Weights> {
  return Weights.parse(JSON.parse(await readFile(join(ROOT, 'data/weights.json'), 'utf8')));
}

async function readSimilarSettings(): Promise<SimilarSettings> {
  return SimilarSettings.parse(JSON.parse(await readFile(join(ROOT, 'data/similar.json'), 'utf8')));
}
