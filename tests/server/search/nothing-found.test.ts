import { describe, expect, it } from 'vitest';
import { type CountSections, toHelp } from '../../../server/search/nothing-found.ts';
import type { SearchQuery } from '../../../server/search/types.ts';
import { NO_FILTERS } from '../../../server/urls.ts';
import { corpusOf } from './small-corpus.ts';
import { entry, understood, weights } from './support.ts';

const search = (given: Partial<SearchQuery>): SearchQuery => ({
  q: '低空',
  off: [],
  mode: 'hybrid',
  filters: NO_FILTERS,
  sort: 'relevance',
  page: 1,
  size: 10,
  notes: [],
  ...given,
});

/** A build with nothing in it that is near to anything: a vector is asked for only where that is looked for. */
function helpFor(given: Partial<SearchQuery>, count: CountSections, query = understood({ 低空: 1 })) {
  const embedded: string[] = [];
  const parts = {
    corpus: corpusOf([entry({})]),
    language: { speller: null },
    weights,
    embed: async (text: string) => {
      embedded.push(text);
      return new Float32Array(512);
    },
  };
  return toHelp(parts, search(given), query, count).then((help) => ({ ...help, embedded }));
}

const found = (sections: number) => ({ sections, capped: false });
const nowhere: CountSections = async () => found(0);

describe('where nothing is found', () => {
  it('the other modes are asked with the same words and filters', async () => {
    const filters = { ...NO_FILTERS, kind: ['box'] };
    const { modes, plain } = await helpFor({ filters, mode: 'keyword' }, async (asked) =>
      found(asked.mode === 'meaning' && asked.filters.kind.length === 1 ? 4 : 0),
    );
    expect(modes).toEqual([
      { mode: 'hybrid', ...found(0) },
      { mode: 'meaning', ...found(4) },
    ]);
    expect(plain).toBeNull();
  });

  it('each facet is let go of alone, plan, part and chapter as the one facet they are', async () => {
    const filters = { ...NO_FILTERS, plan: ['a'], chapter: ['b-3'], region: ['甲县'], kind: ['box'] };
    const { filters: without, unfiltered } = await helpFor({ filters }, async ({ filters: kept }) =>
      found(Object.values(kept).flat().length),
    );
    expect(without).toEqual([
      { names: ['plan', 'part', 'chapter'], ...found(2) },
      { names: ['region'], ...found(3) },
      { names: ['kind'], ...found(3) },
    ]);
    expect(unfiltered).toEqual(found(0));
  });

  it('without filters none are let go of', async () => {
    const help = await helpFor({}, nowhere);
    expect(help).toMatchObject({ filters: [], unfiltered: null });
  });

  it.each([
    ['a phrase', '“低空 旅游业”', '低空 旅游业'],
    ['an exclusion', '低空 -经济', '低空'],
    ['a phrase that is one of a choice', '“低空旅游” OR 航空', '低空旅游 航空'],
  ])('%s is let go of', async (_, q, plain) => {
    const help = await helpFor({ q }, async (asked) => found(asked.q === plain ? 7 : 0));
    expect(help.plain).toEqual({ q: plain, ...found(7) });
  });

  it('nothing is let go of that demands nothing, nor where nothing would be left', async () => {
    expect((await helpFor({ q: '低空 OR 航空' }, nowhere)).plain).toBeNull();
    expect((await helpFor({ q: '-低空' }, nowhere)).plain).toBeNull();
  });

  it('what is near is looked for only where no other mode finds anything', async () => {
    expect((await helpFor({}, nowhere)).embedded).toEqual(['低空']);
    const byMeaning: CountSections = async ({ mode }) => found(mode === 'meaning' ? 1 : 0);
    expect(await helpFor({ mode: 'keyword' }, byMeaning)).toMatchObject({ embedded: [], nearest: [] });
  });

  it('a query without words has neither modes nor anything near', async () => {
    const filters = { ...NO_FILTERS, region: ['甲县'] };
    const help = await helpFor({ q: '', filters }, async () => found(1), understood({}));
    expect(help).toMatchObject({ modes: [], embedded: [], nearest: [], unfiltered: found(1) });
  });
});
