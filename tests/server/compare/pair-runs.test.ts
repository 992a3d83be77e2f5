import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPairRuns } from '../../../server/compare/pair-runs.ts';

describe('the runs of two passages that are near', () => {
  it('mark shared words as terms, and the rest of the nearest sentence as meaning', () => {
    const runs = toPairRuns('前。发展低空物流。后', [{ start: 4, end: 6 }], { start: 2, end: 9 });
    expect(runs).toEqual([
      { text: '前。' },
      { text: '发展', match: 'meaning' },
      { text: '低空', match: 'term' },
      { text: '物流。', match: 'meaning' },
      { text: '后' },
    ]);
  });

  it('mark words outside the sentence, too', () => {
    expect(toPairRuns('低空。物流', [{ start: 0, end: 2 }], { start: 3, end: 5 })[0]).toEqual({
      text: '低空',
      match: 'term',
    });
  });

  it('joined are the text, whatever is marked', () => {
    const stretch = fc
      .tuple(fc.nat(30), fc.nat(30))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    fc.assert(
      fc.property(
        fc.string({ maxLength: 20 }),
        fc.array(stretch, { maxLength: 3 }),
        stretch,
        (text, words, sentence) => {
          const runs = toPairRuns(text, words, sentence);
          expect(runs.map((run) => run.text).join('')).toBe(text);
        },
      ),
    );
  });
});
