import { describe, expect, it } from 'vitest';
import { readMatrixParams } from '../../../server/compare/matrix-params.ts';
import { readPlanPair } from '../../../server/compare/plan-pair.ts';
import { toLibrary } from '../../../server/library.ts';
import { sampleBundle } from '../fixtures.ts';

const pair = readPlanPair(new URLSearchParams('a=sheng&b=shi'), toLibrary(sampleBundle()));
function read(address: string) {
  if (pair === undefined) throw new Error('the sample has two plans');
  return readMatrixParams(new URLSearchParams(address), pair);
}

describe('what is open of a matrix', () => {
  it('are the parts that the address names', () => {
    expect(read('open=sheng-2&open=shi-1')).toMatchObject({ open: new Set(['sheng-2', 'shi-1']), notes: [] });
  });

  it('are all chapters of both where all are asked for', () => {
    expect(read('open=all')).toMatchObject({ all: true, notes: [] });
    expect(read('open=sheng-1')).toMatchObject({ all: false });
  });

  it('are the parts around a pair of chapters', () => {
    expect(read('pair=sheng-3:shi-2')).toEqual({
      all: false,
      open: new Set(['sheng-2', 'shi-1']),
      pair: [
        { plan: 'sheng', chapter: 3 },
        { plan: 'shi', chapter: 2 },
      ],
      notes: [],
    });
  });

  it.each([
    'pair=sheng-9:shi-1',
    'pair=shi-1:sheng-1',
    'pair=sheng-1',
    'pair=sheng-1:shi-1:shi-2',
    'pair=:::',
  ])('names a pair that is none (%s)', (address) => {
    expect(read(address)).toMatchObject({ pair: null, notes: [expect.stringContaining('已忽略')] });
  });

  it('names a part that is none', () => {
    const { open, notes } = read('open=sheng-1&open=sheng-77');
    expect(open).toEqual(new Set(['sheng-1']));
    expect(notes).toEqual(['没有“sheng-77”这一篇，已忽略。']);
  });
});
