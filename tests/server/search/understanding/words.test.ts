import { describe, expect, it } from 'vitest';
import { createSegmenter } from '../../../../platform/segmenter.ts';
import { toPlaces } from '../../../../server/search/understanding/places.ts';
import { createSynonymFinder } from '../../../../server/search/understanding/synonyms.ts';
import type { Language, Word } from '../../../../server/search/understanding/types.ts';
import { isCompound, toWords, type WordSource } from '../../../../server/search/understanding/words.ts';

const vocabulary = new Map([
  ['养老', 40],
  ['老年人', 20],
  ['老人', 2],
  ['民宿', 1],
  ['双牌', 5],
  ['双牌县', 4],
  ['双牌民宿', 1],
  ['民宿', 2],
  ['助餐', 3],
  ['食堂', 2],
  ['经济圈', 10],
  ['67.5', 1],
  ['30%', 2],
  ['发展', 90],
]);

const language: Language = {
  segmenter: createSegmenter(['双牌县', '双牌', '双牌民宿', '民宿', '助餐', '老年人']),
  vocabulary,
  usage: vocabulary,
  passages: 100,
  stopWords: new Set(['怎么', '的']),
  intents: { wish: ['想'], figure: [], definition: [] },
  synonyms: createSynonymFinder([
    { from: ['老人'], to: ['养老', '老年人'], weight: 0.8, both: false },
    { from: ['办食堂'], to: ['助餐'], weight: 0.9, both: false },
  ]),
  places: toPlaces([
    { name: '双牌县', kind: '县', parent: null, aliases: ['双牌'] },
    { name: '成渝地区双城经济圈', kind: '区域', parent: null, aliases: ['成渝经济圈'] },
  ]),
  homes: new Set(),
  speller: null,
};

function words(plain: string, more: Partial<WordSource> = {}): readonly Word[] {
  return toWords(language, { plain, phrases: [], choices: [], off: new Set(), ...more });
}
const only = (plain: string, more: Partial<WordSource> = {}): Word => {
  const [word, ...others] = words(plain, more);
  if (word === undefined || others.length > 0) throw new Error(`${plain}: not one word`);
  return word;
};
const formsOf = ({ forms }: Word) => forms.map(({ text, origin, share }) => [text, origin, share]);

describe('the forms of a word', () => {
  it('are the word itself, then its synonyms by their share', () => {
    expect(formsOf(only('老人'))).toEqual([
      ['老人', 'typed', 1],
      ['养老', 'synonym', 0.8],
      ['老年人', 'synonym', 0.8],
    ]);
  });

  it('are what a name of a place is beside, too, where the dictionary has both as one', () => {
    expect(formsOf(only('双牌民宿'))).toEqual([
      ['双牌民宿', 'typed', 1],
      ['民宿', 'part', 0.5],
    ]);
  });

  it.each(['双牌', '双牌县'])('are the names of the place, the typed one first: %s', (name) => {
    const { forms, region } = only(name);
    expect(forms[0]).toMatchObject({ text: name, origin: 'typed' });
    expect(forms.map(({ text }) => text).toSorted()).toEqual(['双牌', '双牌县']);
    expect(forms.map((form) => form.region)).toEqual([undefined, '双牌县']);
    expect(region).toBe('双牌县');
  });

  it('are its synonyms and its telling words where a turn of phrase has several', () => {
    expect(formsOf(only('办食堂'))).toEqual([
      ['办食堂', 'typed', 1],
      ['助餐', 'synonym', 0.9],
      ['食堂', 'part', 0.5],
    ]);
  });

  it('of a percentage are the bare number, too, where no text has it with its sign', () => {
    expect(formsOf(only('67.5%'))).toEqual([
      ['67.5%', 'typed', 1],
      ['67.5', 'number', 0.8],
    ]);
    expect(formsOf(only('30%'))).toEqual([['30%', 'typed', 1]]);
  });

  it('are without what the reader refused, but never without the word itself', () => {
    expect(only('老人', { off: new Set(['养老']) }).forms.map(({ text }) => text)).toEqual([
      '老人',
      '老年人',
    ]);
    expect(only('老人', { off: new Set(['老人']) }).forms[0]?.text).toBe('老人');
  });
});

describe('a place', () => {
  it('of several words is one word, none of which stands for it alone', () => {
    const { text, forms, region } = only('成渝经济圈');
    expect(text).toBe('成渝经济圈');
    expect(region).toBe('成渝地区双城经济圈');
    expect(forms.map((form) => form.text)).not.toContain('经济圈');
  });

  it('is none when the reader refused it', () => {
    expect(only('双牌县', { off: new Set(['双牌县']) }).region).toBeNull();
  });
});

describe('a choice', () => {
  const choice = (...texts: readonly string[]) => only('', { choices: [texts.map((text) => ({ text }))] });

  it('is one word with each operand as a form in full', () => {
    expect(formsOf(choice('民宿', '助餐'))).toEqual([
      ['民宿', 'typed', 1],
      ['助餐', 'choice', 1],
    ]);
  });

  it('keeps what may stand for its operands: synonyms, names of places', () => {
    expect(formsOf(choice('民宿', '老人'))).toEqual([
      ['民宿', 'typed', 1],
      ['老人', 'choice', 1],
      ['养老', 'synonym', 0.8],
      ['老年人', 'synonym', 0.8],
    ]);
    expect(choice('民宿', '双牌').forms.map(({ text }) => text)).toContain('双牌县');
    const places = choice('双牌', '成渝经济圈').forms.map(({ text, region }) => [text, region]);
    expect(places).toEqual([
      ['双牌', undefined],
      ['双牌县', '双牌县'],
      ['成渝经济圈', undefined],
      ['成渝地区双城经济圈', '成渝地区双城经济圈'],
    ]);
  });

  it('looks for an operand of several words as it stands', () => {
    expect(choice('民宿发展', '助餐').forms[0]).toMatchObject({ text: '民宿发展', literal: true });
  });
});

describe('the words of a query', () => {
  it('leave out those that say nothing, if there are others', () => {
    expect(words('怎么发展民宿').map(({ text }) => text)).toEqual(['发展', '民宿']);
    expect(words('怎么').map(({ text }) => text)).toEqual(['怎么']);
  });

  it('are each there once, where they stood first', () => {
    expect(words('民宿 发展 民宿').map(({ text }) => text)).toEqual(['民宿', '发展']);
  });

  it('are quoted where they stand in a phrase only', () => {
    const quoted = (plain: string) =>
      words(plain, { phrases: ['民宿发展'] }).flatMap((word) => (word.quoted ? [word.text] : []));
    expect(quoted('民宿发展')).toEqual(['民宿', '发展']);
    expect(quoted('民宿发展 民宿')).toEqual(['发展']);
  });

  it('weigh less the more passages have one of their forms', () => {
    const [rare, common] = [only('民宿'), only('老人')];
    expect(common.weight).toBeLessThan(rare.weight);
    // Refusing a form only takes away: the others do not weigh more for it.
    expect(only('老人', { off: new Set(['养老', '老年人']) }).weight).toBe(common.weight);
  });

  it('are found where some passage has one of their forms', () => {
    expect(only('民宿').found).toBe(true);
    expect(only('绿卡').found).toBe(false);
  });
});

it.each([
  ['深加工', true],
  ['互联网+', true],
  ['15分钟', true],
  ['产业', false],
  ['gdp', false],
  ['2030', false],
])('a compound stands wherever its characters do: %s, %s', (text, compound) => {
  expect(isCompound(text)).toBe(compound);
});
