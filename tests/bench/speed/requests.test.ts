import { expect, it } from 'vitest';
import { toJsonRequest, toPageRequest, toReference } from '../../../bench/speed/requests.ts';

it('asks for 20 keyword and 20 vector hits, ids only, in one multi-search', () => {
  const query = {
    text: '低空经济',
    words: [
      { text: '低空', weight: 2, found: true, quoted: false },
      { text: '经济', weight: 1, found: true, quoted: false },
    ],
    weight: 3,
    phrases: [],
    excluded: [],
    asks: null,
    literal: '低空经济',
  };
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
