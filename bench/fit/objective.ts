import { opensMeaning, toHit } from '../../server/search/match.ts';
import { toRanked } from '../../server/search/rank.ts';
import { toSections } from '../../server/search/results.ts';
import type { Weights } from '../../server/search/weights.ts';
import { ndcg } from '../measures/ndcg.ts';
import { success } from '../measures/success.ts';
import { mean } from '../statistics.ts';
import type { FitCase } from './cases.ts';

/** What is fitted on: judged queries, questions with their passages, and queries without an answer. */
export interface FitCases {
  readonly judged: readonly FitCase[];
  readonly questions: readonly FitCase[];
  readonly unanswerable: readonly FitCase[];
}

/** How good weights are, 0 to 1 each. */
export interface Score {
  readonly judged: number;
  readonly success: number;
  readonly questions: number;
  /** The share of queries without an answer that show no hit by meaning. */
  readonly silent: number;
  readonly total: number;
}

const MAIN = ndcg(10);
const FIRST = success(1);

/** Ranks every case as the search itself does. */
export function scoreOf(cases: FitCases, weights: Weights): Score {
  const rankings = cases.judged.map((each) => rank(each, weights));
  const judged = mean(cases.judged.map((each, index) => MAIN.of(rankings[index] ?? [], each.grades)));
  const first = mean(cases.judged.map((each, index) => FIRST.of(rankings[index] ?? [], each.grades)));
  const questions = mean(cases.questions.map((each) => MAIN.of(rank(each, weights), each.grades)));
  const silent = mean(
    cases.unanswerable.map((each) => (opensMeaning(each.query, weights, each.candidates) ? 0 : 1)),
  );
  const total = 0.6 * judged + 0.1 * first + 0.2 * questions + 0.1 * Math.min(1, silent / SILENCE);
  return { judged, success: first, questions, silent, total };
}

/** More silence than this is not asked for: it would be paid with answers. */
const SILENCE = 0.9;

function rank({ query, candidates }: FitCase, weights: Weights): readonly string[] {
  const open = opensMeaning(query, weights, candidates);
  const hits = candidates.flatMap(({ entry, similarity }) => {
    const hit = toHit(query, 'hybrid', weights, entry, similarity, open);
    return hit === null ? [] : [toRanked(query, 'hybrid', weights, hit)];
  });
  return toSections(hits, 'relevance')
    .slice(0, 10)
    .map(({ entry }) => entry.section.id);
}
