import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Match, Run } from '../../../server/search/types.ts';
import { toExcerpt } from '../../../server/view-models/excerpt.ts';

const SENTENCE = `${'甲'.repeat(59)}。`;

const shown = (runs: readonly Run[], foremost?: Match) =>
  toExcerpt(runs, foremost)
    .parts.map((part) =>
      part.type === 'gap'
        ? '…'
        : part.runs.map(({ text, match }) => (match === undefined ? text : `[${text}]`)).join(''),
    )
    .join('');

describe('the excerpt of a passage', () => {
  it('is the whole of a short one', () => {
    expect(toExcerpt([{ text: SENTENCE }])).toEqual({
      parts: [{ type: 'runs', runs: [{ text: SENTENCE }] }],
      shortened: false,
    });
  });

  it('begins at the start when nothing is marked', () => {
    expect(shown([{ text: SENTENCE.repeat(6) }])).toBe(`${SENTENCE.repeat(3)}…`);
  });

  it('shows the marked sentence and what follows, and says what is left out on both sides', () => {
    const runs: Run[] = [
      { text: `${SENTENCE.repeat(2)}发展` },
      { text: '低空经济', match: 'term' },
      { text: `。${SENTENCE.repeat(4)}` },
    ];
    expect(shown(runs)).toBe(`…发展[低空经济]。${SENTENCE.repeat(3)}…`);
  });

  it('joins marked sentences that are far apart by a gap', () => {
    const runs: Run[] = [
      { text: '头', match: 'term' },
      { text: `。${SENTENCE.repeat(5)}` },
      { text: '尾', match: 'term' },
      { text: '。' },
    ];
    expect(shown(runs)).toBe(`[头]。${SENTENCE.repeat(3)}…[尾]。`);
  });

  it('keeps a closing quote with its sentence', () => {
    const runs: Run[] = [{ text: `“${'乙'.repeat(200)}。”${SENTENCE}` }];
    expect(shown(runs)).toBe(`“${'乙'.repeat(200)}。”…`);
  });

  it('keeps a mark whole that goes on over the end of a sentence', () => {
    const runs: Run[] = [{ text: SENTENCE.repeat(2), match: 'meaning' }, { text: SENTENCE.repeat(4) }];
    expect(shown(runs)).toBe(`[${SENTENCE.repeat(2)}]${SENTENCE}…`);
  });

  it('prefers the sentence with more of the words', () => {
    const runs: Run[] = [
      { text: '甲', match: 'term' },
      { text: `${'子'.repeat(120)}。${SENTENCE.repeat(2)}` },
      { text: '乙', match: 'term' },
      { text: '和' },
      { text: '丙', match: 'term' },
      { text: `${'丑'.repeat(120)}。` },
    ];
    expect(shown(runs)).toBe(`…[乙]和[丙]${'丑'.repeat(120)}。`);
  });

  it('shows the foremost kind of mark before another', () => {
    const runs: Run[] = [
      { text: SENTENCE.repeat(3), match: 'meaning' },
      { text: '甲', match: 'term' },
      { text: `${'子'.repeat(120)}。` },
    ];
    expect(shown(runs)).toBe(`[${SENTENCE.repeat(3)}]…`);
    expect(shown(runs, 'term')).toBe(`[${SENTENCE}]…[甲]${'子'.repeat(120)}。`);
  });

  it('property: every shown stretch stands in the text, in its order, and marks stay marks', () => {
    const run = fc.record({
      text: fc.string({
        unit: fc.constantFrom('甲', '乙', '。', '；', '”', '𠮷'),
        minLength: 1,
        maxLength: 90,
      }),
      marked: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(run, { minLength: 1, maxLength: 12 }), (given) => {
        const runs = given.map(({ text, marked }): Run => (marked ? { text, match: 'term' } : { text }));
        const whole = runs.map(({ text }) => text).join('');
        const { parts, shortened } = toExcerpt(runs);
        const stretches = parts.flatMap((part) =>
          part.type === 'gap' ? [] : [part.runs.map(({ text }) => text).join('')],
        );
        let at = 0;
        for (const stretch of stretches) {
          at = whole.indexOf(stretch, at);
          expect(at).toBeGreaterThanOrEqual(0);
          at += stretch.length;
        }
        for (const part of parts) {
          const runsOfPart = part.type === 'gap' ? [] : part.runs;
          for (const { text } of runsOfPart) expect(text).not.toMatch(/\p{Cs}/u);
        }
        expect(stretches.length).toBeGreaterThan(0);
        if (!shortened) expect(stretches.join('')).toBe(whole);
      }),
    );
  });
});
