import { describe, expect, it } from 'vitest';
import { nearWords } from '../../../../server/search/understanding/near-words.ts';
import { segmenter, smallLexicon } from './lexicon-support.ts';

const lexicon = await smallLexicon();
const near = (text: string) => nearWords(lexicon, segmenter, text);

describe('nearWords', () => {
  it.each([
    ['sounds so', '洞停湖', '洞庭湖'],
    ['looks so, among words that are right', '零炭园区', '零碳园区'],
    ['sounds so, though correcting would not dare', '水官', '水管'],
    ['has one letter more in pinyin', 'dongtingghu', '洞庭湖'],
    ['has one letter less in pinyin', 'xiangjang', '湘江'],
  ])('names the word that %s: %s', (_, typed, meant) => {
    expect(near(typed)).toEqual([{ typed, near: [meant] }]);
  });

  it('names what stands nowhere, even where nothing is near, and leaves the rest out', () => {
    expect(near('低空火锅，数字泡菜')).toEqual([
      { typed: '火锅', near: [] },
      { typed: '泡菜', near: [] },
    ]);
  });

  it('says nothing of what stands in the build, or only says how something is asked', () => {
    expect(near('低空经济的发展')).toEqual([]);
  });

  it('never takes one number for another', () => {
    expect(near('十六五')).toEqual([{ typed: '十六五', near: [] }]);
    expect(near('第四产业')).toEqual([{ typed: '第四产业', near: [] }]);
  });

  it('takes few letters for no other word', () => {
    expect(near('gdx')).toEqual([{ typed: 'gdx', near: [] }]);
  });
});
