import { normalise } from '../../platform/normalise.ts';
import type { BookPassage, TermBook } from './term-book.ts';

/** A word that stands beside a term more often than chance would have it. */
export interface RelatedTerm {
  readonly word: string;
  /** In how many of the term's passages it stands. */
  readonly together: number;
  /** Dunning's log-likelihood ratio over passages. */
  readonly score: number;
}

/** One passage is an accident; two are none where the score says so. */
const LEAST_TOGETHER = 2;
/** One in a thousand by chance (chi-square, one degree of freedom). */
const LEAST_SCORE = 10.83;
/** What stands in many passages goes with everything a little. */
const LEAST_LIFT = 2;
/** A word that more than this share of all passages holds says nothing about one term. */
const COMMONEST = 0.08;

/**
 * The naming words that go with a term, the strongest first, none that is a piece of it, of another, or around it. Weighed
 * by the log-likelihood ratio (Dunning 1993), which holds for counts as small as ours, where mutual information and its
 * normalised form (Church and Hanks 1990, Bouma 2009) put the rarest words first. Pure.
 */
export function toRelatedTerms(
  book: Pick<TermBook, 'passages' | 'usage'>,
  term: string,
  mentioning: readonly BookPassage[],
  most: number,
): readonly RelatedTerm[] {
  const wanted = normalise(term);
  const all = book.passages.length;
  const together = new Map<string, number>();
  for (const word of mentioning.flatMap(({ words }) => [...words])) {
    if (!overlap(word, wanted)) together.set(word, (together.get(word) ?? 0) + 1);
  }
  const candidates = [...together].flatMap(([word, count]): readonly RelatedTerm[] => {
    const used = book.usage.get(word) ?? count;
    const expected = (mentioning.length * used) / all;
    if (count < LEAST_TOGETHER || count < LEAST_LIFT * expected || used > COMMONEST * all) return [];
    const score = logLikelihood(count, mentioning.length, used, all);
    return score < LEAST_SCORE ? [] : [{ word, together: count, score }];
  });
  const kept: RelatedTerm[] = [];
  for (const each of candidates.toSorted((a, b) => b.score - a.score || (a.word < b.word ? -1 : 1))) {
    if (kept.length === most) break;
    if (!kept.some(({ word }) => overlap(word, each.word))) kept.push(each);
  }
  return kept;
}

const overlap = (one: string, other: string) => one.includes(other) || other.includes(one);

/** Dunning's G² of a word and a term: passages with both, with the term, with the word, and all there are. */
export function logLikelihood(both: number, term: number, word: number, all: number): number {
  const cells: readonly (readonly [number, number, number])[] = [
    [both, term, word],
    [term - both, term, all - word],
    [word - both, all - term, word],
    [all - term - word + both, all - term, all - word],
  ];
  const sum = cells.reduce(
    (total, [seen, row, column]) =>
      seen <= 0 ? total : total + seen * Math.log((seen * all) / (row * column)),
    0,
  );
  return 2 * sum;
}
