import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LinkedStretch, plainRuns, toLinkedRuns } from '../../../server/reading/linked-runs.ts';
import type { Run } from '../../../server/search/types.ts';

const link = (start: number, end: number): LinkedStretch => ({
  type: 'term',
  target: 'g1',
  url: '#g1',
  start,
  end,
});

describe('links in runs', () => {
  it('cut a mark that ends inside them, and go around both pieces', () => {
    const runs: readonly Run[] = [{ text: '发展' }, { text: '低空', match: 'term' }, { text: '经济。' }];
    expect(toLinkedRuns(runs, [link(2, 6)])).toEqual([
      { text: '发展' },
      { type: 'term', target: 'g1', url: '#g1', runs: [{ text: '低空', match: 'term' }, { text: '经济' }] },
      { text: '。' },
    ]);
  });

  it('never change a character nor what is marked', () => {
    const run = fc.record({
      text: fc.string({ minLength: 1, maxLength: 5 }),
      match: fc.constantFrom('term' as const, undefined),
    });
    const pair = fc.tuple(fc.nat(30), fc.nat(8)).map(([start, length]) => link(start, start + length));
    const marksOf = (runs: readonly Run[]) =>
      runs.flatMap(({ text, match }) => [...text].map((c) => `${c}${match ?? ''}`));
    fc.assert(
      fc.property(fc.array(run), fc.array(pair), (given, stretches) => {
        const runs: readonly Run[] = given.map(({ text, match }) =>
          match === undefined ? { text } : { text, match },
        );
        const linked = plainRuns(toLinkedRuns(runs, stretches));
        expect(linked.map(({ text }) => text).join('')).toBe(runs.map(({ text }) => text).join(''));
        expect(marksOf(linked)).toEqual(marksOf(runs));
      }),
    );
  });
});
