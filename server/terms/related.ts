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

/** Two passages are an accident. */
const LEAST_TOGETHER = 3;
/** One in a thousand by chance (chi-square, one degree of freedom). */
const LEAST_SCORE = 10.83;
/** What stands everywhere goes with everything a little. */
const LEAST_LIFT = 2;
/** A word that mostly stands inside a longer one says no more than that one. */
const MOSTLY = 0.6;

/** The words that go with a term, the strongest first, none that is a piece of it, of another, or around it. Pure. */
export function toRelatedTerms(
  book: Pick<TermBook, 'passages' | 'usage'>,
  term: string,
  mentioning: readonly BookPassage[],
  most: number,
): readonly RelatedTerm[] {
  const wanted = normalise(term);
  const together = new Map<string, number>();
  for (const { words } of mentioning) {
    for (const word of words) {
      if (TELLING.test(word) && !word.includes(wanted) && !wanted.includes(word))
        together.set(word, (together.get(word) ?? 0) + 1);
    }
  }
  const candidates = [...together].flatMap(([word, count]): readonly RelatedTerm[] => {
    const used = book.usage.get(word) ?? count;
    const expected = (mentioning.length * used) / book.passages.length;
    if (count < LEAST_TOGETHER || count < LEAST_LIFT * expected) return [];
    const score = logLikelihood(count, mentioning.length, used, book.passages.length);
    return score < LEAST_SCORE ? [] : [{ word, together: count, score }];
  });
  return withoutPieces(
    candidates.toSorted((a, b) => b.score - a.score || (a.word < b.word ? -1 : 1)),
    most,
  );
}

/** At least two Han characters or a Latin word: figures and single characters relate to nothing. */
const TELLING = /^(?:\p{Script=Han}{2,}|\p{Script=Latin}[\p{L}\p{N}+.-]+)$/u;

function withoutPieces(sorted: readonly RelatedTerm[], most: number): readonly RelatedTerm[] {
  const whole = sorted.filter(
    ({ word, together }) =>
      !sorted.some(
        (longer) =>
          longer.word !== word && longer.word.includes(word) && longer.together >= MOSTLY * together,
      ),
  );
  const kept: RelatedTerm[] = [];
  for (const each of whole) {
    if (kept.length === most) break;
    if (!kept.some(({ word }) => word.includes(each.word) || each.word.includes(word))) kept.push(each);
  }
  return kept;
}

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
