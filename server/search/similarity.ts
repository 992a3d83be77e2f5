import type { VectorKind } from '../../platform/bundle.ts';
import { dot } from '../../platform/vectors.ts';
import type { Corpus, Entry } from './corpus.ts';
import type { Stretch } from './marks.ts';
import type { Weights } from './weights.ts';

/** How near a passage is to the query: the cosine of its nearest vector of each kind, null where it has none. */
export interface Similarity extends Readonly<Record<VectorKind, number | null>> {
  /** Where the nearest sentence stands in the passage's text. */
  readonly at: Stretch | null;
  /** The nearest question, as a position among the build's; null where a text is nearer than any question. */
  readonly asked: number | null;
}

/**
 * Compares the query with every vector of a passage: the engine does not tell which of them matched. `left out`
 * is a row that does not count.
 */
export function similarityOf(corpus: Corpus, query: Float32Array, entry: Entry, leftOut = -1): Similarity {
  const best: Record<VectorKind, number | null> = { window: null, sentence: null, question: null };
  let at: Stretch | null = null;
  let asked: number | null = null;
  const [first, end] = entry.rows;
  for (let row = first; row < end; row += 1) {
    const vector = corpus.rows[row];
    if (vector === undefined || row === leftOut) continue;
    const cosine = dot(query, corpus.bundle.vectors, row);
    if (cosine <= (best[vector.kind] ?? -1)) continue;
    best[vector.kind] = cosine;
    if (vector.kind === 'sentence') at = { start: vector.start, end: vector.end };
    if (vector.kind === 'question') asked = vector.start;
  }
  const text = Math.max(best.window ?? -1, best.sentence ?? -1);
  return { ...best, at, asked: (best.question ?? -1) > text ? asked : null };
}

/** Of its nearest vector, of whatever kind: what τ is compared with. */
export function nearestOf({ window, sentence, question }: Similarity): number {
  return Math.max(window ?? -1, sentence ?? -1, question ?? -1);
}

/** The mean of the three, weighted, shared out among those there are: what ranks. */
export function meanOf(similarity: Similarity, weights: Weights): number {
  let sum = 0;
  let total = 0;
  for (const kind of ['window', 'sentence', 'question'] as const) {
    const cosine = similarity[kind];
    if (cosine === null) continue;
    sum += weights[kind] * cosine;
    total += weights[kind];
  }
  return total === 0 ? -1 : sum / total;
}
