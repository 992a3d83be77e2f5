import type { Settings } from 'meilisearch';
import { EMBEDDER } from './document.ts';

/** What every query and both indexes say, so that the engine takes our tokens as they are. */
export const TOKEN_LOCALES = ['eng'];

/** No query yields more candidates; a match set that has more is capped. */
export const MAX_HITS = 2000;

/** Query words the engine heeds, phrases counted as one; it silently ignores the rest. */
export const MAX_QUERY_WORDS = 10;

const common: Settings = {
  // Declared Latin, a field is cut at spaces and punctuation only; punctuation is taken care of by toEngineToken.
  localizedAttributes: [{ attributePatterns: ['*okens', 'chars'], locales: TOKEN_LOCALES }],
  // With it 十四五 finds 十五五, and 12.5% finds 1.25%.
  typoTolerance: { enabled: false },
  // Queries are whole tokens: taking the last one for a prefix would widen the match set.
  prefixSearch: 'disabled',
  stopWords: [],
  synonyms: {},
  dictionary: [],
  proximityPrecision: 'byWord',
  // Facet values are counted by the server itself, over match sets.
  facetSearch: false,
  faceting: { maxValuesPerFacet: 500 },
  pagination: { maxTotalHits: MAX_HITS },
  // A cut-off answer would be an incomplete match set: only a runaway query is stopped.
  searchCutoffMs: 5000,
};

/** Settings of the `passages` index; `dimensions` is the embedding model's. */
export function toPassagesSettings(dimensions: number): Settings {
  return {
    ...common,
    searchableAttributes: ['tokens', 'titleTokens', 'questionTokens', 'chars'],
    filterableAttributes: ['id', 'plan', 'part', 'chapter', 'section', 'kind', 'level', 'topics', 'regions'],
    sortableAttributes: ['order'],
    rankingRules: ['sort', 'words', 'attribute', 'proximity', 'exactness'],
    embedders: { [EMBEDDER]: { source: 'userProvided', dimensions } },
  };
}

/** Settings of the `sections` index. */
export function toSectionsSettings(): Settings {
  return {
    ...common,
    searchableAttributes: ['titleTokens', 'tokens'],
    filterableAttributes: ['id', 'plan', 'part', 'chapter', 'kind', 'level', 'topics', 'regions'],
    sortableAttributes: ['order'],
    rankingRules: ['sort', 'words', 'attribute', 'proximity', 'exactness'],
  };
}
