import { describe, expect, it } from 'vitest';
import { createSynonymFinder, noSynonyms } from '../../../../server/search/understanding/synonyms.ts';

const find = createSynonymFinder([
  { from: ['老人', '老人家'], to: ['养老', '老年人'], weight: 0.9, both: false },
  { from: ['老人'], to: ['银发'], weight: 0.6, both: false },
  { from: ['老人食堂'], to: ['助餐'], weight: 0.8, both: false },
  { from: ['ai'], to: ['人工智能'], weight: 1, both: true },
]);
const turns = (text: string) => find(text).map(({ start, end }) => text.slice(start, end));
const substitutes = (text: string) =>
  find(text).flatMap((match) => match.substitutes.map((each) => each.text));

describe('a synonym finder', () => {
  it('finds turns where they stand, with what stands for them, the surest first', () => {
    expect(find('没老人')).toEqual([
      {
        start: 1,
        end: 3,
        substitutes: [
          { text: '养老', share: 0.9 },
          { text: '老年人', share: 0.9 },
          { text: '银发', share: 0.6 },
        ],
      },
    ]);
  });

  it('takes the longest turn, and none that lies in it', () => {
    expect(turns('办老人食堂')).toEqual(['老人食堂']);
    expect(substitutes('办老人食堂')).toEqual(['助餐']);
  });

  it('finds several turns of one text, none overlapping another', () => {
    expect(turns('老人家用ai')).toEqual(['老人家', 'ai']);
  });

  it('reads a group one way, or both ways where the group says so', () => {
    expect(substitutes('养老')).toEqual([]);
    expect(substitutes('人工智能')).toEqual(['ai']);
    expect(substitutes('ai')).toEqual(['人工智能']);
  });

  it('never lets members of one side stand for each other where only one way is given', () => {
    expect(substitutes('老人家')).toEqual(['养老', '老年人']);
  });

  it('never cuts a Latin word or a number: ai is not in main', () => {
    for (const text of ['main', 'aid', 'ai2', '3ai']) expect(turns(text)).toEqual([]);
    expect(turns('用ai看病')).toEqual(['ai']);
  });

  it('finds nothing without groups', () => {
    expect(createSynonymFinder([])('老人')).toEqual([]);
    expect(noSynonyms('老人')).toEqual([]);
  });
});
