import { describe, expect, it } from 'vitest';
import { readLanguage, textsOf } from '../../server/language.ts';
import { sampleBundle } from './fixtures.ts';

const language = await readLanguage({
  ...sampleBundle(),
  vocabulary: new Map([
    ['低空经济', 6],
    ['民宿', 2],
  ]),
  regions: [{ name: '双牌县', kind: '县', parent: null, aliases: ['双牌'] }],
  dictionary: ['低空经济飞行营地'],
});

describe('the language of a build', () => {
  it('cuts texts with the words of its dictionary', () => {
    expect(language.segmenter.segment('建设低空经济飞行营地').map(({ text }) => text)).toEqual([
      '建设',
      '低空经济飞行营地',
    ]);
  });

  it('counts over its own passages', () => {
    expect(language.passages).toBe(sampleBundle().passages.length);
    expect(language.vocabulary.get('低空经济')).toBe(6);
  });

  it('knows its places by their names', () => {
    expect(language.places.get('双牌')?.region).toBe('双牌县');
  });

  it('knows how people ask and what they call things', () => {
    expect(language.stopWords.has('怎么办')).toBe(true);
    expect(language.intents.figure.length).toBeGreaterThan(0);
    expect(language.intents.definition.length).toBeGreaterThan(0);
    expect(language.synonyms('老人')[0]?.substitutes.map(({ text }) => text)).toContain('养老');
  });

  it('mends with its own words', () => {
    expect(language.speller?.correct('低空经记')?.changes.map(({ meant }) => meant)).toEqual(['低空经济']);
    expect(language.speller?.literal('低空经济')).toBe(true);
  });
});

describe('what a query can stand in', () => {
  const texts = textsOf(sampleBundle());

  it.each([
    ['a passage', '开通低空支线航线'],
    ['the title of a section', '改善民生'],
    ['the title of a part', '保障措施'],
    ['the title of a box', '低空经济工程'],
    ['the title of a plan', '某省国民经济和社会发展规划纲要'],
  ])('is %s', (_, text) => {
    expect(texts.some((each) => each.includes(text))).toBe(true);
  });

  it('is no caption', () => {
    expect(texts.some((each) => each.includes('空间格局示意图'))).toBe(false);
  });
});
