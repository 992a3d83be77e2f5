import { describe, expect, it } from 'vitest';
import { toLibrary } from '../../../server/library.ts';
import { toTermBook } from '../../../server/terms/term-book.ts';
import { parseTermParams } from '../../../server/terms/term-params.ts';
import { toTrace } from '../../../server/terms/trace.ts';
import { termsUrlOf } from '../../../server/view-models/definition-cards.ts';
import { realBundle } from '../real-bundle.ts';

const library = toLibrary(realBundle());
const book = await toTermBook(library, new Set());

describe('the way from a glossary entry to its term through the texts', () => {
  const terms = library.shelves.flatMap(({ glossary }) => glossary.map(({ term }) => term));

  it('is one term, which is found in the entry at least, for every entry of every plan', () => {
    expect(terms.length).toBeGreaterThan(0);
    for (const term of terms) {
      const { pathname, searchParams } = new URL(termsUrlOf(term), 'http://localhost');
      const asked = parseTermParams(decodeURIComponent(pathname.split('/')[2] ?? ''), searchParams);
      expect(asked.terms, term).toHaveLength(1);
      expect(toTrace(book, asked.terms[0] ?? '').mentions, term).toBeGreaterThan(0);
    }
  });

  it('leaves out what stands behind the term in brackets', () => {
    expect(termsUrlOf('耐心资本（PC）')).toBe(termsUrlOf('耐心资本'));
  });
});
