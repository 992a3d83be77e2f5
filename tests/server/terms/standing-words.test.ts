import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standingWords } from '../../../server/terms/standing-words.ts';

describe('the words that stand in a text by themselves', () => {
  it('are none that is only a piece of a longer one', () => {
    expect([...standingWords('保护湘江源', ['江源', '湘江', '湘江源'])]).toEqual(['湘江源']);
  });

  it('are such as stand both inside and outside of a longer one', () => {
    expect([...standingWords('新能源和能源', ['能源', '新能源'])]).toEqual(['新能源', '能源']);
  });

  it('are all that overlap without one holding the other', () => {
    expect([...standingWords('数字经济带', ['数字经济', '经济带'])]).toEqual(['数字经济', '经济带']);
  });

  it('together cover all that any of the words covers', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), maxLength: 12 });
    const word = fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), minLength: 1, maxLength: 4 });
    const covered = (of: string, words: Iterable<string>) => {
      const places = new Set<number>();
      for (const each of words) {
        for (let at = of.indexOf(each); at >= 0; at = of.indexOf(each, at + each.length)) {
          for (let place = at; place < at + each.length; place += 1) places.add(place);
        }
      }
      return places;
    };
    fc.assert(
      fc.property(text, fc.array(word, { maxLength: 6 }), (of, words) => {
        expect(covered(of, standingWords(of, words))).toEqual(covered(of, words));
      }),
    );
  });
});
