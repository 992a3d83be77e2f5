import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Corpus, Entry } from '../../../server/search/corpus.ts';
import { countFacets, passes } from '../../../server/search/facets.ts';
import type { FilterName, Filters } from '../../../server/search/types.ts';
import { FILTER_NAMES } from '../../../server/search/types.ts';
import { NO_FILTERS } from '../../../server/urls.ts';
import { entry } from './support.ts';

const label = (value: string, parent: string | null = null) => ({ value, label: value, parent });
const labels: Corpus['labels'] = {
  plan: [label('a'), label('b')],
  part: [label('a-1', 'a'), label('b-1', 'b')],
  chapter: [label('a-1', 'a-1'), label('a-2', 'a-1'), label('b-1', 'b-1')],
  topic: [label('x'), label('y')],
  region: [],
  kind: [label('text'), label('box')],
  level: [label('省')],
};
const corpus = { labels } as Corpus;

describe('passes', () => {
  const holder = entry({ values: { plan: ['a'], chapter: ['a-1'], topic: ['x'] } });

  it('takes values of one tree for alternatives', () => {
    expect(passes({ ...NO_FILTERS, plan: ['b'], chapter: ['a-1'] }, holder)).toBe(true);
    expect(passes({ ...NO_FILTERS, plan: ['b'] }, holder)).toBe(false);
  });

  it('demands every facet of the passage itself', () => {
    expect(passes({ ...NO_FILTERS, plan: ['a'], topic: ['y'] }, holder)).toBe(false);
    expect(passes({ ...NO_FILTERS, plan: ['a'], topic: ['x', 'y'] }, holder)).toBe(true);
  });
});

const filtersOf = (pick: (name: FilterName) => fc.Arbitrary<string[]>) =>
  fc.record(Object.fromEntries(FILTER_NAMES.map((name) => [name, pick(name)]))) as fc.Arbitrary<Filters>;
const anyFilters = filtersOf((name) => fc.subarray(labels[name].map(({ value }) => value)));
const anyEntry = fc
  .record({
    section: fc.integer({ min: 1, max: 4 }),
    chapter: fc.constantFrom('a-1', 'a-2', 'b-1'),
    topic: fc.subarray(['x', 'y']),
    kind: fc.constantFrom('text', 'box'),
  })
  .map(({ section, chapter, topic, kind }) => {
    const plan = chapter.slice(0, 1);
    return entry({
      section,
      values: { plan: [plan], part: [`${plan}-1`], chapter: [chapter], topic, kind: [kind] },
    });
  });

/** The definition, word for word: filter with every facet but the value's own, which is set to the value alone. */
function countByDefinition(
  entries: readonly Entry[],
  filters: Filters,
  name: FilterName,
  value: string,
): number {
  const own: readonly FilterName[] = ['plan', 'part', 'chapter'].includes(name)
    ? ['plan', 'part', 'chapter']
    : [name];
  const others = { ...filters, ...Object.fromEntries(own.map((each) => [each, []])) };
  const carriers = entries.filter((each) => passes(others, each) && each.values[name].includes(value));
  return new Set(carriers.map(({ section }) => section.order)).size;
}

describe('countFacets', () => {
  it('counts as defined: sections with a passage that carries the value and passes all other facets', () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 12 }), anyFilters, (entries, filters) => {
        const facets = countFacets(
          corpus,
          filters,
          entries.map((each) => ({ entry: each })),
        );
        for (const name of FILTER_NAMES) {
          for (const { value } of labels[name]) {
            const shown = facets[name].find((each) => each.value === value);
            expect(shown?.count ?? 0).toBe(countByDefinition(entries, filters, name, value));
          }
        }
      }),
    );
  });

  it('leaves out what has no section, except a choice, which must stay removable', () => {
    const facets = countFacets(corpus, { ...NO_FILTERS, topic: ['y'] }, []);
    expect(facets.topic).toEqual([{ value: 'y', label: 'y', parent: null, count: 0, selected: true }]);
    expect(facets.kind).toEqual([]);
  });
});
