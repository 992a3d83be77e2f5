import type { VectorKind } from '../../platform/bundle.ts';
import { dot } from '../../platform/vectors.ts';
import type { Corpus, Entry } from './corpus.ts';
import type { Weights } from './weights.ts';

/** How near a passage is to the query. Cosines, −1 to 1. */
export interface Similarity {
  /** Of its nearest vector, of whatever kind: what τ is compared with. */
  readonly nearest: number;
  /** Of the nearest window or sentence, and of the nearest question; −1 where it has none. */
  readonly text: number;
  readonly question: number;
  /** The weighted mean of the best window, the best sentence and the best question: what ranks. */
  readonly mean: number;
  /** Where the nearest sentence stands in the passage's text; null if it has none. */
  readonly sentence: { readonly start: number; readonly end: number } | null;
}

type Best = Record<VectorKind, { cosine: number; row: number }>;

/** Compares the query with every vector of a passage: the engine does not tell which of them matched. */
export function similarityOf(
  corpus: Corpus,
  weights: Weights,
  query: Float32Array,
  entry: Entry,
): Similarity {
  const none = { cosine: -1, row: -1 };
  const best: Best = { window: none, sentence: none, question: none };
  const [first, end] = entry.rows;
  for (let row = first; row < end; row += 1) {
    const kind = corpus.rows[row]?.kind;
    if (kind === undefined) continue;
    const cosine = dot(query, corpus.bundle.vectors, row);
    if (cosine > best[kind].cosine) best[kind] = { cosine, row };
  }
  const nearest = corpus.rows[best.sentence.row];
  const text = Math.max(best.window.cosine, best.sentence.cosine);
  const question = best.question.cosine;
  return {
    nearest: Math.max(text, question),
    text,
    question,
    mean: weightedMean(best, weights),
    sentence: nearest === undefined ? null : { start: nearest.start, end: nearest.end },
  };
}

function weightedMean(best: Best, weights: Weights): number {
  let sum = 0;
  let total = 0;
  for (const kind of ['window', 'sentence', 'question'] as const) {
    if (best[kind].row < 0) continue;
    sum += weights[kind] * best[kind].cosine;
    total += weights[kind];
  }
  return total === 0 ? -1 : sum / total;
}
