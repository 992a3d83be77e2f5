import { toCandidates } from '../../server/search/candidates.ts';
import type { Entry } from '../../server/search/corpus.ts';
import { opensMeaning, toHit } from '../../server/search/match.ts';
import { toRanked } from '../../server/search/rank.ts';
import { toSections } from '../../server/search/results.ts';
import { similarityOf } from '../../server/search/similarity.ts';
import type { Mode } from '../../server/search/types.ts';
import { understand } from '../../server/search/understand.ts';
import type { RealSearch } from './app.ts';

/** A search without filters. */
export interface Asked {
  readonly q: string;
  readonly mode: Mode;
  readonly off?: readonly string[];
}

/**
 * Every passage that matches, section by section in the order of the page, with those that a card folds away. Throws
 * where these are not as many as the search itself counts.
 */
export async function matchesOf(real: RealSearch, { q, mode, off = [] }: Asked): Promise<readonly Entry[]> {
  const { corpus, weights, language, embed, ask } = real.serving.parts;
  const query = understand(language, q, off);
  const vector = mode === 'keyword' ? null : await embed(query.embedded);
  const { ids } = await toCandidates(ask, query, weights, vector, null);
  const weighed = corpus.entries
    .filter(({ passage }) => ids.has(passage.id))
    .map((entry) => ({
      entry,
      similarity: vector === null ? null : similarityOf(corpus, vector, entry),
    }));
  const open = opensMeaning(query, weights, weighed);
  const hits = weighed.flatMap(({ entry, similarity }) => {
    const hit = toHit(query, mode, weights, entry, similarity, open);
    return hit === null ? [] : [toRanked(query, mode, weights, hit)];
  });
  const address = new URLSearchParams([['q', q], ['mode', mode], ...off.map((word) => ['off', word])]);
  const { total } = await real.search(address.toString());
  if (total.passages !== hits.length) {
    throw new Error(`${q}: ${hits.length} passages match, the search counts ${total.passages}`);
  }
  return toSections(hits, 'relevance').flatMap((section) => section.hits.map(({ entry }) => entry));
}

/** The ids of passages, to compare sets. */
export function idsOf(entries: readonly Entry[]): readonly string[] {
  return entries.map(({ passage }) => passage.id).toSorted();
}
