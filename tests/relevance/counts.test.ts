import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRealSearch, type RealSearch } from './app.ts';
import { checkSearches, matching, readQueries } from './random-searches.ts';

/** Every number on the page is what the design defines, whatever is asked and filtered. */

/** Each pages through all that it finds; ten times as many are in tests/long. */
const SEARCHES = 100;

let real: RealSearch;
beforeAll(async () => {
  real = await openRealSearch();
});
afterAll(() => real.close());

describe('every number', () => {
  it(`is what the design defines, in ${SEARCHES} random searches`, { timeout: 900_000 }, async () => {
    await checkSearches(real, SEARCHES, 20_260_330);
  });
});

describe('the engine', () => {
  it('finds at least 98 of 100 passages that match by meaning: its search by vectors is approximate', async () => {
    let all = 0;
    let found = 0;
    for (const q of await readQueries()) {
      const expected = await matching(real, { q, mode: 'meaning' }, real.serving.parts.corpus.entries);
      const { total } = await real.search(`q=${encodeURIComponent(q)}&mode=meaning`);
      all += expected.length;
      found += total.passages;
    }
    expect(found / all).toBeGreaterThanOrEqual(0.98);
    expect(found).toBeLessThanOrEqual(all);
  });
});

describe('near-duplicate passages', () => {
  it.each([
    ['农业转移人口住房保障', 933, 1138],
    ['衡柳高铁', 867, 872],
    ['补贴性技能培训3万人次', 728, 1076],
    ['教育质量增值评价体系', 1092, 1100],
  ])('of %s are shown once, and the first names both places', async (q, one, other) => {
    const { results } = await real.search(`q=${encodeURIComponent(q)}&plan=yongzhou&size=50`);
    const shown = results.flatMap(({ passages }) => passages);
    const pair = shown.filter(({ line }) => line === one || line === other);
    expect(pair.map(({ sameAs }) => sameAs?.id ?? null)).toEqual([null, pair[0]?.id]);
    expect(pair[0]?.alsoAt.map(({ id }) => id)).toContain(pair[1]?.id);
    for (const { runs, text } of pair) expect(runs.map((run) => run.text).join('')).toBe(text);
  });
});
