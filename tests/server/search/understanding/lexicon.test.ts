import { describe, expect, it } from 'vitest';
import { smallLexicon } from './lexicon-support.ts';

const lexicon = await smallLexicon();
const texts = (words: readonly { text: string }[]) => words.map(({ text }) => text);

describe('toLexicon', () => {
  it('has the Han words of two characters and more, and the names of places', () => {
    expect(lexicon.word('洞庭湖')).toMatchObject({
      syllables: ['dong', 'ting', 'hu'],
      count: 30,
      isPlace: false,
    });
    expect(lexicon.word('郴州市')).toMatchObject({ count: 0, isPlace: true });
    expect(lexicon.word('县')).toBeNull();
    expect(lexicon.word('gdp')).toBeNull();
  });

  it('knows every word of the vocabulary', () => {
    expect(['县', 'gdp', '洞庭湖', '洞停湖'].map(lexicon.knows)).toEqual([true, true, true, false]);
  });

  it('makes rare words dear', () => {
    expect(lexicon.costOf('经济')).toBeLessThan(lexicon.costOf('水管') ?? 0);
    expect(lexicon.costOf('洞停湖')).toBeNull();
  });

  it('finds words by what is left of them', () => {
    expect(texts(lexicon.withOneLeftOut('洞湖'))).toEqual(['洞庭湖']);
    expect(texts(lexicon.withOneLeftOut('州'))).toEqual([]);
  });

  it('finds words by their initials, the commonest first', () => {
    expect(texts(lexicon.byInitials('jj'))).toEqual(['经济']);
    expect(texts(lexicon.byInitials('zd'))).toEqual(['重点']);
    expect(texts(lexicon.byInitials('cz'))).toEqual(['郴州']);
  });

  it('knows what looks alike and what only says how something is asked', () => {
    expect(lexicon.lookAlikes('州')).toContain('洲');
    expect(lexicon.isFunctionWord('什么')).toBe(true);
    expect(lexicon.functionCharacter('de')).toBe('的');
    expect(lexicon.functionCharacter('xian')).toBeNull();
  });
});
