import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise, normaliseWithMap, originalRange } from '../../platform/normalise.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 60 });

describe('normalise', () => {
  it.each([
    ['Ｒ＆Ｄ', 'r&d'],
    ['７．５％以上', '7.5%以上'],
    ['100㎡', '100m2'],
    ['“人工智能＋”', '“人工智能+”'],
    ['Ⅲ类', 'iii类'],
    ['成效顯著', '成效显著'],
    ['長株潭城市群', '长株潭城市群'],
    ['臺灣裡說', '台湾里说'],
    ['衞生説啟', '卫生说启'],
    ['三湘四水　\t 相约湖南', '三湘四水 相约湖南'],
    ['乡\u200b村\ufeff振兴', '乡村振兴'],
    ['5G—A，5%—5.5%', '5g—a,5%—5.5%'],
    ['㵲水灌区', '㵲水灌区'],
  ])('%j becomes %j', (text, expected) => {
    expect(normalise(text)).toBe(expected);
  });

  it('keeps simplified text apart from NFKC, case and blanks', () => {
    for (const plan of ['hunan', 'yongzhou']) {
      const text = readFileSync(new URL(`../../data/plans/${plan}.txt`, import.meta.url), 'utf8');
      const folded = text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ');
      expect(normalise(text) === folded, plan).toBe(true);
    }
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(normalise(normalise(text))).toBe(normalise(text));
      }),
    );
  });
});

describe('normaliseWithMap', () => {
  it('yields the same text as normalise, and a map that covers the original in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const map = normaliseWithMap(text);
        expect(map.text).toBe(normalise(text));
        expect(map.from.length).toBe(map.text.length);
        expect(map.to.length).toBe(map.text.length);
        for (let unit = 0; unit < map.text.length; unit++) {
          const [start, end] = originalRange(map, unit, unit + 1);
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
          if (unit > 0) expect(start).toBeGreaterThanOrEqual(map.from[unit - 1] ?? 0);
        }
      }),
    );
  });

  it('leads a mark back to the characters it came from', () => {
    const text = '占比７．５％、１００㎡，Ⅲ类';
    const map = normaliseWithMap(text);
    const marked = (word: string) => {
      const at = map.text.indexOf(word);
      return text.slice(...originalRange(map, at, at + word.length));
    };
    expect(marked('7.5%')).toBe('７．５％');
    expect(marked('100m2')).toBe('１００㎡');
    expect(marked('iii')).toBe('Ⅲ');
    expect(marked('类')).toBe('类');
  });
});
