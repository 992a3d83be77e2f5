import { describe, expect, it } from 'vitest';
import { sample, seededRandom } from '../../../bench/random.ts';
import type { Entry } from '../../../server/search/corpus.ts';
import { standsLiterally } from '../../../server/search/literal.ts';
import { understand } from '../../../server/search/understand.ts';
import { idsOf, matchesOf } from '../matches.ts';
import { hasWord, passagesOf, type Real, searching } from './asking.ts';

const MOST = 200;

/** What stands in a text is found there: words, however the text was cut, and pasted passages. */
export function describeLiteral(real: Real): void {
  const search = searching(real);
  const entries = () => real().serving.parts.corpus.entries;
  const matches = (q: string) => matchesOf(real(), { q, mode: 'keyword' });
  const standing = (word: string) => entries().filter(({ normalised }) => standsLiterally(word, normalised));
  const vocabulary = (least: number) => {
    const words = [...real().bundle.vocabulary.keys()].filter((word) => [...word].length >= least);
    return words.filter((word) => standing(word).length > 0);
  };

  describe('a word of three characters or more', () => {
    it.each([
      ['互联网+', 'a sign is part of it'],
      ['15分钟', 'longer words begin with it'],
      ['深加工', 'texts write 精深加工'],
      ['碳排放', 'texts write 碳排放权'],
      ['水污染', 'texts write 水污染物'],
      ['服务站', 'texts write 服务站点'],
    ])('%s by keyword loses no passage that holds it: %s', async (word) => {
      const found = new Set(idsOf(await matches(word)));
      expect(standing(word).length).toBeGreaterThan(0);
      expect(idsOf(standing(word)).filter((id) => !found.has(id))).toEqual([]);
    });

    it('by keyword loses no passage that holds it, whichever word: what is quoted is among the unquoted', async () => {
      const lost: string[] = [];
      for (const word of sample(vocabulary(3), 150, seededRandom(6))) {
        const found = new Set(idsOf(await matches(word)));
        if (idsOf(standing(word)).some((id) => !found.has(id))) lost.push(word);
      }
      expect(lost).toEqual([]);
    });

    it('in quotes is among the unquoted: quotes only take away', async () => {
      const added: string[] = [];
      const words = vocabulary(3).filter((word) => /^\p{Script=Han}+$/u.test(word));
      for (const word of sample(words, 60, seededRandom(7))) {
        const plain = new Set(await matches(word));
        if ((await matches(`“${word}”`)).some((entry) => !plain.has(entry))) added.push(word);
      }
      expect(added).toEqual([]);
    });
  });

  describe('one typed word', () => {
    it('comes first: no section without it, in a text or its own title, stands before one that has it', async () => {
      const wrong: string[] = [];
      for (const word of sample(vocabulary(2), 40, seededRandom(8))) {
        for (const mode of ['hybrid', 'keyword'] as const) {
          const order = await sectionsWith(word, mode);
          if (order.some((has, rank) => has && order[rank - 1] === false)) wrong.push(`${word} ${mode}`);
        }
      }
      expect(wrong).toEqual([]);
    });

    /** Of each section in order of rank, whether it is headed by the word or one of its matching passages has it. */
    async function sectionsWith(q: string, mode: 'hybrid' | 'keyword'): Promise<readonly boolean[]> {
      const ranked = await matchesOf(real(), { q, mode });
      const sections = [...new Set(ranked.map(({ section }) => section))];
      return sections.map((section) =>
        ranked.some((each) => each.section === section && (hasWord(each, q) || each.ownTitleWords.has(q))),
      );
    }
  });

  describe('a pasted passage', () => {
    /** As it stands: blanks, signs and all; quotes would be read as phrases. */
    const pasted = (
      seed: number,
      perPlan: number,
      cut: (characters: readonly string[], random: () => number) => string,
    ) => {
      const random = seededRandom(seed);
      const long = entries().filter(({ passage }) => [...passage.text].length >= 40);
      const plans = real().bundle.plans.map(({ plan }) => plan.id);
      const chosen = plans.flatMap((plan) =>
        sample(
          long.filter(({ passage }) => passage.plan === plan),
          perPlan,
          random,
        ),
      );
      return chosen.map((entry) => ({ entry, q: cut([...entry.passage.text], random) }));
    };

    it('of up to 200 characters comes first, from its beginning', async () => {
      const missed: string[] = [];
      const cases = pasted(9, 20, (characters) => characters.slice(0, MOST).join(''));
      expect(cases).toHaveLength(40);
      for (const { entry, q } of cases) if (!(await isFirst(entry, q))) missed.push(entry.passage.id);
      expect(missed).toEqual([]);
    });

    it('comes first wherever it was cut: the middle tells as much as the beginning', async () => {
      const missed: string[] = [];
      const cases = pasted(10, 10, (characters, random) => {
        const length = Math.min(characters.length, 40 + Math.floor(random() * (MOST - 40)));
        const start = Math.floor(random() * (characters.length - length + 1));
        return characters.slice(start, start + length).join('');
      });
      for (const { entry, q } of cases) if (!(await isFirst(entry, q))) missed.push(entry.passage.id);
      expect(missed).toEqual([]);
    });

    it('comes first with its halves exchanged: the order of what was pasted is no matter', async () => {
      const missed: string[] = [];
      const cases = pasted(11, 10, (characters) => {
        const cut = characters.slice(0, MOST - 1);
        const half = Math.floor(cut.length / 2);
        return `${cut.slice(half).join('')} ${cut.slice(0, half).join('')}`;
      });
      for (const { entry, q } of cases) if (!(await isFirst(entry, q))) missed.push(entry.passage.id);
      expect(missed).toEqual([]);
    });

    it('is mended nowhere: it stands in the plans as it is', () => {
      const { language } = real().serving.parts;
      const changed = pasted(12, 50, (characters) => characters.slice(0, MOST).join(''))
        .map(({ q }) => ({
          q,
          changes: understand(language, q).changes.filter(({ kind }) => kind !== 'number'),
        }))
        .filter(({ changes }) => changes.length > 0);
      expect(changed).toEqual([]);
    });

    /** A passage that says the same word for word is as good. */
    async function isFirst({ normalised }: Entry, q: string): Promise<boolean> {
      const [first] = passagesOf(await search(q));
      return entries().find(({ passage }) => passage.id === first?.id)?.normalised === normalised;
    }
  });
}
