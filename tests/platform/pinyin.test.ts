import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialsOf, readingsOf, syllablesOf } from '../../platform/pinyin.ts';

describe('syllablesOf', () => {
  it('gives each character its syllable without tone', () => {
    expect(syllablesOf('洞庭湖')).toEqual(['dong', 'ting', 'hu']);
  });

  it('writes ü as v', () => {
    expect(syllablesOf('绿色旅游')).toEqual(['lv', 'se', 'lv', 'you']);
    expect(syllablesOf('战略')).toEqual(['zhan', 'lve']);
  });

  it.each([
    ['银行', 'yin hang'],
    ['行动', 'xing dong'],
    ['长株潭', 'chang zhu tan'],
    ['成长', 'cheng zhang'],
    ['重庆', 'chong qing'],
    ['重点', 'zhong dian'],
  ])('reads %s by its words: %s', (text, sounds) => {
    expect(syllablesOf(text).join(' ')).toBe(sounds);
  });

  it('leaves other runs as they are, in lower case and cut at blanks', () => {
    expect(syllablesOf('AI赋能 2030年')).toEqual(['ai', 'fu', 'neng', '2030', 'nian']);
    expect(syllablesOf('R&D 投入 3%')).toEqual(['r&d', 'tou', 'ru', '3%']);
  });

  it('lets a character of unknown sound stand for itself', () => {
    expect(syllablesOf('㵲水𠮷')).toEqual(['㵲', 'shui', '𠮷']);
  });

  it('finds nothing in nothing', () => {
    expect(syllablesOf('  ')).toEqual([]);
  });

  it('gives a Han text as many sounds as it has characters', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[一-龥㵲𠮷]{0,30}$/u), (text) => {
        expect(syllablesOf(text)).toHaveLength([...text].length);
      }),
    );
  });
});

describe('initialsOf', () => {
  it.each([
    ['长株潭', 'czt'],
    ['新质生产力', 'xzscl'],
    ['绿色', 'ls'],
    ['AI赋能', 'aifn'],
    ['𠮷水', '𠮷s'],
  ])('of %s is %s', (text, initials) => {
    expect(initialsOf(text)).toBe(initials);
  });
});

describe('readingsOf', () => {
  it('gives every sound of a character once, tones apart', () => {
    expect(readingsOf('长').toSorted()).toEqual(['chang', 'zhang']);
    expect(readingsOf('好')).toEqual(['hao']);
    expect(readingsOf('绿').toSorted()).toEqual(['lu', 'lv']);
  });

  it('gives none of a character that has no known sound', () => {
    expect(readingsOf('𠮷')).toEqual([]);
    expect(readingsOf('a')).toEqual([]);
  });
});
