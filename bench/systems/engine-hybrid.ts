import { EMBEDDER } from '../../platform/document.ts';
import type { System } from '../system.ts';
import type { BaselineParts } from './baseline.ts';
import { toWordQuery } from './engine-keyword.ts';
import { rankSections } from './sections.ts';

/** Every share of meaning that Meilisearch's hybrid search is tried with. */
export const RATIOS: readonly number[] = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

/** Meilisearch's own hybrid search on our words and our vector. */
export function engineHybrid(parts: BaselineParts, semanticRatio: number): System {
  const { ask, embed, understand, sectionOf } = parts;
  return {
    name: `Meilisearch hybrid (${semanticRatio})`,
    rank: async (q) => {
      const query = understand(q);
      const vector = [...(await embed(query.text))];
      const hybrid = { embedder: EMBEDDER, semanticRatio };
      return rankSections(ask, sectionOf, { ...toWordQuery(query), vector, hybrid });
    },
  };
}
