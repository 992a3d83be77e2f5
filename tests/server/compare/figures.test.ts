import { describe, expect, it } from 'vitest';
import { figuresOf, figureWords } from '../../../server/compare/figures.ts';
import { toCorpus } from '../../../server/search/corpus.ts';
import { givenBundle } from './vectors.ts';

const ID = 'sheng-c3-p1';

function entry(text: string, words: readonly string[]) {
  const found = toCorpus(givenBundle({ [ID]: { text, words } })).byId.get(ID);
  if (found === undefined) throw new Error('the sample has changed');
  return found;
}
const clausesOf = (text: string, ...words: readonly string[]) =>
  figuresOf(entry(text, words)).map(({ clause }) =>
    clause.map(({ text: run, match }) => (match === undefined ? run : `[${run}]`)).join(''),
  );

describe('the figures of a passage', () => {
  it('are numbers with a unit: no bare number, no date, no part of another, nothing with letters', () => {
    const words = ['65%', '10个', '10', '2030年', '100万亩', '100万', '5g', '机场'];
    expect(figureWords(entry('', words))).toEqual(['65%', '10个', '100万亩']);
  });

  it('are shown in their clause, all that stand in it marked', () => {
    expect(clausesOf('通用机场。新建通用机场10个、跑道12条。', '10个', '12条')).toEqual([
      '新建通用机场[10个]、跑道[12条]',
    ]);
  });

  it('are shown with the clause before where theirs begins with the number', () => {
    expect(clausesOf('森林覆盖率提高，达到65%。', '65%')).toEqual(['森林覆盖率提高，达到[65%]']);
  });

  it('are none where the text has the number only inside another, or counts with it', () => {
    expect(clausesOf('新建机场10个，居第2名。', '0个', '2名')).toEqual([]);
  });

  it('are years of life, but not groups of an age', () => {
    expect(clausesOf('发展3岁以下婴幼儿托育，人均预期寿命80岁以上。', '3岁', '80岁')).toEqual([
      '人均预期寿命[80岁]以上',
    ]);
  });

  it.each([
    ['到2030年，机场达到10个。', false],
    ['“十四五”时期，机场达到10个。', true],
    ['2025年已有5座。机场达到10个。', true],
    ['比2025年增加，到2030年达到10个。', false],
    ['机场达到10个。', null],
  ])('know their time: %s', (text, past) => {
    expect(figuresOf(entry(text, ['10个'])).at(-1)?.past).toBe(past);
  });
});
