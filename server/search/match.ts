import type { Entry } from './corpus.ts';
import { nearestOf, type Similarity } from './similarity.ts';
import type { Mode } from './types.ts';
import { isCompound, type Understood, type Word } from './understand.ts';
import type { Weights } from './weights.ts';

/** A passage of the match set, and what put it there. */
export interface Hit {
  readonly entry: Entry;
  /** Its words carry at least the share c of the query's weight. */
  readonly byTerm: boolean;
  /** Its similarity is at least τ. */
  readonly byMeaning: boolean;
  /** The query's words that stand in the passage's own text, and those that stand only in the titles above it. */
  readonly terms: readonly string[];
  readonly titleTerms: readonly string[];
  /** Null where meaning was not asked for. */
  readonly similarity: Similarity | null;
}

/** A candidate and how near it is; null where meaning was not asked for. */
export interface Weighed {
  readonly entry: Entry;
  readonly similarity: Similarity | null;
}

/**
 * Whether a query has an answer by meaning at all. What is near to it in text, near to a question that is
 * answered, and shares its words, is evidence; one of the three alone says little.
 */
export function opensMeaning(query: Understood, weights: Weights, candidates: readonly Weighed[]): boolean {
  let text = -1;
  let question: number | null = null;
  let coverage = 0;
  for (const { entry, similarity } of candidates) {
    if (similarity === null || nearestOf(similarity) < weights.meaningBar) continue;
    text = Math.max(text, similarity.window ?? -1, similarity.sentence ?? -1);
    if (similarity.question !== null) question = Math.max(question ?? -1, similarity.question);
    coverage = Math.max(coverage, coverageOf(query, entry));
  }
  const asked = question ?? text + weights.questionLead;
  return text + asked + weights.answerCoverage * coverage >= weights.answerBar;
}

/** The share of the query's weight that stands in a passage, in the titles above it or in a question it answers. */
function coverageOf(query: Understood, entry: Entry): number {
  if (query.weight === 0) return 0;
  const covered = query.words.filter(
    (word) => standsIn(entry, word) || entry.titleWords.has(word.text) || entry.questionWords.has(word.text),
  );
  return covered.reduce((sum, { weight }) => sum + weight, 0) / query.weight;
}

/** Decides whether a passage belongs to the match set (DESIGN.md §2): `q` and `mode` alone, no filter. */
export function toHit(
  query: Understood,
  mode: Mode,
  weights: Weights,
  entry: Entry,
  similarity: Similarity | null,
  meaningOpen: boolean,
): Hit | null {
  if (!query.phrases.every((phrase) => entry.normalised.includes(phrase))) return null;
  if (query.excluded.some((word) => entry.normalised.includes(word))) return null;
  const inText = query.words.filter((word) => standsIn(entry, word));
  const inTitles = query.words.filter((word) => !inText.includes(word) && entry.titleWords.has(word.text));
  const covered = [...inText, ...inTitles].reduce((sum, { weight }) => sum + weight, 0);
  const byTerm =
    query.text === '' || (mode !== 'meaning' && reaches(covered, weights.termBar * query.weight));
  const byMeaning =
    meaningOpen && mode !== 'keyword' && similarity !== null && nearestOf(similarity) >= weights.meaningBar;
  if (!byTerm && !byMeaning) return null;
  return { entry, byTerm, byMeaning, terms: textsOf(inText), titleTerms: textsOf(inTitles), similarity };
}

const textsOf = (words: readonly Word[]) => words.map(({ text }) => text);

/** Whether a word stands in a hit's own text; those of a phrase do wherever the phrase stands, however they were cut. */
export function standsIn(entry: Pick<Entry, 'words' | 'normalised'>, word: Word): boolean {
  return (
    word.quoted || entry.words.has(word.text) || (isCompound(word) && entry.normalised.includes(word.text))
  );
}

/** Sums of weights in another order differ in the last bits; these must not decide. */
function reaches(covered: number, bar: number): boolean {
  return covered > 0 && covered >= bar - 1e-9;
}
