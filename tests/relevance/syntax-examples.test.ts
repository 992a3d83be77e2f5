import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSiteData } from '../../server/site-data.ts';
import { openRealSearch, type RealSearch } from './app.ts';

/** What the help promises must run: the examples are links. */

let real: RealSearch;
beforeAll(async () => {
  real = await openRealSearch();
});
afterAll(() => real.close());

describe('an example of the help', () => {
  const { syntax, examples } = readSiteData();

  it.each(syntax.map(({ q }) => q))('%s finds something and is read as it is meant', async (q) => {
    const { total, query, results } = await real.search(`q=${encodeURIComponent(q)}`);
    expect(query.notes).toEqual([]);
    expect(total.passages).toBeGreaterThan(0);
    expect(results.length).toBeGreaterThan(0);
  });

  it('that is a field narrows', async () => {
    const fields = syntax.filter(({ q }) => /^\p{L}+:/u.test(q));
    expect(fields.length).toBeGreaterThan(0);
    for (const { q } of fields) {
      const [narrow, wide] = await Promise.all([
        real.search(`q=${encodeURIComponent(q)}`),
        real.search(`q=${encodeURIComponent(q.replace(/^\S+\s*/u, ''))}`),
      ]);
      expect(narrow.total.passages, q).toBeLessThan(wide.total.passages);
    }
  });

  it('of the home page finds something, too', async () => {
    for (const q of examples) {
      const { total } = await real.search(`q=${encodeURIComponent(q)}`);
      expect(total.passages, q).toBeGreaterThan(0);
    }
  });
});
