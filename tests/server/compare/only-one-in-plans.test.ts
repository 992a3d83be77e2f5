import { expect, it } from 'vitest';
import { toPolicyWords } from '../../../indexer/dictionary.ts';
import { normalise } from '../../../platform/normalise.ts';
import { createSegmenter } from '../../../platform/segmenter.ts';
import { createOnlyOne } from '../../../server/compare/only-one.ts';
import { createTellingWords } from '../../../server/compare/telling-words.ts';
import { toCorpus } from '../../../server/search/corpus.ts';
import { realBundle } from '../real-bundle.ts';

const parsed = realBundle();
const dictionary = toPolicyWords(
  parsed.plans.map((outline) => ({
    ...outline,
    id: outline.plan.id,
    title: outline.plan.title,
    titleRanges: [],
    noise: [],
    passages: parsed.passages.flatMap(({ passage }) => (passage.plan === outline.plan.id ? [passage] : [])),
  })),
  [],
);
const segmenter = createSegmenter(dictionary);
const corpus = toCorpus({
  ...parsed,
  dictionary,
  passages: parsed.passages.map((stored) => ({
    ...stored,
    words: [...new Set(segmenter.words(normalise(stored.passage.text)))],
  })),
});
const onlyOne = createOnlyOne(
  corpus,
  segmenter,
  createTellingWords(corpus, new Set(), { commonest: 0.1, commonestUnlisted: 0.02 }),
);
const textsOf = (plan: string) =>
  corpus.entries.filter(({ passage }) => passage.plan === plan).map(({ passage }) => passage.text);

it('no word that only one plan is said to have stands in the other’s text, whatever the section', () => {
  const plans = corpus.bundle.plans.map(({ plan }) => plan.id);
  let said = 0;
  for (const { section } of corpus.sections) {
    const own = corpus.entries.filter(({ passage }) => passage.section === section.id);
    for (const other of plans.filter((plan) => plan !== section.plan)) {
      const texts = textsOf(other).join('\n').toLowerCase();
      const { words } = onlyOne(own, other);
      expect(words.filter((word) => texts.includes(word.toLowerCase()))).toEqual([]);
      // Nor does one stand in its own text otherwise than it is spelt here.
      expect(words.filter((word) => !own.some(({ passage }) => passage.text.includes(word)))).toEqual([]);
      said += words.length;
    }
  }
  expect(said).toBeGreaterThan(corpus.sections.length);
});
