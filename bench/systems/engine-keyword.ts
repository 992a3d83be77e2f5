import { toEngineText } from '../../platform/engine-token.ts';
import { MAX_QUERY_WORDS, TOKEN_LOCALES } from '../../platform/settings.ts';
import type { PassageQuery } from '../../server/search/candidates.ts';
import type { Understood } from '../../server/search/understand.ts';
import type { System } from '../system.ts';
import type { BaselineParts } from './baseline.ts';
import { rankSections } from './sections.ts';

/** Meilisearch's keyword search on our words, with its default strategy. */
export function engineKeyword({ ask, understand, sectionOf }: BaselineParts): System {
  return {
    name: 'Meilisearch keyword',
    rank: async (q) => rankSections(ask, sectionOf, toWordQuery(understand(q))),
  };
}

/** Our words in the order they were typed; of more than it heeds, the engine takes the first. */
export function toWordQuery({ words }: Understood): PassageQuery {
  return {
    q: toEngineText(words.slice(0, MAX_QUERY_WORDS).map(({ text }) => text)),
    locales: TOKEN_LOCALES,
    attributesToSearchOn: ['tokens', 'titleTokens'],
    matchingStrategy: 'last',
  };
}
