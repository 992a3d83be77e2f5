import type { Entry } from './corpus.ts';
import { type Hit, standsIn } from './match.ts';
import { nearness } from './nearness.ts';
import { meanOf } from './similarity.ts';
import type { Mode } from './types.ts';
import type { Understood } from './understand.ts';
import type { Weights } from './weights.ts';

export interface Ranked extends Hit {
  /** 0 to 1. */
  readonly score: number;
}

/** Scores a hit: what its words carry, fused with how near it is, and what kind of passage it is. */
export function toRanked(query: Understood, mode: Mode, weights: Weights, hit: Hit): Ranked {
  const words = wordScore(query, weights, hit);
  const meaning = meaningScore(weights, hit);
  const share = mode === 'keyword' ? 1 : mode === 'meaning' ? 0 : weights.words;
  const score = share * words + (1 - share) * meaning + kindScore(query, weights, hit.entry);
  return { ...hit, score: Math.min(1, Math.max(0, score)) };
}

/** idf-weighted coverage of the query's words, more where they lead the passage, stand as typed or close together. */
function wordScore(query: Understood, weights: Weights, { entry }: Hit): number {
  if (query.weight === 0) return 0;
  let covered = 0;
  let led = 0;
  for (const word of query.words) {
    const { text, weight } = word;
    if (standsIn(entry, word)) covered += weight;
    else if (entry.titleWords.has(text)) covered += weight * weights.titleWord;
    else if (entry.questionWords.has(text)) covered += weight * weights.questionWord;
    if (entry.lead.includes(text)) led += weight;
  }
  const exact = query.literal !== '' && entry.normalised.includes(query.literal) ? 1 : 0;
  const close = query.words.length > 1 ? nearness(query, entry) : 0;
  const score =
    (covered + weights.leadWord * led) / query.weight + weights.phrase * exact + weights.nearness * close;
  return score / (1 + weights.leadWord + weights.phrase + weights.nearness);
}

function meaningScore(weights: Weights, { similarity }: Hit): number {
  if (similarity === null) return 0;
  const { similarityFloor: floor, similarityCeiling: ceiling } = weights;
  return Math.min(1, Math.max(0, (meanOf(similarity, weights) - floor) / (ceiling - floor)));
}

/** Some kinds of passage answer some kinds of query; others seldom answer any. */
function kindScore({ asks }: Understood, weights: Weights, { passage, announces }: Entry): number {
  const announcement = announces ? -weights.announcement : 0;
  switch (passage.kind) {
    case 'indicator':
      return asks === 'figure' ? weights.indicatorAsked : -weights.indicatorUnasked;
    case 'definition':
      return asks === 'definition' ? weights.definitionAsked : -weights.definitionUnasked;
    case 'note':
      return -weights.note;
    case 'item':
      return -weights.boxItem;
    case 'paragraph':
      return announcement;
  }
}
