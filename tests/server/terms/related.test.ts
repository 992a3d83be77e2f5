import { describe, expect, it } from 'vitest';
import { toLibrary } from '../../../server/library.ts';
import { logLikelihood, toRelatedTerms } from '../../../server/terms/related.ts';
import { type BookPassage, toTermBook } from '../../../server/terms/term-book.ts';
import { sampleBundle } from '../fixtures.ts';

const [one] = toTermBook(toLibrary(sampleBundle())).passages;

/** Passages that hold these words, `times` each. */
function passagesOf(
  ...lots: readonly (readonly [times: number, ...words: string[]])[]
): readonly BookPassage[] {
  if (one === undefined) throw new Error('the sample has no passage');
  return lots.flatMap(([times, ...words]) =>
    Array.from({ length: times }, () => ({ ...one, normalised: words.join(), words: new Set(words) })),
  );
}

function relatedTo(term: string, passages: readonly BookPassage[]): readonly string[] {
  const usage = new Map<string, number>();
  for (const { words } of passages) for (const word of words) usage.set(word, (usage.get(word) ?? 0) + 1);
  const mentioning = passages.filter(({ words }) => words.has(term));
  return toRelatedTerms({ passages, usage }, term, mentioning, 5).map(({ word }) => word);
}

describe('the words that go with a term', () => {
  it('stand with it more often than elsewhere, the strongest first', () => {
    const passages = passagesOf(
      [6, '低空经济', '无人机', '发展', '机场'],
      [3, '低空经济', '发展', '无人机'],
      [5, '机场', '发展'],
      [80, '发展', '农业'],
    );
    expect(relatedTo('低空经济', passages)).toEqual(['无人机', '机场']);
  });

  it('are no accident of two passages', () => {
    expect(relatedTo('低空经济', passagesOf([2, '低空经济', '无人机'], [90, '农业']))).toEqual([]);
  });

  it('are neither pieces of it nor of each other, nor figures', () => {
    const passages = passagesOf(
      [8, '低空经济', '低空', '发展低空经济', '无人机', '无人', '2030年', '机'],
      [90, '农业'],
    );
    expect(relatedTo('低空经济', passages)).toEqual(['无人机']);
  });

  it('are weighed by the log-likelihood of their meeting: nothing where they meet as often as by chance', () => {
    expect(logLikelihood(10, 100, 100, 1000)).toBeCloseTo(0);
    expect(logLikelihood(10, 10, 10, 100)).toBeCloseTo(2 * (10 * Math.log(10) + 90 * Math.log(100 / 90)));
  });
});
