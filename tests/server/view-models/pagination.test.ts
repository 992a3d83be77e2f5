import { describe, expect, it } from 'vitest';
import { NO_FILTERS } from '../../../server/urls.ts';
import { toPagination } from '../../../server/view-models/pagination.ts';

const query = {
  q: '',
  off: [],
  mode: 'hybrid',
  filters: NO_FILTERS,
  sort: 'relevance',
  page: 1,
  size: 10,
  notes: [],
} as const;

const shown = (page: number, pages: number) =>
  toPagination(query, page, pages)
    ?.links.map((link) => (link.type === 'gap' ? '…' : link.current ? `(${link.number})` : `${link.number}`))
    .join(' ');

describe('pages of results', () => {
  it.each([
    [1, 2, '(1) 2'],
    [1, 9, '(1) 2 … 9'],
    [3, 9, '1 2 (3) 4 … 9'],
    [4, 9, '1 2 3 (4) 5 … 9'],
    [5, 9, '1 … 4 (5) 6 … 9'],
    [9, 9, '1 … 8 (9)'],
  ])('page %i of %i: %s', (page, pages, expected) => {
    expect(shown(page, pages)).toBe(expected);
  });

  it('are not shown when there is one', () => {
    expect(toPagination(query, 1, 1)).toBeNull();
    expect(toPagination(query, 1, 0)).toBeNull();
  });

  it('lead one step on and back', () => {
    expect(toPagination(query, 1, 2)).toMatchObject({ previous: null, next: '/search?page=2' });
    expect(toPagination(query, 2, 2)).toMatchObject({ previous: '/search', next: null });
  });
});
