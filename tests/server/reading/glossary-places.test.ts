import { describe, expect, it } from 'vitest';
import { toLibrary } from '../../../server/library.ts';
import { toGlossaryPlaces } from '../../../server/reading/glossary-places.ts';
import { realBundle } from '../real-bundle.ts';

const library = toLibrary(realBundle());

describe.each(library.shelves.map((shelf) => [shelf.plan.id, shelf] as const))(
  'the glossary of %s in its text',
  (_, shelf) => {
    const places = toGlossaryPlaces(shelf, library);

    it('is mentioned where a plan uses its terms, most of them', () => {
      const mentioned = shelf.glossary.filter(({ id }) => places.placesOf(id).length > 0);
      expect(mentioned.length).toBeGreaterThan(shelf.glossary.length * 0.9);
    });

    it('is linked once a section, at the first place of each term, and never inside another link', () => {
      for (const { passages } of shelf.outline.sections) {
        const first = passages.flatMap((id) => places.firstIn(id));
        expect(new Set(first.map(({ entry }) => entry)).size).toBe(first.length);
        for (const id of passages) {
          const stretches = places.firstIn(id);
          stretches.forEach(({ start, end }, at) => {
            expect(start).toBeLessThan(end);
            expect(start).toBeGreaterThanOrEqual(stretches[at - 1]?.end ?? 0);
          });
        }
      }
    });
  },
);
