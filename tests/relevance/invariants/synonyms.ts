import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sample, seededRandom } from '../../../bench/random.ts';
import { understand } from '../../../server/search/understand.ts';
import { SynonymsFile } from '../../../server/search/understanding/synonyms-file.ts';
import { idsOf, matchesOf } from '../matches.ts';
import { hasWord, type Real, searching } from './asking.ts';

const groups = SynonymsFile.parse(
  JSON.parse(readFileSync(new URL('../../../data/synonyms.json', import.meta.url), 'utf8')),
);

/** What else a word is looked for as, how that ranks, and how the reader gets rid of it. */
export function describeSynonyms(real: Real): void {
  const search = searching(real);
  const matches = (q: string, ...off: readonly string[]) => matchesOf(real(), { q, mode: 'keyword', off });
  const having = (word: string) => real().serving.parts.corpus.entries.filter(({ words }) => words.has(word));

  describe('a synonym', () => {
    it.each([
      ['老人', '养老', 'plans say what is done, users for whom'],
      ['老人', '老年人', 'the official word for the same people'],
      ['人工智能', 'ai', 'an abbreviation is the same thing'],
      ['gdp', '地区生产总值', 'and so is what it is short for'],
    ])('of %s is %s: every passage that has it is found, for %s', async (typed, official) => {
      const found = new Set(idsOf(await matches(typed)));
      expect(having(official).length).toBeGreaterThan(0);
      expect(idsOf(having(official)).filter((id) => !found.has(id))).toEqual([]);
    });

    it.each(['老人', '大学', '专利', '护工', '公司', '深加工'])(
      'of %s never stands before the word itself, or what is the same thing: the exact term comes first',
      async (q) => {
        for (const mode of ['hybrid', 'keyword'] as const) {
          const ranked = await matchesOf(real(), { q, mode });
          const sections = [...new Set(ranked.map(({ section }) => section))];
          const exact = sections.map((section) =>
            ranked.some((each) => each.section === section && hasWord(each, q)),
          );
          expect(exact).toEqual(exact.toSorted((a, b) => Number(b) - Number(a)));
        }
      },
    );

    it.each([
      ['老人', '养老'],
      ['打工', '务工'],
      ['雾霾', '大气污染'],
    ])('of %s goes with off=%s, and its hits with it', async (q, off) => {
      const without = await search(q, `&mode=keyword&off=${encodeURIComponent(off)}`);
      expect(without.query.understood.synonyms.flatMap(({ also }) => also)).not.toContain(off);
      const [all, left] = [await matches(q), await matches(q, off)];
      expect(left.length).toBeLessThan(all.length);
      const stays = new Set(left);
      for (const entry of left) expect(all).toContain(entry);
      for (const entry of all.filter((each) => !stays.has(each))) {
        expect(entry.words.has(off) || entry.titleWords.has(off) || entry.normalised.includes(off)).toBe(
          true,
        );
      }
    });

    it('is none after all are off: what is left are the words as typed', async () => {
      const { synonyms } = (await search('老人')).query.understood;
      const off = synonyms.flatMap(({ also }) => also);
      expect(off.length).toBeGreaterThan(1);
      for (const entry of await matches('老人', ...off))
        expect(entry.words.has('老人') || entry.titleWords.has('老人')).toBe(true);
    });

    it('never makes one sector, period or ordinal of two', () => {
      const { synonyms } = real().serving.parts.language;
      const apart = [
        ['第一产业', /[二三](?:产|次产)/u],
        ['第二产业', /[一三](?:产|次产)/u],
        ['第三产业', /[一二](?:产|次产)/u],
        ['十四五', /十[三五六]五/u],
        ['十五五', /十[三四六]五/u],
        ['第一', /第[二三]/u],
      ] as const;
      for (const [one, others] of apart) {
        const also = synonyms(one).flatMap(({ substitutes }) => substitutes.map(({ text }) => text));
        expect(also.filter((text) => others.test(text))).toEqual([]);
      }
    });

    it('is not needed for a word that stands there: of any word, every passage that has it is found', async () => {
      const { vocabulary } = real().bundle;
      const known = groups.flatMap(({ from }) => from).filter((word) => vocabulary.has(word));
      const words = sample([...new Set(known)], 60, seededRandom(3));
      expect(words.length).toBe(60);
      for (const word of words) {
        const found = new Set(idsOf(await matches(word)));
        expect(idsOf(having(word)).filter((id) => !found.has(id))).toEqual([]);
      }
    });
  });

  describe('a turn of phrase that no plan uses', () => {
    const turns = [...new Set(groups.flatMap(({ from }) => from))];

    it('is not taken for a misspelling: people do say so', () => {
      const { language } = real().serving.parts;
      expect(turns.length).toBeGreaterThan(500);
      expect(turns.filter((turn) => understand(language, turn).changes.length > 0)).toEqual([]);
    });

    it('is found in the words of the plans: each has one that is sure enough', async () => {
      const { termBar } = real().serving.parts.weights;
      const sure = groups.filter(({ weight }) => weight >= termBar).flatMap(({ from }) => from);
      const nothing: string[] = [];
      for (const turn of sample([...new Set(sure)], 150, seededRandom(4))) {
        if ((await search(turn, '&mode=keyword')).total.passages === 0) nothing.push(turn);
      }
      expect(nothing).toEqual([]);
    });
  });
}
