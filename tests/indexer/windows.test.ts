import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../indexer/sentences.ts';
import { toWindows } from '../../indexer/windows.ts';

/** Sentences of these lengths, one after the other. */
function spans(lengths: readonly number[]): readonly Span[] {
  let at = 0;
  return lengths.map((length) => {
    const start = at;
    at += length;
    return { start, end: at };
  });
}

describe('the windows of a passage', () => {
  it('are none where there is no sentence', () => {
    expect(toWindows([])).toEqual([]);
  });

  it('are one for a passage of up to one and a half windows', () => {
    expect(toWindows(spans([110, 110, 100]))).toEqual([{ start: 0, end: 320 }]);
  });

  it('are of about the same length, cut at the ends of sentences', () => {
    expect(toWindows(spans([110, 110, 110, 110]))).toEqual([
      { start: 0, end: 220 },
      { start: 220, end: 440 },
    ]);
  });

  it('leave a sentence whole that is longer than a window', () => {
    expect(toWindows(spans([600]))).toEqual([{ start: 0, end: 600 }]);
  });

  it('begin and end with sentences, and cover each of them once, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 30 }), (lengths) => {
        const sentences = spans(lengths);
        const windows = toWindows(sentences);
        expect(windows[0]?.start).toBe(0);
        expect(windows.at(-1)?.end).toBe(sentences.at(-1)?.end);
        expect(windows.slice(1).map(({ start }) => start)).toEqual(
          windows.slice(0, -1).map(({ end }) => end),
        );
        const ends = new Set(sentences.map(({ end }) => end));
        expect(windows.filter(({ start, end }) => start >= end || !ends.has(end))).toEqual([]);
      }),
    );
  });
});
