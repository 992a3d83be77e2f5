import type { Bundle } from '../../platform/bundle.ts';
import { normalise } from '../../platform/normalise.ts';
import { dequantise } from '../../platform/vectors.ts';
import type { Corpus, Entry } from '../../server/search/corpus.ts';
import { toHit } from '../../server/search/match.ts';
import type { SearchParts } from '../../server/search/search.ts';
import { nearestOf, type Similarity, similarityOf } from '../../server/search/similarity.ts';
import { type Language, type Understood, understand } from '../../server/search/understand.ts';
import type { Weights } from '../../server/search/weights.ts';
import { type JudgedQuery, toGrades } from '../judged.ts';
import type { Grades } from '../measures/types.ts';

/** A passage that can be found for a query under any weights that are tried. */
export interface Candidate {
  readonly entry: Entry;
  readonly similarity: Similarity;
}

/** A query with all that ranking needs, worked out once. */
export interface FitCase {
  readonly query: Understood;
  readonly candidates: readonly Candidate[];
  /** Empty: nothing answers it. */
  readonly grades: Grades;
}

export interface FitParts {
  readonly corpus: Corpus;
  readonly language: Language;
  readonly weights: Weights;
}

/** Below these no bar that is tried lets a passage in. */
export const LOWEST = { meaningBar: 0.5, termBar: 0.3 } as const;

/** A judged query as a case. */
export async function judgedCase(
  parts: FitParts & Pick<SearchParts, 'embed'>,
  judged: JudgedQuery,
): Promise<FitCase> {
  const query = understand(parts.language, judged.q);
  const vector = await parts.embed(query.embedded);
  return {
    query,
    candidates: candidatesOf(parts, query, vector),
    grades: toGrades(parts.corpus.bundle, judged),
  };
}

/**
 * A question as a case: its passage's section answers it. The question itself is left out of its passage's
 * evidence, vector and words: else the fit learns that questions find themselves.
 */
export function questionCase(parts: FitParts, index: number): FitCase | null {
  const { corpus, language } = parts;
  const { bundle } = corpus;
  const question = bundle.questions[index];
  const own = question === undefined ? undefined : corpus.byId.get(question.passage);
  const row = bundle.rows.findIndex(({ kind, start }) => kind === 'question' && start === index);
  if (question === undefined || own === undefined || row < 0) return null;
  const query = understand(language, question.q);
  const vector = dequantise(bundle.vectors, row);
  const without: Entry = { ...own, questionWords: wordsOfOthers(bundle, language, own, index) };
  const others = candidatesOf(parts, query, vector).filter(({ entry }) => entry !== own);
  const candidate = { entry: without, similarity: similarityOf(corpus, vector, own, row) };
  return { query, candidates: [...others, candidate], grades: new Map([[own.section.section.id, 3]]) };
}

function candidatesOf(
  { corpus, weights }: FitParts,
  query: Understood,
  vector: Float32Array,
): readonly Candidate[] {
  return corpus.entries.flatMap((entry) => {
    const similarity = similarityOf(corpus, vector, entry);
    const near = nearestOf(similarity) >= LOWEST.meaningBar;
    const stands = toHit(query, 'keyword', { ...weights, ...LOWEST }, entry, null, false) !== null;
    return near || stands ? [{ entry, similarity }] : [];
  });
}

function wordsOfOthers(
  bundle: Bundle,
  { segmenter }: Language,
  own: Entry,
  leftOut: number,
): ReadonlySet<string> {
  const [first, end] = own.rows;
  const others = bundle.rows
    .slice(first, end)
    .filter(({ kind, start }) => kind === 'question' && start !== leftOut);
  return new Set(others.flatMap(({ start }) => segmenter.words(normalise(bundle.questions[start]?.q ?? ''))));
}
