import { describe, expect, it } from 'vitest';
import { sample, seededRandom } from '../../../bench/random.ts';
import { normalise } from '../../../platform/normalise.ts';
import { some } from '../../some.ts';
import { idsOf, matchesOf } from '../matches.ts';
import { EVERY_MODE, holds, passagesOf, type Real, searching, sectionsOf } from './asking.ts';

/** Places go by several names and order results; figures are exact however they are written. */
export function describePlacesAndNumbers(real: Real): void {
  const search = searching(real);
  const matches = async (q: string) => idsOf(await matchesOf(real(), { q, mode: 'keyword' }));

  const storedOf = (id: string) => real().bundle.passages.find(({ passage }) => passage.id === id);
  const textOf = (id: string) => storedOf(id)?.passage.text ?? '';
  const placeOf = (name: string) => real().serving.parts.language.places.get(name)?.region ?? '';
  /** The name stands in the text, which does not name the place: 大湘西 is not 湘西. */
  const standsAlone = (id: string, name: string, region: string) =>
    normalise(textOf(id)).includes(name) &&
    !(storedOf(id)?.mentions ?? []).some((mention) => mention.region === region);

  describe('a place', () => {
    it.each([
      ['双牌', '双牌县', 'what it is goes without saying'],
      ['江永', '江永县', 'nobody says the full name'],
      ['祁阳', '祁阳市', 'a county that became a city'],
      ['长株潭', '长株潭地区', 'an area is not a place of the tree'],
    ])('%s and %s have the same term hits: %s', async (short, full) => {
      const found = await matches(short);
      expect(found.length).toBeGreaterThan(0);
      expect(await matches(full)).toEqual(found);
    });

    it('江华瑶族自治县 has the term hits of 江华 but the one in which that is a person', async () => {
      const [short, full] = [await matches('江华'), await matches('江华瑶族自治县')];
      const texts = short.filter((id) => !full.includes(id)).map((id) => textOf(id));
      expect(texts).toEqual([expect.stringContaining('李达、陶铸、江华、李启汉')]);
      expect(full.filter((id) => !short.includes(id))).toEqual([]);
      expect(full.length).toBeGreaterThan(10);
    });

    it('of the gazetteer has the same term hits by any of its names, but where what is typed is no place', async () => {
      const { places } = real().serving.parts.language;
      const named = [...new Map([...places.values()].map((place) => [place.region, place])).values()];
      const different: string[] = [];
      for (const { names } of sample(named, 60, seededRandom(5))) {
        // A name that two regions share is nobody's.
        const [first = '', ...others] = names.filter((name) => places.has(name));
        const found = await matches(first);
        for (const other of others) {
          const placed = (await matches(other)).filter(
            (id) => found.includes(id) || !standsAlone(id, other, placeOf(first)),
          );
          if (String(placed) !== String(found)) different.push(`${first} ${other}`);
        }
      }
      expect(different).toEqual([]);
    });

    it.each(['双牌县 产业', '江永 旅游', '长沙科技创新', '道县怎么发展农业'])(
      'in “%s” filters nothing: passages without it are results, too',
      async (q) => {
        const { facets, query, results } = await search(q);
        const [place = ''] = query.understood.places;
        expect(facets.region.filter(({ selected }) => selected)).toEqual([]);
        const regions = results.flatMap(({ passages }) => passages.map((passage) => passage.regions));
        expect(regions.some((each) => each.includes(place))).toBe(true);
        expect(regions.some((each) => !each.includes(place))).toBe(true);
      },
    );

    it.each(['双牌县 产业', '江永 旅游', '长沙科技创新', '祁阳 工业', '道县怎么发展农业'])(
      'in “%s” comes first: the passage on top carries it, and those that do stand higher than the others',
      async (q) => {
        const found = await search(q);
        const [place = ''] = found.query.understood.places;
        const carrying = found.results.map(({ passages }) =>
          passages.some((each) => each.regions.includes(place)),
        );
        expect(carrying[0]).toBe(true);
        const meanRank = (wanted: boolean) => {
          const ranks = carrying.flatMap((carries, rank) => (carries === wanted ? [rank] : []));
          return ranks.reduce((sum, rank) => sum + rank, 0) / Math.max(1, ranks.length);
        };
        expect(meanRank(true)).toBeLessThan(meanRank(false));
      },
    );

    it('is offered, and goes with off: the reader may mean the word', async () => {
      expect((await search('双牌县 产业')).query.understood.places).toEqual(['双牌县']);
      expect((await search('双牌县 产业', '&off=双牌县')).query.understood.places).toEqual([]);
    });

    it('is no place inside another word: 江永 of 湘江永衡 carries no region', async () => {
      const found = passagesOf(await search('湘江永衡', '&mode=keyword'));
      const without = found.filter(
        ({ text }) => !normalise(text).replaceAll('湘江永衡', '').includes('江永'),
      );
      for (const { regions } of some(without)) expect(regions).not.toContain('江永县');
    });
  });

  describe('a number', () => {
    it.each([
      ['三千六百亿', '3600亿'],
      ['5,500万千瓦', '5500万千瓦'],
      ['5500 万千瓦', '5500万千瓦'],
      ['百分之六十七点五', '67.5%'],
      ['二〇三〇年', '2030年'],
      ['２０３０年', '2030年'],
    ])('%s is %s in every mode: plans write figures with digits', async (written, digits) => {
      for (const mode of EVERY_MODE) {
        const [one, other] = [await search(written, `&mode=${mode}`), await search(digits, `&mode=${mode}`)];
        expect(one.total).toEqual(other.total);
        expect(sectionsOf(one)).toEqual(sectionsOf(other));
      }
      expect((await search(digits)).total.passages).toBeGreaterThan(0);
    });

    it('67.5% finds the row that has 67.5: its unit stands in another column', async () => {
      const rows = passagesOf(await search('67.5%')).filter(({ kind }) => kind === 'indicator');
      expect(rows.some((row) => holds(row, '67.5'))).toBe(true);
    });

    it.each(['7.5%', '5%', '5万', '30年'])(
      '%s is found in no longer number: a figure is exact',
      async (q) => {
        const bare = q.replace(/%$/u, '').replace('.', '\\.');
        for (const { text } of some(passagesOf(await search(q, '&mode=keyword'))))
          expect(normalise(text)).toMatch(new RegExp(`(?<![\\d.])${bare}(?!\\d|\\.\\d)`, 'u'));
      },
    );

    it('600亿 is not found in 3600亿, where alone it stands', async () => {
      const { entries } = real().serving.parts.corpus;
      for (const { passage } of some(entries.filter((each) => holds(each.passage, '600亿'))))
        expect(holds(passage, '3600亿')).toBe(true);
      expect(passagesOf(await search('600亿', '&mode=keyword'))).toEqual([]);
    });

    it('alone has no near meaning: every result has the figure', async () => {
      for (const mode of ['hybrid', 'keyword'] as const) {
        for (const passage of some(passagesOf(await search('3600亿', `&mode=${mode}`))))
          expect(holds(passage, '3600亿')).toBe(true);
      }
      expect(passagesOf(await search('3600亿', '&mode=meaning'))).toEqual([]);
    });

    it('is looked for as written after off: 三千六百亿 may be what a text says', async () => {
      const { query } = await search('三千六百亿', '&off=三千六百');
      expect(query.understood.changes).toEqual([]);
      expect(query.terms.join('')).toContain('三千六百');
    });
  });
}
