import { afterAll, beforeAll, describe, it } from 'vitest';
import { openRealSearch, type RealSearch } from '../relevance/app.ts';
import { checkSearches } from '../relevance/random-searches.ts';
import { countOf } from './count.ts';

const SEARCHES = countOf('LONG_SEARCHES', 1_000);
/** Another one each time: it is in the test's name, and LONG_SEED repeats it. */
const SEED = countOf('LONG_SEED', Date.now() % 2 ** 31);

let real: RealSearch;
beforeAll(async () => {
  real = await openRealSearch();
});
afterAll(() => real.close());

describe('every number', () => {
  it(`is what the design defines, in ${SEARCHES} random searches from LONG_SEED=${SEED}`, async () => {
    await checkSearches(real, SEARCHES, SEED);
  });
});
