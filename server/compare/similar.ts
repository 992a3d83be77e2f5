import type { VectorKind } from '../../platform/bundle.ts';
import type { Corpus, Entry } from '../search/corpus.ts';
import type { Stretch } from '../search/marks.ts';
import { cosineOfRows } from './cosine-of-rows.ts';
import { grouped } from './grouped.ts';
import { createSharedTerms } from './shared-terms.ts';
import type { SimilarSettings } from './similar-settings.ts';
import { createTellingWords } from './telling-words.ts';

/** A passage of another plan that is near to one. */
export interface Similar {
  readonly entry: Entry;
  /** The mean of the cosines of the nearest windows and of the nearest sentences. */
  readonly similarity: number;
  /** Words that stand in both, the rarest first, normalised. */
  readonly terms: readonly string[];
  readonly sentences: SentencePair;
}

/** The two sentences that are nearest to each other, as stretches of the passages' texts. */
export interface SentencePair {
  readonly own: Stretch;
  readonly other: Stretch;
  readonly similarity: number;
}

/**
 * The nearest passages of each other plan, or of the one that is named, the nearest first; none that is below the bar.
 * Undefined for what is no passage of the build.
 */
export type FindSimilar = (id: string, plan?: string) => readonly Similar[] | undefined;

/** Compares the passages of a build with each other, by the vectors that are in the bundle: no engine is asked. */
export function createFindSimilar(
  corpus: Corpus,
  stopWords: ReadonlySet<string>,
  settings: SimilarSettings,
): FindSimilar {
  const termsOf = createSharedTerms(createTellingWords(corpus, stopWords, settings), settings);
  const plans = corpus.bundle.plans.map(({ plan }) => plan.id);
  return (id, plan) => {
    const own = corpus.byId.get(id);
    if (own === undefined) return undefined;
    return plans
      .filter((other) => other !== own.passage.plan && (plan === undefined || plan === other))
      .flatMap((other) => nearestIn(corpus, settings, own, other))
      .toSorted((a, b) => b.similarity - a.similarity || a.entry.order - b.entry.order)
      .map((near) => ({ ...near, terms: termsOf(own, near.entry) }));
  };
}

export type Near = Omit<Similar, 'terms'>;

function nearestIn(corpus: Corpus, settings: SimilarSettings, own: Entry, plan: string): readonly Near[] {
  return nearestAmong(
    corpus,
    settings,
    own,
    corpus.entries.filter((entry) => entry.passage.plan === plan),
  );
}

/**
 * The nearest of some passages, the nearest first, none below the bar. Windows carry the titles above a text, and
 * sentences single thoughts: those near in both say the same.
 */
export function nearestAmong(
  corpus: Corpus,
  settings: Pick<SimilarSettings, 'shortlist' | 'bar' | 'most'>,
  own: Entry,
  among: readonly Entry[],
): readonly Near[] {
  return among
    .map((entry) => ({ entry, window: nearestPair(corpus, 'window', own, entry)?.similarity ?? -1 }))
    .toSorted((a, b) => b.window - a.window)
    .slice(0, settings.shortlist)
    .flatMap(({ entry, window }): readonly Near[] => {
      const sentences = nearestPair(corpus, 'sentence', own, entry);
      if (sentences === null) return [];
      return [{ entry, sentences, similarity: (window + sentences.similarity) / 2 }];
    })
    .filter(({ similarity }) => similarity >= settings.bar)
    .toSorted((a, b) => b.similarity - a.similarity)
    .slice(0, settings.most);
}

function nearestPair(corpus: Corpus, kind: VectorKind, own: Entry, other: Entry): SentencePair | null {
  let best: readonly [number, number] | null = null;
  let similarity = -1;
  for (const one of rowsOf(corpus, kind, own)) {
    for (const two of rowsOf(corpus, kind, other)) {
      const cosine = cosineOfRows(corpus.bundle.vectors, one, two);
      if (cosine <= similarity) continue;
      similarity = cosine;
      best = [one, two];
    }
  }
  const [one, two] = (best ?? []).map((row) => corpus.rows[row]);
  if (one === undefined || two === undefined) return null;
  return { own: stretchOf(one), other: stretchOf(two), similarity };
}

function stretchOf({ start, end }: Stretch): Stretch {
  return { start, end };
}

/** By passage, so that a build takes them with it when it goes. */
const rowsOfKind = new WeakMap<Entry, ReadonlyMap<VectorKind, readonly number[]>>();

function rowsOf({ rows }: Corpus, kind: VectorKind, entry: Entry): readonly number[] {
  const known = rowsOfKind.get(entry) ?? toRowsOfKind(rows, entry);
  rowsOfKind.set(entry, known);
  return known.get(kind) ?? [];
}

function toRowsOfKind(rows: Corpus['rows'], { rows: [first, end] }: Entry) {
  const all = Array.from({ length: end - first }, (_, index) => first + index);
  return grouped(all, (row) => rows[row]?.kind ?? 'window');
}
