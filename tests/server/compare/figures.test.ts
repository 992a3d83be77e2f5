import { describe, expect, it } from 'vitest';
import { figureWords, toFigure } from '../../../server/compare/figures.ts';
import { toCorpus } from '../../../server/search/corpus.ts';
import { givenBundle } from './vectors.ts';

/** 通用机场。新建通用机场10个。 */
const ID = 'sheng-b2-i2';

function entry(words: readonly string[]) {
  const found = toCorpus(givenBundle({ [ID]: { words } })).byId.get(ID);
  if (found === undefined) throw new Error('the sample has changed');
  return found;
}

describe('the figures of a passage', () => {
  it('are numbers with a unit: no bare number, no date, no part of another, nothing with letters', () => {
    const words = ['65%', '10个', '10', '2030年', '100万亩', '100万', '5g', '机场'];
    expect(figureWords(entry(words))).toEqual(['65%', '10个', '100万亩']);
  });

  it('are shown in their clause, the number marked', () => {
    expect(toFigure(entry([]), '10个')?.clause).toEqual([
      { text: '新建通用机场' },
      { text: '10个', match: 'term' },
    ]);
  });

  it('are not shown where the text has the number only inside another', () => {
    expect(toFigure(entry([]), '0个')).toBeNull();
  });
});
