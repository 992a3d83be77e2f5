import { describe, expect, it } from 'vitest';
import { sample, seededRandom } from '../../../bench/random.ts';
import { understand } from '../../../server/search/understand.ts';
import { EVERY_MODE, passagesOf, type Real, searching, sectionsOf } from './asking.ts';

/** What is mended, what never is, and how the reader gets back what was typed. */
export function describeSpelling(real: Real): void {
  const search = searching(real);
  const changesOf = (q: string) => understand(real().serving.parts.language, q).changes;

  describe('a misspelt word', () => {
    it.each([
      ['洞停湖', '洞庭湖', 'a keyboard offers homophones'],
      ['郴洲', '郴州', 'names of places are misspelt most'],
      ['零炭园区', '零碳园区', 'characters that look and sound alike'],
      ['新质生产例', '新质生产力', 'the last character slips, too'],
      ['营商环竟', '营商环境', 'a look-alike'],
    ])('%s finds in every mode what %s finds, and says so: %s', async (typed, meant) => {
      for (const mode of EVERY_MODE) {
        const [mended, right] = [await search(typed, `&mode=${mode}`), await search(meant, `&mode=${mode}`)];
        expect(right.total.passages).toBeGreaterThan(0);
        expect(sectionsOf(mended)).toEqual(sectionsOf(right));
        expect(mended.query.correction).toBe(meant);
        expect(mended.query.understood.changes).toEqual([{ typed, meant, kind: 'spelling' }]);
      }
    });

    it.each(['洞庭湖', '洞停湖'])(
      'is looked for as typed after off=%s: a correction is never imposed',
      async (off) => {
        const found = await search('洞停湖', `&off=${encodeURIComponent(off)}`);
        expect(found.query).toMatchObject({ correction: null, understood: { changes: [] } });
        // It stands nowhere.
        expect(passagesOf(found)).toEqual([]);
      },
    );

    it('is mended beside words that are right, and these are left alone', async () => {
      const { correction } = (await search('十四五 洞停湖 治理')).query;
      expect(correction).toBe('十四五 洞庭湖 治理');
    });

    it('is what the quotes say it is: a phrase is searched as typed', async () => {
      const { query, total } = await search('“洞停湖”');
      expect(query.correction).toBeNull();
      expect(total.passages).toBe(0);
    });
  });

  describe('what is right', () => {
    it('is never replaced: any word of the plans is what it is', () => {
      const words = sample([...real().bundle.vocabulary.keys()], 1500, seededRandom(1));
      expect(words.filter((word) => changesOf(word).length > 0)).toEqual([]);
    });

    it('is never replaced: any stretch of any passage stands as typed', () => {
      const random = seededRandom(2);
      const stretches = sample(real().serving.parts.corpus.entries, 300, random).map(({ normalised }) => {
        const start = Math.floor(random() * normalised.length);
        return normalised.slice(start, start + 2 + Math.floor(random() * 12)).replaceAll(/["“”|]/gu, '');
      });
      const replaced = stretches.filter((text) => changesOf(text).some(({ kind }) => kind === 'spelling'));
      expect(replaced).toEqual([]);
    });

    it('is no other number: figures, periods and ordinals differ by one character and are not alike', () => {
      const exact = [
        '12.5%',
        '1.25%',
        '十四五',
        '十五五',
        '十六五',
        '第一产业',
        '第三产业',
        '2031年',
        '两个五年',
      ];
      for (const q of exact) {
        expect(changesOf(q)).toEqual([]);
        expect(changesOf(`${q} 规划`)).toEqual([]);
      }
    });
  });

  describe('pinyin', () => {
    it.each([
      ['xiangjiang', '湘江', 'run together'],
      ['chang zhu tan', '长株潭', 'a syllable a word'],
      ['czt', '长株潭', 'initials'],
      ['dongtinghu', '洞庭湖', 'three syllables'],
      ['XIANGJIANG', '湘江', 'in capitals'],
    ])('%s finds in every mode what %s finds, and says so: %s', async (typed, meant) => {
      for (const mode of EVERY_MODE) {
        const [spelt, written] = [await search(typed, `&mode=${mode}`), await search(meant, `&mode=${mode}`)];
        expect(written.total.passages).toBeGreaterThan(0);
        expect(sectionsOf(spelt)).toEqual(sectionsOf(written));
        expect(spelt.query.correction).toBe(meant);
        expect(spelt.query.understood.changes.map(({ kind }) => kind)).toEqual(['pinyin']);
      }
    });

    it.each([
      ['gdp', 'gdp'],
      ['AI', 'ai'],
      ['PM2.5', 'pm2.5'],
      ['RCEP', 'rcep'],
      ['5G', '5g'],
    ])('is not what %s is: Latin terms of the plans stay', async (q, term) => {
      const { query, total } = await search(q);
      expect(query).toMatchObject({ terms: [term], correction: null, understood: { changes: [] } });
      expect(total.passages).toBeGreaterThan(0);
    });

    it('is not what any Latin word of the plans is', () => {
      const latin = [...real().bundle.vocabulary.keys()].filter((word) =>
        /^\p{Script=Latin}{2,}$/u.test(word),
      );
      expect(latin.length).toBeGreaterThan(10);
      expect(latin.filter((word) => changesOf(word).length > 0)).toEqual([]);
    });

    it('is letters after off=湘江: the reader may mean them', async () => {
      const found = await search('xiangjiang', '&off=湘江');
      expect(found.query).toMatchObject({ terms: ['xiangjiang'], correction: null });
      // No text has them.
      expect(passagesOf(found)).toEqual([]);
    });
  });
}
