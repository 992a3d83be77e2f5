import { type Hit, standsIn } from './match.ts';
import type { Mode } from './types.ts';
import type { Understood } from './understand.ts';
import type { Weights } from './weights.ts';

export interface Ranked extends Hit {
  /** 0 to 1. */
  readonly score: number;
}

/** Scores a hit: idf-weighted coverage of the query's words and an exact-phrase bonus, fused with its similarity. */
export function toRanked(query: Understood, mode: Mode, weights: Weights, hit: Hit): Ranked {
  const words = wordScore(query, weights, hit);
  const meaning = meaningScore(weights, hit);
  const share = mode === 'keyword' ? 1 : mode === 'meaning' ? 0 : weights.words;
  return { ...hit, score: share * words + (1 - share) * meaning };
}

function wordScore(query: Understood, weights: Weights, { entry }: Hit): number {
  if (query.weight === 0) return 0;
  let covered = 0;
  for (const word of query.words) {
    const { text, weight } = word;
    if (standsIn(entry, word)) covered += weight;
    else if (entry.titleWords.has(text)) covered += weight * weights.titleWord;
    else if (entry.questionWords.has(text)) covered += weight * weights.questionWord;
  }
  const exact = query.literal !== '' && entry.normalised.includes(query.literal) ? weights.phrase : 0;
  return (covered / query.weight + exact) / (1 + weights.phrase);
}

function meaningScore(weights: Weights, { similarity }: Hit): number {
  if (similarity === null) return 0;
  const { similarityFloor: floor, similarityCeiling: ceiling } = weights;
  return Math.min(1, Math.max(0, (similarity.mean - floor) / (ceiling - floor)));
}
