import { expect, it } from 'vitest';
import {
  toBrowseRequest,
  toJsonRequest,
  toLongPageRequest,
  toPageRequest,
  toReaderRequest,
  toReference,
} from '../../../bench/speed/requests.ts';
import { understood } from '../../server/search/support.ts';

it('asks for 20 keyword and 20 vector hits, ids only, in one multi-search', () => {
  const query = understood({ 低空: 2, 经济: 1 });
  const request = toReference('some-passages', 'key', query, Float32Array.of(0.5, 0.25));
  expect(request).toMatchObject({
    method: 'POST',
    path: '/multi-search',
    headers: { authorization: 'Bearer key', 'content-type': 'application/json' },
  });
  const ids = { indexUid: 'some-passages', attributesToRetrieve: ['id'], limit: 20 };
  expect(JSON.parse(request.body ?? '')).toEqual({
    queries: [
      expect.objectContaining({ ...ids, q: '低空 经济' }),
      expect.objectContaining({ ...ids, q: '', vector: [0.5, 0.25] }),
    ],
  });
});

it('asks for the page and the JSON of a hybrid search', () => {
  const q = encodeURIComponent('低空经济');
  expect(toPageRequest('低空经济').path).toBe(`/search?q=${q}`);
  expect(toJsonRequest('低空经济').path).toBe(`/search.json?q=${q}`);
});

it('asks for the longest pages: fifty results, everything, a chapter and a glossary with marks', () => {
  const q = encodeURIComponent('低空经济');
  expect(toLongPageRequest('低空经济').path).toBe(`/search?q=${q}&size=50`);
  expect(toBrowseRequest(3).path).toBe('/search?page=3');
  expect(toReaderRequest({ plan: 'x', chapter: 7 }, '低空经济').path).toBe(`/plans/x/chapters/7?q=${q}`);
  expect(toReaderRequest({ plan: 'x', chapter: null }, '低空经济').path).toBe(`/plans/x/glossary?q=${q}`);
});
