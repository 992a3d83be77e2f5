import type { VectorRow } from '../../../platform/bundle.ts';
import { type Corpus, type Entry, toCorpus } from '../../../server/search/corpus.ts';
import { sampleBundle } from '../fixtures.ts';

interface Matrix {
  readonly rows: readonly VectorRow[];
  readonly vectors: Int8Array;
}

/** A build of these passages alone, with these vectors or none. */
export function corpusOf(
  entries: readonly Entry[],
  { rows, vectors }: Matrix = { rows: [], vectors: new Int8Array() },
): Corpus {
  return { ...toCorpus({ ...sampleBundle([]), rows, vectors }), entries };
}
