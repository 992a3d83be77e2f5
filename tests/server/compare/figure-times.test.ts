import { describe, expect, it } from 'vitest';
import { createLooksBack } from '../../../server/compare/figure-times.ts';
import { readFigureWords } from '../../../server/compare/figure-words.ts';
import { createFiguresOf } from '../../../server/compare/figures.ts';
import { toCorpus } from '../../../server/search/corpus.ts';
import { type Given, givenBundle } from './vectors.ts';

const ASKED = 'sheng-c2-s1-p2';

/** Of the figure 10个 in the second passage of 第二章第一节. */
function timeOf(given: Readonly<Record<string, Given>>): boolean | null | undefined {
  const corpus = toCorpus(givenBundle({ [ASKED]: { text: '新增机场10个。', words: ['10个'] }, ...given }));
  const figuresOf = createFiguresOf(readFigureWords());
  const looksBack = createLooksBack(corpus, figuresOf);
  const [figure] = corpus.entries.filter(({ passage }) => passage.id === ASKED).flatMap(figuresOf);
  return figure === undefined ? undefined : looksBack(figure);
}

describe('a figure that names no time', () => {
  it('is of that of most others in its section', () => {
    const others = { text: '2024年有机场5个。2030年有7个。2025年有6个。', words: ['5个', '6个', '7个'] };
    expect(timeOf({ 'sheng-c2-s1-p1': others })).toBe(true);
  });

  it('else of most times that the section names, with figures or without', () => {
    expect(timeOf({ 'sheng-c2-s1-p1': { text: '“十四五”时期极不平凡。' } })).toBe(true);
    expect(timeOf({ 'sheng-c2-s1-p1': { text: '到2030年实现。' } })).toBe(false);
  });

  it('else of most that the chapter names before it, not of what comes after', () => {
    const p1 = { text: '发展物流。' };
    expect(timeOf({ 'sheng-c2-s1-p1': p1, 'sheng-c2-p1': { text: '“十四五”时期极不平凡。' } })).toBe(true);
    expect(timeOf({ 'sheng-c2-s1-p1': p1, 'sheng-c2-s2-p1': { text: '“十四五”时期极不平凡。' } })).toBe(null);
  });

  it('is of none where nothing tells', () => {
    expect(timeOf({})).toBe(null);
  });
});

it('a figure that names its time is of that, whatever stands around it', () => {
  const own = { text: '到2030年，新增机场10个。', words: ['10个'] };
  expect(timeOf({ [ASKED]: own, 'sheng-c2-s1-p1': { text: '“十四五”时期极不平凡。' } })).toBe(false);
});
