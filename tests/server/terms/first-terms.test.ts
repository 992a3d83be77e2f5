import { describe, expect, it } from 'vitest';
import { toLibrary } from '../../../server/library.ts';
import { readFirstTerms } from '../../../server/terms/first-terms.ts';
import { toTermBook } from '../../../server/terms/term-book.ts';
import { toTrace } from '../../../server/terms/trace.ts';
import { realBundle } from '../real-bundle.ts';

const book = await toTermBook(toLibrary(realBundle()), new Set());

describe('the terms to begin with', () => {
  const told = readFirstTerms().map((term) => toTrace(book, term));

  it('hold no dead word: each stands in a plan, none twice', () => {
    expect(told.filter(({ mentions }) => mentions === 0).map(({ term }) => term)).toEqual([]);
    expect(new Set(readFirstTerms()).size).toBe(told.length);
  });

  it('can for the most part be followed through every plan of the catalog', () => {
    const everywhere = told.filter(({ plans }) => plans.every(({ count }) => count.mentions > 0));
    expect(everywhere.length).toBeGreaterThan(15);
  });
});
