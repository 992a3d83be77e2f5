import { describe, expect, it } from 'vitest';
import { createOnlyOne } from '../../../server/compare/only-one.ts';
import { createTellingWords } from '../../../server/compare/telling-words.ts';
import { toCorpus } from '../../../server/search/corpus.ts';
import { givenBundle } from './vectors.ts';

const vocabulary = new Map([
  ['航线', 1],
  ['支线', 1],
  ['低空', 3],
  ['建设', 2],
]);
const corpus = toCorpus(
  givenBundle(
    {
      'sheng-b2-i1': { words: ['低空', '支线', '航线', '建设', '无人机物流'] },
      'sheng-b2-i2': { words: ['10个', '机场', '10'] },
      'shi-b2-i3': { words: ['飞行营地', '建设'] },
    },
    { vocabulary, dictionary: ['支线'] },
  ),
);
const onlyOne = createOnlyOne(
  createTellingWords(corpus, new Set(['建设']), { commonest: 0.5 }),
  new Set(['支线']),
  vocabulary,
);
const entries = (...ids: readonly string[]) => ids.flatMap((id) => corpus.byId.get(id) ?? []);

describe('what only one of two has', () => {
  it('are the telling words that no text of the other holds, those of the dictionary first', () => {
    const { terms } = onlyOne(entries('sheng-b2-i1'), entries('shi-b2-i3'));
    expect(terms[0]).toBe('支线');
    expect(terms).toEqual(expect.arrayContaining(['航线', '低空', '无人机物流']));
    expect(terms).not.toContain('建设');
  });

  it('is nothing beside itself', () => {
    const own = entries('sheng-b2-i1', 'sheng-b2-i2');
    expect(onlyOne(own, own)).toEqual({ terms: [], figures: [] });
  });

  it('are its figures, each once, and none as a term', () => {
    const { terms, figures } = onlyOne(entries('sheng-b2-i2', 'sheng-b2-i2'), entries('shi-b2-i3'));
    expect(figures.map(({ word }) => word)).toEqual(['10个']);
    expect(terms).toEqual(['机场']);
  });
});
