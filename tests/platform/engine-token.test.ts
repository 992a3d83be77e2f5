import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toEnginePhrase, toEngineText, toEngineToken, toEngineWords } from '../../platform/engine-token.ts';

describe('a token for the engine', () => {
  it('is the token itself where that is Han characters and figures', () => {
    for (const token of ['新质生产力', '2030年', '十四五', '二〇三〇年', '5500'])
      expect(toEngineToken(token)).toBe(token);
  });

  it('has a letter of no writing system for everything else', () => {
    for (const token of ['ai', 'r&d', '-x', '"x"', '—', '👍', '\u0301', 'の']) {
      expect(toEngineToken(token)).toMatch(/^\p{Co}+$/u);
    }
    expect(toEngineToken('ai产业')).toMatch(/^\p{Co}{2}产业$/u);
    expect(toEngineToken('12.5%')).toMatch(/^12\p{Co}5\p{Co}$/u);
  });

  it('tells any two tokens apart', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, other) => {
        expect(toEngineToken(one) === toEngineToken(other)).toBe(one === other);
      }),
    );
  });

  it('has none of the characters that mark highlights', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (token) => {
        expect(toEngineToken(token)).not.toMatch(/[\ue000\ue001]/);
      }),
    );
  });

  it('stands between spaces in a text and in a phrase', () => {
    expect(toEngineText(['永州', '2030年'])).toBe('永州 2030年');
    expect(toEnginePhrase(['三', '高'])).toBe('"三 高"');
  });

  it('is quoted as a word of a query', () => {
    expect(toEngineWords(['永州', '2030年'])).toBe('"永州" "2030年"');
  });
});
