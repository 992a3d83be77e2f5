import { expect, it } from 'vitest';
import { rememberLast } from '../../../server/search/remember-last.ts';

it('makes each thing once, and forgets the one not asked for longest', () => {
  const made: string[] = [];
  const get = rememberLast((key: string) => {
    made.push(key);
    return key.toUpperCase();
  }, 2);
  expect([get('a'), get('b'), get('a'), get('c'), get('a'), get('b')]).toEqual([
    'A',
    'B',
    'A',
    'C',
    'A',
    'B',
  ]);
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});
