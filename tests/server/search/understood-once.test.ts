import { expect, it } from 'vitest';
import { createSegmenter, type Segmenter } from '../../../platform/segmenter.ts';
import { type Language, understand } from '../../../server/search/understand.ts';
import { noSynonyms } from '../../../server/search/understanding/synonyms.ts';
import { createUnderstand } from '../../../server/search/understood-once.ts';

const vocabulary = new Map([['低空', 2]]);

/** A language that counts what it cuts into words. */
function counting() {
  const seen = { cut: 0 };
  const segmenter = createSegmenter(['低空']);
  const words: Segmenter['words'] = (text) => {
    seen.cut += 1;
    return segmenter.words(text);
  };
  const segment: Segmenter['segment'] = (text) => {
    seen.cut += 1;
    return segmenter.segment(text);
  };
  const language: Language = {
    segmenter: { ...segmenter, words, segment },
    vocabulary,
    usage: vocabulary,
    passages: 10,
    stopWords: new Set(),
    intents: { wish: [], figure: [], definition: [] },
    synonyms: noSynonyms,
    places: new Map(),
    homes: new Set(),
    speller: null,
  };
  return { seen, language };
}

it('understands a query once, and as it is understood anyhow', () => {
  const { seen, language } = counting();
  const expected = understand(language, '低空 -民宿');
  const read = createUnderstand(language);
  seen.cut = 0;
  expect(read('低空 -民宿')).toEqual(expected);
  expect(seen.cut).toBeGreaterThan(0);
  seen.cut = 0;
  expect(read('低空 -民宿', [])).toBe(read('低空 -民宿'));
  expect(seen.cut).toBe(0);
});

it('understands it anew where the reader refuses something', () => {
  const { seen, language } = counting();
  const read = createUnderstand(language);
  read('低空');
  seen.cut = 0;
  read('低空', ['低空']);
  expect(seen.cut).toBeGreaterThan(0);
});
