import { describe, expect, it } from 'vitest';
import { EmbedderUnavailable } from '../../../platform/errors.ts';
import { createSegmenter } from '../../../platform/segmenter.ts';
import { toCorpus } from '../../../server/search/corpus.ts';
import { createSearching } from '../../../server/search/search.ts';
import type { Mode, SearchQuery } from '../../../server/search/types.ts';
import { noSynonyms } from '../../../server/search/understanding/synonyms.ts';
import { NO_FILTERS } from '../../../server/urls.ts';
import { sampleBundle } from '../fixtures.ts';
import { weights } from './support.ts';

const NOTE = '语义检索暂时不可用，只按字面检索';
const vocabulary = new Map([
  ['低空', 2],
  ['经济', 5],
]);

/** A search whose embedder can go away and come back; the engine finds every passage. */
function searching() {
  const state = { away: true, embedded: 0 };
  const segmenter = createSegmenter([...vocabulary.keys()]);
  const bundle = sampleBundle();
  const passages = bundle.passages.map((stored) => ({
    ...stored,
    words: segmenter.words(stored.passage.text),
  }));
  const corpus = toCorpus({ ...bundle, passages });
  const { search, matches } = createSearching({
    corpus,
    weights,
    language: {
      segmenter,
      vocabulary,
      usage: vocabulary,
      passages: 100,
      stopWords: new Set(),
      intents: { wish: [], figure: [], definition: [] },
      synonyms: noSynonyms,
      places: new Map(),
      homes: new Set(),
      speller: null,
    },
    embed: async () => {
      state.embedded += 1;
      if (state.away) throw new EmbedderUnavailable('away');
      return new Float32Array(512);
    },
    ask: async (queries) => queries.map(() => [...corpus.byId.keys()]),
    answer: () => [],
  });
  const asked = (q: string, mode: Mode): SearchQuery => ({
    ...{ q, mode, off: [], filters: NO_FILTERS, sort: 'relevance', page: 1, size: 10, notes: [] },
  });
  const found = async (q: string, mode: Mode) => {
    const { results, query, help } = await search(asked(q, mode));
    const ids = results.flatMap(({ passages }) => passages.map(({ id, score }) => [id, score]));
    return { ids, notes: query.notes, mode: query.mode, help };
  };
  return { state, found, matches };
}

describe('while no query can be embedded', () => {
  it.each(['低空', '低空 OR 经济'])(
    'what goes by words and meaning goes by words, and says so: %s',
    async (q) => {
      const { found, matches } = searching();
      const words = await found(q, 'keyword');
      expect(words.ids.length).toBeGreaterThan(0);
      expect(words.notes).toEqual([]);
      expect(await found(q, 'hybrid')).toEqual({ ...words, mode: 'hybrid', notes: [NOTE] });
      const { ids } = await matches({ q, off: [], mode: 'hybrid' });
      expect(ids).toEqual((await matches({ q, off: [], mode: 'keyword' })).ids);
    },
  );

  it('what goes by meaning alone cannot be asked', async () => {
    await expect(searching().found('低空', 'meaning')).rejects.toBeInstanceOf(EmbedderUnavailable);
  });

  it('what finds nothing is offered nothing that asks for meaning', async () => {
    const { found } = searching();
    const words = await found('山水', 'keyword');
    expect([words.ids, words.notes, words.help]).toMatchObject([[], [], { modes: [], nearest: [] }]);
    const both = await found('山水', 'hybrid');
    expect(both.notes).toEqual([NOTE]);
    expect(both.help).toMatchObject({ modes: [{ mode: 'keyword', sections: 0 }], nearest: [] });
  });

  it('nothing is remembered that goes without meaning: it is asked for again when it can be', async () => {
    const { state, found } = searching();
    expect((await found('低空', 'hybrid')).notes).toEqual([NOTE]);
    state.away = false;
    const { notes, ids } = await found('低空', 'hybrid');
    expect([notes, ids.length > 0]).toEqual([[], true]);
    expect(state.embedded).toBe(2);
  });
});
