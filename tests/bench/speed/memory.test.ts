import { expect, it } from 'vitest';
import { memoryOf, toMemory } from '../../../bench/speed/memory.ts';

const STATUS = [
  'Name:\tnode',
  'VmHWM:\t  409600 kB',
  'VmRSS:\t  204800 kB',
  'RssFile:\t   51200 kB',
  '',
].join('\n');

it('reads memory in megabytes from the process status', () => {
  expect(toMemory(STATUS)).toEqual({ now: 200, peak: 400, ofFiles: 50 });
});

it('says which line of a status is missing', () => {
  expect(() => toMemory('Name:\tnode\n')).toThrow('the process status has no VmRSS');
});

it('knows nothing of a process that does not run', async () => {
  expect(await memoryOf(2 ** 30)).toBeNull();
});
