import { describe, expect, it } from 'vitest';
import { NO_FILTERS, toggledFilter, urls } from '../../server/urls.ts';

describe('the address of a search', () => {
  it('leaves out what is the default', () => {
    expect(urls.search({ q: '低空', mode: 'hybrid', sort: 'relevance', page: 1, size: 10 })).toBe(
      `/search?q=${encodeURIComponent('低空')}`,
    );
    expect(urls.search({})).toBe('/search');
  });

  it('repeats a filter for each of its values, in the order of the page', () => {
    const filters = { ...NO_FILTERS, kind: ['box'], chapter: ['a-1', 'a-2'] };
    expect(urls.search({ q: 'x', filters, sort: 'document', page: 3 })).toBe(
      '/search?q=x&chapter=a-1&chapter=a-2&kind=box&sort=document&page=3',
    );
  });

  it('has an ending for data', () => {
    expect(urls.search({ q: 'x' }, '.csv')).toBe('/search.csv?q=x');
  });

  it('goes back to the first page when a filter is chosen or let go', () => {
    const query = {
      q: 'x',
      off: [],
      mode: 'hybrid',
      filters: { ...NO_FILTERS, kind: ['box'] },
      sort: 'relevance',
      page: 4,
      size: 10,
      notes: [],
    } as const;
    expect(urls.search(toggledFilter(query, 'kind', 'text'))).toBe('/search?q=x&kind=box&kind=text');
    expect(urls.search(toggledFilter(query, 'kind', 'box'))).toBe('/search?q=x');
  });
});

describe('addresses of the reader', () => {
  it('escape whatever stands in them', () => {
    expect(urls.chapter(3, { plan: 'a', q: 'x&y=<b>', anchor: 'a-c3' })).toBe(
      '/plans/a/chapters/3?q=x%26y%3D%3Cb%3E#a-c3',
    );
    expect(urls.passage('../<x>')).toBe('/passages/..%2F%3Cx%3E');
  });

  it('take a query along as it is read, and nothing where nothing is asked', () => {
    const query = { q: 'x', off: ['y'], mode: 'keyword' } as const;
    expect(urls.passage('a-p1', query)).toBe('/passages/a-p1?q=x&off=y&mode=keyword');
    expect(urls.glossary({ plan: 'a', ...query })).toBe('/plans/a/glossary?q=x&off=y&mode=keyword');
    expect(urls.passage('a-p1', { ...query, q: '' })).toBe('/passages/a-p1');
  });

  it('lead a section without a chapter over its permanent address', () => {
    const section = { id: 'a-preamble', kind: 'preamble', plan: 'a', chapter: null } as const;
    expect(urls.section(section, { q: 'x' })).toBe('/passages/a-preamble?q=x');
    expect(urls.section({ ...section, id: 'a-glossary', kind: 'glossary' })).toBe(
      '/plans/a/glossary#a-glossary',
    );
    expect(urls.section({ ...section, id: 'a-c2-s1', kind: 'section', chapter: 2 })).toBe(
      '/plans/a/chapters/2#a-c2-s1',
    );
  });
});
