import { describe, expect, it } from 'vitest';
import { createSegmenter } from '../../../platform/segmenter.ts';
import {
  type Language,
  markedPhrases,
  placeNames,
  plainWords,
  understand,
} from '../../../server/search/understand.ts';
import { noSynonyms } from '../../../server/search/understanding/synonyms.ts';

const vocabulary = new Map([
  ['低空经济', 2],
  ['经济', 50],
  ['生产力', 5],
  ['新质', 4],
  ['三高四新', 9],
  ['民宿', 1],
  ['2030年', 8],
]);
const language: Language = {
  segmenter: createSegmenter(['第一产业', '低空经济', '新质生产力', '新质', '三高四新']),
  vocabulary,
  usage: vocabulary,
  passages: 100,
  stopWords: new Set(['什么', '有', '的']),
  intents: { wish: ['想'], figure: ['多少'], definition: ['什么是'] },
  synonyms: noSynonyms,
  places: new Map(),
  homes: new Set(),
  speller: null,
};
const texts = (q: string) => understand(language, q).words.map(({ text }) => text);

describe('what is embedded', () => {
  const at = { ...language, homes: new Set(['甲省']) };
  const places = new Map(['甲省', '甲'].map((name) => [name, { region: '甲省', names: ['甲省', '甲'] }]));

  it('leaves out the name of a place whose plan is there, beside other words', () => {
    expect(understand({ ...at, places }, '甲省 民宿').embedded.trim()).toBe('民宿');
    expect(understand({ ...at, places }, '甲省').embedded).toBe('甲省');
    expect(understand({ ...at, places, homes: new Set() }, '甲省 民宿').embedded).toBe('甲省 民宿');
  });
});

describe('one word', () => {
  it('is what a query is that the texts know as it stands', () => {
    expect(understand(language, '低空经济').isWord).toBe(true);
    expect(understand(language, '低空经济 民宿').isWord).toBe(false);
    expect(understand(language, '绿卡').isWord).toBe(false);
  });
});

describe('the words of a query', () => {
  it('are those of the dictionary, each once, without those that say nothing', () => {
    expect(texts('低空经济有什么，低空经济')).toEqual(['低空经济']);
  });

  it('are kept when there are no others', () => {
    expect(texts('什么')).toEqual(['什么']);
  });

  it('are the parts of a word that stands nowhere, where these stand somewhere', () => {
    expect(texts('新质生产力')).toEqual(['新质', '生产力']);
  });

  it('keep what known parts of a word leave: 北京地铁 is not any 地铁', () => {
    const [known, unknown] = understand(language, '火星民宿').words;
    expect([known?.text, unknown?.text].toSorted()).toEqual(['民宿', '火星']);
  });

  it('of numbers and ordinals are never taken apart', () => {
    expect(texts('2031年')).toEqual(['2031年']);
    expect(texts('第一产业')).toEqual(['第一产业']);
  });

  it('weigh more the rarer they are, and most if they stand nowhere', () => {
    const [rare, common, unknown] = understand(language, '民宿 经济 绿卡').words;
    expect(rare?.weight).toBeGreaterThan(common?.weight ?? 0);
    expect(unknown?.weight).toBeGreaterThan(rare?.weight ?? 0);
    expect(common?.weight).toBeGreaterThan(0);
  });

  it('are the same in traditional characters, full width and upper case', () => {
    expect(texts('低空經濟')).toEqual(texts('低空经济'));
    expect(texts('２０３０年')).toEqual(['2030年']);
  });
});

describe('the syntax of a query', () => {
  it('gives phrases and exclusions in normal form', () => {
    const { phrases, excluded, text } = understand(language, '“三高四新” 民宿 -經濟');
    expect(phrases).toEqual(['三高四新']);
    expect(excluded).toEqual(['经济']);
    expect(text).toBe('三高四新 民宿');
  });

  it('leaves words that stand only in a phrase to be marked with it', () => {
    expect(plainWords(understand(language, '“三高四新” 民宿'))).toEqual(['民宿']);
    expect(plainWords(understand(language, '“三高四新” 三高四新'))).toEqual(['三高四新']);
  });

  it('leaves other names of a place to be marked where a text names the place', () => {
    const places = new Map([['双牌', { region: '双牌县', names: ['双牌县', '双牌'] }]]);
    const query = understand({ ...language, places }, '双牌');
    expect(plainWords(query)).toEqual(['双牌']);
    expect(placeNames(query)).toEqual([{ text: '双牌县', region: '双牌县' }]);
    expect(markedPhrases(query)).toEqual([]);
  });
});

it('keeps the query as typed where it is more than one word', () => {
  expect(understand(language, '民宿经济').literal).toBe('民宿经济');
  expect(understand(language, '民宿').literal).toBe('');
});

it('knows what kind of answer is asked for, where the query says so', () => {
  expect(understand(language, '什么是民宿').asks).toBe('definition');
  expect(understand(language, '民宿有多少').asks).toBe('figure');
  expect(understand(language, '民宿').asks).toBeNull();
});
