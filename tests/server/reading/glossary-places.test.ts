import { describe, expect, it } from 'vitest';
import { normalise } from '../../../platform/normalise.ts';
import { toLibrary } from '../../../server/library.ts';
import { toGlossaryPlaces } from '../../../server/reading/glossary-places.ts';
import { toPlanTexts } from '../../../server/reading/plan-texts.ts';
import { sampleBundle } from '../fixtures.ts';
import { realBundle } from '../real-bundle.ts';

const library = toLibrary(realBundle());

describe.each(library.shelves.map((shelf) => [shelf.plan.id, shelf] as const))(
  'the glossary of %s in its text',
  (_, shelf) => {
    const places = toGlossaryPlaces(shelf, library);
    const texts = toPlanTexts(shelf, library);

    it('is mentioned wherever a term stands as it is, in text, titles and captions', () => {
      for (const { id, term } of shelf.glossary) {
        const key = normalise(term);
        const holding = texts.filter((each) => each.id !== id && normalise(each.text).includes(key));
        const told = places.placesOf(id).map((place) => `${place.id} ${place.line}`);
        // Inside a longer term it is that one which is mentioned.
        const longer = shelf.glossary.some((other) => other.id !== id && normalise(other.term).includes(key));
        if (!longer)
          expect(told).toEqual(expect.arrayContaining(holding.map((each) => `${each.id} ${each.line}`)));
        if (told.length === 0) expect(holding).toEqual([]);
      }
    });

    it('is linked once a section, at the first place of each term, and never inside another link', () => {
      for (const unit of new Set(texts.map((each) => each.unit))) {
        const own = texts.filter((each) => each.unit === unit);
        const first = own.flatMap(({ id, at }) => places.firstIn(id, at));
        expect(new Set(first.map(({ entry }) => entry)).size).toBe(first.length);
        for (const { id, at } of own) {
          const stretches = places.firstIn(id, at);
          stretches.forEach(({ start, end }, index) => {
            expect(start).toBeLessThan(end);
            expect(start).toBeGreaterThanOrEqual(stretches[index - 1]?.end ?? 0);
          });
        }
      }
    });
  },
);

describe('a term in a table', () => {
  const bundle = sampleBundle();
  const cells = ['发展', '1', '低空经济规模（亿元）', '10', '低空经济翻番', '预期性'];
  const small = toLibrary({
    ...bundle,
    passages: bundle.passages.map((stored) =>
      stored.passage.id === 'shi-b1-r2' && stored.passage.kind === 'indicator'
        ? { ...stored, passage: { ...stored.passage, cells, text: cells.join(' ') } }
        : stored,
    ),
  });
  const shelf = small.shelf('shi');
  if (shelf === undefined) throw new Error('the sample lacks this plan');
  const places = toGlossaryPlaces(shelf, small);

  it('is found in its cell, linked in the first, and the row is one place', () => {
    expect(places.firstIn('shi-b1-r2', 2)).toEqual([{ entry: 'shi-g1', start: 0, end: 4 }]);
    expect(places.firstIn('shi-b1-r2', 4)).toEqual([]);
    expect(places.placesOf('shi-g1').filter(({ id }) => id === 'shi-b1-r2')).toHaveLength(1);
  });
});
