import { expect, it } from 'vitest';
import { freshQueries } from '../../../bench/speed/queries.ts';
import { repeated } from '../../../bench/speed/requests.ts';

it('hands no query out twice, not even one that is listed twice', () => {
  const fresh = freshQueries(['a', 'b', 'a', 'c', 'd']);
  const taken = [...fresh.take(3), ...fresh.take(1)];
  expect(taken.toSorted()).toEqual(['a', 'b', 'c', 'd']);
  expect(() => fresh.take(1)).toThrow('1 fresh queries wanted, 0 left');
});

it('hands them out in the same order for the same seed', () => {
  const names = Array.from({ length: 30 }, (_, at) => `q${at}`);
  expect(freshQueries(names, 2).take(30)).toEqual(freshQueries(names, 2).take(30));
  expect(freshQueries(names, 2).take(30)).not.toEqual(freshQueries(names, 3).take(30));
});

it('repeats queries from the first on', () => {
  expect(repeated(['a', 'b', 'c'], 5)).toEqual(['a', 'b', 'c', 'a', 'b']);
  expect(repeated([], 2)).toEqual([]);
});
