import { describe, expect, it } from 'vitest';
import { filterLines } from '../../../server/indicators/filter.ts';
import { toIndicatorLines } from '../../../server/indicators/lines.ts';
import { openRealAnswers } from '../answers/real-sources.ts';

const { library } = await openRealAnswers();
const lines = toIndicatorLines(library);
const NO_FILTERS = { plan: [], category: [], nature: [], topic: [] };

describe('a line of the indicators', () => {
  it.each([
    ['人均收入', '居民人均可支配收入增长'],
    ['研发投入', '全社会研发经费投入增长'],
  ])('is found by %s, a name that means other things elsewhere', (q, concept) => {
    const found = filterLines(lines, { q, filters: NO_FILTERS }).map((line) => line.concept.name);
    expect(found).toContain(concept);
  });
});
