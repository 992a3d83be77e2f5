import { describe, expect, it } from 'vitest';
import { withoutEach } from '../../../server/view-models/removable.ts';

describe('a query without one of its words', () => {
  it.each([
    { q: '双牌县有哪些项目', words: ['双牌县', '项目'], rest: ['有哪些项目', '双牌县有哪些'] },
    { q: '产业链 产业', words: ['产业链', '产业'], rest: ['产业', '产业链'] },
    {
      q: '湖南低空经济发展',
      words: ['湖南', '低空经济', '发展'],
      rest: ['低空经济发展', '湖南 发展', '湖南低空经济'],
    },
  ])('$q keeps the others as they were typed', ({ q, words, rest }) => {
    expect(withoutEach(q, words)).toEqual(rest);
  });

  it.each([
    { q: '產業 ＡＩ应用', words: ['产业', 'ai', '应用'], rest: ['ＡＩ应用', '產業 应用', '產業 ＡＩ'] },
    { q: '發展5G基站', words: ['5g', '基站'], rest: ['發展 基站', '發展5G'] },
  ])('$q is found in traditional characters, full width and capitals', ({ q, words, rest }) => {
    expect(withoutEach(q, words)).toEqual(rest);
  });

  it.each([
    ['a word that another was read for', '洞停湖治理', '洞庭湖'],
    ['the only word', '民宿', '民宿'],
    ['the only word beside signs', '民宿？', '民宿'],
    ['a word of a phrase', '“乡村振兴” 产业', '乡村'],
    ['a word of an OR', '油茶 OR 竹产业 加工', '油茶'],
    ['a word that is also excluded', '产业 -旅游', '旅游'],
  ])('is not there for %s', (_what, q, word) => {
    expect(withoutEach(q, [word])).toEqual([null]);
  });
});
