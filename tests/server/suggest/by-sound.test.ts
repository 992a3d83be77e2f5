import { describe, expect, it } from 'vitest';
import { createBySound, toSounds, toSpoken } from '../../../server/suggest/by-sound.ts';

const NAMES = ['西安', '县域', '长沙', 'AI赋能', '“四好农村路”'];
const bySound = createBySound(NAMES.map(toSpoken));

const found = (typed: string) => {
  const names: string[] = [];
  bySound.find(toSounds(typed), (key) => names.push(NAMES[key] ?? ''));
  return names;
};

describe('toSpoken', () => {
  it('cuts a name into syllables, and keeps Latin letters whole among the initials', () => {
    expect(toSpoken('AI赋能')).toEqual({ syllables: ['ai', 'fu', 'neng'], initials: 'aifn' });
  });

  it('does not hear quotes', () => {
    expect(toSpoken('“四好农村路”').initials).toBe('shncl');
  });
});

describe('toSounds', () => {
  it('takes tones off and writes v for ü', () => {
    expect(toSounds('lǜ sè')).toEqual({ letters: 'lvse', breaks: [2], whole: [] });
  });

  it('reads characters as syllables that are whole', () => {
    expect(toSounds('长沙')).toEqual({
      letters: 'changsha',
      breaks: [5],
      whole: [
        [0, 5],
        [5, 8],
      ],
    });
  });
});

describe('find', () => {
  it('reads letters as any syllables, those after a blank as syllables of their own', () => {
    expect(found('xian')).toEqual(['西安', '县域']);
    expect(found('xi an')).toEqual(['西安']);
    expect(found("xi'an")).toEqual(['西安']);
  });

  it('takes a syllable of letters that is not yet whole, but no part of that of a character', () => {
    expect(found('xianyu')).toEqual(['县域']);
    expect(found('xiany')).toEqual(['县域']);
    expect(found('先')).toEqual(['县域']);
    expect(found('嬉')).toEqual(['西安']);
  });

  it('never begins in the middle of a syllable', () => {
    expect(found('angsha')).toEqual([]);
    expect(found('ongcun')).toEqual([]);
    expect(found('nongcun')).toEqual(['“四好农村路”']);
  });
});
