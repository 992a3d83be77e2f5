import { EMBEDDER } from '../../platform/document.ts';
import type { System } from '../system.ts';
import type { BaselineParts } from './baseline.ts';
import { rankSections } from './sections.ts';

/** Meilisearch's vector search: a passage is as near as the best of its vectors. */
export function vectorsAlone({ ask, embed, understand, sectionOf }: BaselineParts): System {
  return {
    name: 'vectors alone',
    rank: async (q) => {
      const vector = [...(await embed(understand(q).text))];
      return rankSections(ask, sectionOf, {
        q: '',
        vector,
        hybrid: { embedder: EMBEDDER, semanticRatio: 1 },
      });
    },
  };
}
