import { join } from 'node:path';
import fc from 'fast-check';
import { expect } from 'vitest';
import { readJudged } from '../../bench/judged.ts';
import { ROOT } from '../../platform/config.ts';
import { toCandidates } from '../../server/search/candidates.ts';
import type { Corpus, Entry } from '../../server/search/corpus.ts';
import { opensMeaning, toHit } from '../../server/search/match.ts';
import { similarityOf } from '../../server/search/similarity.ts';
import {
  FILTER_NAMES,
  type FilterName,
  type Filters,
  MODES,
  type Mode,
  type SearchResult,
} from '../../server/search/types.ts';
import { understand } from '../../server/search/understand.ts';
import { NO_FILTERS, urls } from '../../server/urls.ts';
import type { RealSearch } from './app.ts';

/** Every number on the page, held against its definition, in random searches. */

const TREE: readonly FilterName[] = ['plan', 'part', 'chapter'];

interface Combination {
  readonly q: string;
  readonly mode: Mode;
  readonly filters: Filters;
  readonly size: number;
  /** Which of the values shown is looked at again by a search of its own. */
  readonly pick: number;
}

function combinations({ labels }: Corpus, queries: readonly string[]): fc.Arbitrary<Combination> {
  const some = (name: FilterName, most: number) => {
    const values = labels[name].map(({ value }) => value);
    const chosen = fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: most });
    return fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 2, arbitrary: chosen });
  };
  return fc.record({
    q: fc.constantFrom(...queries),
    mode: fc.constantFrom(...MODES),
    filters: fc.record({
      plan: some('plan', 1),
      part: some('part', 2),
      chapter: some('chapter', 2),
      topic: some('topic', 3),
      region: some('region', 3),
      kind: some('kind', 2),
      level: some('level', 1),
    }),
    size: fc.integer({ min: 20, max: 50 }),
    pick: fc.nat(),
  });
}

/** The match set by definition: each passage of the pool held against the query, without any filter. */
export async function matching(
  real: RealSearch,
  { q, mode }: Pick<Combination, 'q' | 'mode'>,
  pool: readonly Entry[],
): Promise<readonly Entry[]> {
  const { corpus, weights, language, embed } = real.serving.parts;
  const query = understand(language, q);
  if (query.text === '') return pool;
  const vector = mode === 'keyword' ? null : await embed(query.embedded);
  const weighed = pool.map((entry) => ({
    entry,
    similarity: vector === null ? null : similarityOf(corpus, vector, entry),
  }));
  const open = opensMeaning(query, weights, weighed);
  return weighed
    .filter(({ entry, similarity }) => toHit(query, mode, weights, entry, similarity, open) !== null)
    .map(({ entry }) => entry);
}

/** By words, of all passages; by vectors, of those that the engine finds without any filter: nearly all. */
async function matchSet(real: RealSearch, each: Combination): Promise<readonly Entry[]> {
  const { corpus, weights, language, embed, ask: askEngine } = real.serving.parts;
  const query = understand(language, each.q);
  if (each.mode === 'keyword' || query.text === '') return matching(real, each, corpus.entries);
  const vector = await embed(query.embedded);
  const { ids } = await toCandidates(askEngine, query, weights, vector, null);
  const pool = corpus.entries.filter(({ passage }) => ids.has(passage.id));
  return matching(real, each, pool);
}

/** A passage carries a value of each filtered facet; plan, part and chapter are one facet. */
function carries({ values }: Entry, filters: Filters): boolean {
  const has = (name: FilterName) => filters[name].some((value) => values[name].includes(value));
  const rest = FILTER_NAMES.filter((name) => !TREE.includes(name) && filters[name].length > 0);
  const inTree = TREE.every((name) => filters[name].length === 0) || TREE.some(has);
  return inTree && rest.every(has);
}

/** The filters with the value's own facet set to the value alone. */
function only(filters: Filters, name: FilterName, value: string): Filters {
  const own = TREE.includes(name) ? TREE : [name];
  const emptied = Object.fromEntries(own.map((each) => [each, []]));
  return { ...filters, ...emptied, [name]: [value] };
}

const sectionsOf = (entries: readonly Entry[]) => new Set(entries.map(({ section }) => section.section.id));

const ask = (
  real: RealSearch,
  { q, mode, size }: Combination,
  filters: Filters,
  page = 1,
): Promise<SearchResult> =>
  real.search(urls.search({ q, mode, filters, size, page }).replace('/search?', '').replace('/search', ''));

/** Totals and all counts, by the definition. */
function checkCounts(
  real: RealSearch,
  { filters }: Combination,
  result: SearchResult,
  matched: readonly Entry[],
): void {
  const passing = matched.filter((entry) => carries(entry, filters));
  expect(result.total).toEqual({
    sections: sectionsOf(passing).size,
    passages: passing.length,
    capped: false,
  });
  for (const name of FILTER_NAMES) {
    const shown = new Map(result.facets[name].map(({ value, count }) => [value, count]));
    for (const { value } of real.serving.parts.corpus.labels[name]) {
      const carrying = matched.filter((entry) => carries(entry, only(filters, name, value)));
      expect(shown.get(value) ?? 0, `${name}=${value}`).toBe(sectionsOf(carrying).size);
    }
  }
}

/** A count is what the search finds that is filtered by that value. */
async function checkOneCount(real: RealSearch, each: Combination, { facets }: SearchResult): Promise<void> {
  const name = FILTER_NAMES[each.pick % FILTER_NAMES.length] ?? 'plan';
  const value = facets[name][each.pick % Math.max(1, facets[name].length)];
  if (value === undefined) return;
  const { total } = await ask(real, each, only(each.filters, name, value.value));
  expect(total.sections, `${name}=${value.value}`).toBe(value.count);
}

/** The pages hold every section once, and only passages that pass the filters. */
async function checkPages(
  real: RealSearch,
  each: Combination,
  first: SearchResult,
  matched: readonly Entry[],
): Promise<void> {
  const pages = [first];
  for (let page = 2; page <= first.pages; page++) pages.push(await ask(real, each, each.filters, page));
  const found = pages.flatMap(({ results }) => results);
  const passing = matched.filter((entry) => carries(entry, each.filters));
  const ids = found.map(({ section }) => section.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.toSorted()).toEqual([...sectionsOf(passing)].toSorted());
  expect(found.reduce((sum, { passages, more }) => sum + passages.length + more, 0)).toBe(
    first.total.passages,
  );
  const allowed = new Set(passing.map(({ passage }) => passage.id));
  for (const { id } of found.flatMap(({ passages }) => passages)) expect(allowed).toContain(id);
}

/** Filters never add. */
async function checkUnfiltered(real: RealSearch, each: Combination, { total }: SearchResult): Promise<void> {
  const unfiltered = await ask(real, each, NO_FILTERS);
  expect(total.passages).toBeLessThanOrEqual(unfiltered.total.passages);
  expect(total.sections).toBeLessThanOrEqual(unfiltered.total.sections);
}

/** The queries that are combined with filters: none, and every judged one. */
export async function readQueries(): Promise<readonly string[]> {
  return ['', ...(await readJudged(join(ROOT, 'bench/queries.json'))).map(({ q }) => q)];
}

/** So many random searches from this seed; the first that is wrong rejects, with the seed and path that repeat it. */
export async function checkSearches(real: RealSearch, count: number, seed: number): Promise<void> {
  const queries = await readQueries();
  await fc.assert(
    fc.asyncProperty(combinations(real.serving.parts.corpus, queries), async (each) => {
      const [result, matched] = await Promise.all([ask(real, each, each.filters), matchSet(real, each)]);
      checkCounts(real, each, result, matched);
      await checkOneCount(real, each, result);
      await checkPages(real, each, result, matched);
      await checkUnfiltered(real, each, result);
    }),
    { numRuns: count, seed, endOnFailure: true },
  );
}
