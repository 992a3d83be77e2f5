import { describe, expect, it } from 'vitest';
import { some } from '../../some.ts';
import { idsOf, matchesOf } from '../matches.ts';
import { EVERY_MODE, holds, passagesOf, type Real, searching, sectionsOf } from './asking.ts';

/** Fields are filters, an OR is a union, a slip is plain words. */
export function describeSyntax(real: Real): void {
  const search = searching(real);
  const matches = (q: string) => matchesOf(real(), { q, mode: 'keyword' });

  describe('a field', () => {
    it.each([
      ['地区:双牌县 产业', '产业', '&region=双牌县'],
      ['产业 地区：双牌', '产业', '&region=双牌县'],
      ['章:23', '', '&chapter=hunan-23&chapter=yongzhou-23'],
      ['规划:湖南 章:23', '', '&chapter=hunan-23'],
      ['篇:第二篇 创新', '创新', '&part=hunan-2&part=yongzhou-2'],
      ['主题:就业与社会保障 老人', '老人', '&topic=就业与社会保障'],
      ['类型:专栏|指标 能源', '能源', '&kind=box&kind=indicator'],
      ['层级:市 “高质量发展”', '“高质量发展”', '&level=市'],
      ['地区:双牌县 油茶|竹木', '油茶|竹木', '&region=双牌县'],
    ])(
      '%s is the filter of that name: %s with %s gives the same, counts included',
      async (typed, q, filters) => {
        for (const mode of EVERY_MODE) {
          const [field, filter] = [
            await search(typed, `&mode=${mode}`),
            await search(q, `&mode=${mode}${filters}`),
          ];
          expect(field.total).toEqual(filter.total);
          expect(sectionsOf(field)).toEqual(sectionsOf(filter));
          expect(field.facets).toEqual(filter.facets);
          expect(field.query.notes).toEqual([]);
        }
      },
    );

    it.each(['地区:双牌县', '类型:专栏', '规划:湖南 章:23', '主题:产业', '层级:省'])(
      '%s never adds: a filter only takes away',
      async (field) => {
        for (const q of ['产业', '怎么发展低空经济', '油茶|女书']) {
          const [all, some] = [await search(q), await search(`${field} ${q}`)];
          expect(some.total.passages).toBeLessThanOrEqual(all.total.passages);
          expect(some.total.sections).toBeLessThanOrEqual(all.total.sections);
        }
      },
    );

    it('may stand anywhere: before, between and after the words it is the same', async () => {
      const [before, between, after] = [
        await search('地区:双牌县 竹木 产业'),
        await search('竹木 地区:双牌县 产业'),
        await search('竹木 产业 地区:双牌县'),
      ];
      expect(between.total).toEqual(before.total);
      expect(sectionsOf(between)).toEqual(sectionsOf(before));
      expect(sectionsOf(after)).toEqual(sectionsOf(before));
    });

    it.each([
      ['地区:火星基地 产业', '火星基地 产业'],
      ['章:900 产业', '900 产业'],
      ['“产业', '产业'],
      ['产业 |', '产业'],
    ])('or sign that slips is plain words, and that is said: %s is %s', async (slip, plain) => {
      const [slipped, meant] = [await search(slip), await search(plain)];
      expect(slipped.total).toEqual(meant.total);
      expect(sectionsOf(slipped)).toEqual(sectionsOf(meant));
      expect(slipped.query.notes).toHaveLength(1);
      expect(meant.query.notes).toEqual([]);
    });
  });

  describe('an OR', () => {
    it.each([
      ['油茶', '女书', 'short words'],
      ['低空经济', '医共体', 'terms'],
      ['老人', '女书', 'a word with synonyms keeps them'],
      ['双牌', '江华', 'places keep their other names'],
      ['pm2.5', '稀土', 'Latin letters'],
      ['2035年', '女书', 'figures'],
    ])('%s|%s finds what the one and the other find by term: %s', async (one, other) => {
      const both = idsOf([...new Set([...(await matches(one)), ...(await matches(other))])]);
      expect(both.length).toBeGreaterThan(1);
      expect(idsOf(await matches(`${one}|${other}`))).toEqual(both);
      expect(idsOf(await matches(`${other} OR ${one}`))).toEqual(both);
    });

    it('of slogans in quotes finds the passages in which one of them stands, and no others', async () => {
      const q = '“三高四新” OR “一主一特”';
      const standing = real().serving.parts.corpus.entries.filter(({ passage }) =>
        ['三高四新', '一主一特'].some((slogan) => holds(passage, slogan)),
      );
      expect(idsOf(await matches(q))).toEqual(idsOf(standing));
      for (const mode of EVERY_MODE) {
        for (const passage of some(passagesOf(await search(q, `&mode=${mode}`))))
          expect(holds(passage, '三高四新') || holds(passage, '一主一特')).toBe(true);
      }
    });

    it.each([
      ['油茶|女书 产业', '产业 女书|油茶'],
      ['旅游 -红色 油茶|女书', '油茶 OR 女书 旅游 -红色'],
      ['“高质量发展” 油茶|竹木', '油茶|竹木 “高质量发展”'],
    ])('may stand anywhere: %s and %s have the same term hits', async (one, other) => {
      expect(idsOf(await matches(other))).toEqual(idsOf(await matches(one)));
    });

    it('of three is the union of three', async () => {
      const words = ['油茶', '女书', '稀土'];
      const each = (await Promise.all(words.map(matches))).flat();
      expect(idsOf(await matches(words.join('|')))).toEqual(idsOf([...new Set(each)]));
    });

    it('takes nothing away from an exclusion: the excluded word stands in no result', async () => {
      for (const passage of some(passagesOf(await search('油茶|旅游 -红色'))))
        expect(holds(passage, '红色')).toBe(false);
    });
  });
}
