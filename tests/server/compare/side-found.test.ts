import { describe, expect, it } from 'vitest';
import { standingResults } from '../../../server/compare/side-found.ts';
import { toLibrary } from '../../../server/library.ts';
import {
  countPassages,
  countSections,
  type StandingHit,
  toStandingHits,
} from '../../../server/search/standings.ts';
import { NO_FILTERS } from '../../../server/urls.ts';
import { answer } from '../fake-search.ts';
import { sampleBundle } from '../fixtures.ts';

const library = toLibrary(sampleBundle());
const found = answer(
  {
    q: '低空',
    off: [],
    mode: 'hybrid',
    filters: { ...NO_FILTERS, plan: ['shi'] },
    sort: 'relevance',
    page: 1,
    size: 50,
    notes: [],
  },
  library,
);
const standings = new Map([
  ['shi-c1-p1', 'near'],
  ['shi-c2-s1-p1', 'literal'],
  ['shi-c2-s1-p2', 'titled'],
] as const);
const matches = { ids: [...standings.keys()], standings, several: false, capped: false };
const hits = toStandingHits(matches, 'hybrid', library);

describe('what one plan has', () => {
  it('is counted by how what was typed stands in it', () => {
    expect(countPassages(hits)).toEqual({ literal: 1, titled: 1, near: 1 });
    expect(countPassages(toStandingHits(matches, 'meaning', library))).toEqual({
      literal: 0,
      titled: 0,
      near: 3,
    });
  });

  it('counts a section once, by the best of its passages', () => {
    expect(hits.map(({ section }) => section)).toEqual(['shi-c1', 'shi-c2-s1', 'shi-c2-s1']);
    expect(countSections(hits)).toEqual({ literal: 1, titled: 0, near: 1 });
    expect(countSections(hits.toReversed())).toEqual({ literal: 1, titled: 0, near: 1 });
  });

  it('is shown with the passages first that have the words', () => {
    const passages = found.results.flatMap((result) => result.passages);
    const results = found.results.slice(0, 1).map((result) => ({ ...result, passages }));
    const ids = passages.map(({ id }) => id);
    const last = ids.at(-1) ?? '';
    const own: readonly StandingHit[] = [{ id: last, section: '', topics: [], standing: 'literal' }];
    expect(ids.length).toBeGreaterThan(1);
    const [shown] = standingResults({ found: { ...found, results }, words: null, hits: own, capped: false });
    expect(shown?.standing).toBe('literal');
    expect(shown?.result.passages.map(({ id }) => id)).toEqual([last, ...ids.slice(0, -1)]);
  });

  it('shows what words find even where nearer sections fill the page', () => {
    const near = { ...found, results: found.results.slice(0, 1) };
    const shown = standingResults({ found: near, words: found, hits, capped: false });
    expect(shown.map(({ result }) => result.section.id)).toEqual(
      found.results.map(({ section }) => section.id),
    );
    expect(shown.length).toBeGreaterThan(1);
  });
});
