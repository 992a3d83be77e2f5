import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../../platform/config.ts';
import { normalise } from '../../../platform/normalise.ts';
import { createSegmenter } from '../../../platform/segmenter.ts';
import { parseWordList } from '../../../platform/word-list.ts';
import { toLibrary } from '../../../server/library.ts';
import { readWeakTerms, toNamingWords } from '../../../server/terms/naming-words.ts';
import { logLikelihood, toRelatedTerms } from '../../../server/terms/related.ts';
import { type BookPassage, type TermBook, toTermBook } from '../../../server/terms/term-book.ts';
import { toTrace } from '../../../server/terms/trace.ts';
import { sampleBundle } from '../fixtures.ts';
import { realBundle } from '../real-bundle.ts';

const [one] = (await toTermBook(toLibrary(sampleBundle()), new Set())).passages;

/** Passages in which these words stand, `times` each. */
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
      [180, '发展', '农业'],
    );
    expect(relatedTo('低空经济', passages)).toEqual(['无人机', '机场']);
  });

  it('are no accident of one passage, nor what stands in many', () => {
    expect(relatedTo('低空经济', passagesOf([1, '低空经济', '无人机'], [90, '农业']))).toEqual([]);
    expect(relatedTo('低空经济', passagesOf([40, '低空经济', '无人机'], [90, '农业']))).toEqual([]);
  });

  it('are neither pieces of it nor of each other', () => {
    const passages = passagesOf([8, '低空经济', '低空', '低空经济区', '无人机', '无人机场'], [190, '农业']);
    expect(relatedTo('低空经济', passages)).toEqual(['无人机']);
  });

  it('are weighed by the log-likelihood of their meeting: nothing where they meet as often as by chance', () => {
    expect(logLikelihood(10, 100, 100, 1000)).toBeCloseTo(0);
    expect(logLikelihood(10, 10, 10, 100)).toBeCloseTo(2 * (10 * Math.log(10) + 90 * Math.log(100 / 90)));
  });
});

/** The catalog's plans, cut with the hand lists and the terms of their own glossaries. */
async function realBook(): Promise<{ readonly book: TermBook; readonly terms: readonly string[] }> {
  const bundle = realBundle();
  const lists = ['policy.txt', 'places.txt'].map((name) =>
    readFileSync(join(ROOT, 'data/dictionary', name), 'utf8'),
  );
  const glossary = bundle.passages.flatMap(({ passage }) =>
    passage.kind === 'definition' ? [normalise(passage.term)] : [],
  );
  const dictionary = [...new Set([...lists.flatMap(parseWordList), ...glossary])];
  const { words } = createSegmenter(dictionary);
  const passages = bundle.passages.map((stored) => ({
    ...stored,
    words: [...new Set(words(normalise(stored.passage.text)))],
  }));
  const library = toLibrary({ ...bundle, dictionary, passages });
  return { book: await toTermBook(library, toNamingWords(dictionary, readWeakTerms())), terms: glossary };
}

const { book, terms } = await realBook();

describe('what goes with the terms of the real plans', () => {
  const weak = new Set(readWeakTerms());
  const asked = [
    ...new Set([...terms, ...[...book.usage].filter(([, used]) => used > 9).map(([word]) => word)]),
  ];
  const told = asked.map((term) => {
    const mentioning = toTrace(book, term).plans.flatMap(({ passages }) =>
      passages.map(({ passage }) => passage),
    );
    return { term, mentioning, related: toRelatedTerms(book, term, mentioning, 14) };
  });

  it('names something: no word is weak, common, or a piece of a longer word wherever it stands with the term', () => {
    for (const { mentioning, related } of told) {
      for (const { word, together } of related) {
        expect(weak.has(word), word).toBe(false);
        expect((book.usage.get(word) ?? 0) / book.passages.length, word).toBeLessThan(0.1);
        expect(
          mentioning.filter(({ words }) => words.has(word)),
          word,
        ).toHaveLength(together);
        expect(together, word).toBeGreaterThan(1);
      }
    }
  });

  it('has for most terms that stand in ten passages or more at least three words', () => {
    const often = told.filter(({ mentioning }) => mentioning.length >= 10);
    expect(often.length).toBeGreaterThan(50);
    const rich = often.filter(({ related }) => related.length >= 3);
    expect(rich.length / often.length).toBeGreaterThan(0.8);
  });

  it('is nothing that overlaps the term or another of the words', () => {
    for (const { term, related } of told) {
      const words = [term, ...related.map(({ word }) => word)];
      const pieces = words.filter((word, index) =>
        words.some((other, at) => at !== index && other.includes(word)),
      );
      expect(pieces, term).toEqual([]);
    }
  });
});
