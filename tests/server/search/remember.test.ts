import { expect, it } from 'vitest';
import { remember } from '../../../server/search/remember.ts';

it('makes a thing once, and again after it failed or was forgotten', async () => {
  const made: string[] = [];
  const get = remember(async (key) => {
    made.push(key);
    if (key === 'bad') throw new Error('no');
    return key.length;
  }, 2);
  expect(await Promise.all([get('one'), get('one')])).toEqual([3, 3]);
  await expect(get('bad')).rejects.toThrow('no');
  await expect(get('bad')).rejects.toThrow('no');
  await get('two');
  await get('three');
  await get('one');
  expect(made).toEqual(['one', 'bad', 'bad', 'two', 'three', 'one']);
});
