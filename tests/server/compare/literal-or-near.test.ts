import { describe, expect, it } from 'vitest';
import { splitCount } from '../../../server/compare/literal-or-near.ts';
import { toLibrary } from '../../../server/library.ts';
import { NO_FILTERS } from '../../../server/urls.ts';
import { answer } from '../fake-search.ts';
import { sampleBundle } from '../fixtures.ts';

const library = toLibrary(sampleBundle());
const search = (q: string) =>
  answer(
    { q, off: [], mode: 'hybrid', filters: NO_FILTERS, sort: 'relevance', page: 1, size: 50, notes: [] },
    library,
  );
const countOf = ({ total }: ReturnType<typeof search>) => total.passages;

describe('what is found', () => {
  const [found, literal] = [search('低空'), search('低空经济')];

  it('is what has the words, and the rest, which is only near', () => {
    const all = countOf(found);
    const words = countOf(literal);
    expect(words).toBeLessThan(all);
    expect(splitCount('hybrid', { found, literal }, countOf)).toEqual({ literal: words, near: all - words });
  });

  it('is one of the two where only one was asked for', () => {
    expect(splitCount('keyword', { found, literal: found }, countOf)).toEqual({
      literal: countOf(found),
      near: null,
    });
    expect(splitCount('meaning', { found, literal: null }, countOf)).toEqual({
      literal: null,
      near: countOf(found),
    });
  });
});
