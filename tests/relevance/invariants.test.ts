import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { normalise } from '../../platform/normalise.ts';
import type { ResultPassage, SearchResult, Why } from '../../server/search/types.ts';
import { some } from '../some.ts';
import { openRealSearch, type RealSearch } from './app.ts';
import { describeLiteral } from './invariants/literal.ts';
import { describePlacesAndNumbers } from './invariants/places-and-numbers.ts';
import { describeSpelling } from './invariants/spelling.ts';
import { describeSynonyms } from './invariants/synonyms.ts';
import { describeSyntax } from './invariants/syntax.ts';

/** What must hold of every search, whatever is fitted: each case says why. */

let real: RealSearch;
beforeAll(async () => {
  real = await openRealSearch();
});
afterAll(() => real.close());

const MODES = ['hybrid', 'keyword', 'meaning'] as const;
const search = (q: string, more = '') => real.search(`q=${encodeURIComponent(q)}&size=50${more}`);
const shown = ({ results }: SearchResult): readonly ResultPassage[] =>
  results.flatMap(({ passages }) => passages);
const sections = ({ results }: SearchResult) => results.map(({ section }) => section.id);
/** The query's words that made a passage match: in its text, or in the titles above it. */
const words = ({ terms, titleTerms }: Why) => [...terms, ...titleTerms];
/** The passages in whose own text this stands. */
const holding = (text: string) =>
  real.bundle.passages
    .map(({ passage }) => passage)
    .filter((each) => normalise(each.text).includes(normalise(text)));
const holds = (passage: { readonly text: string }, text: string) =>
  normalise(passage.text).includes(normalise(text));

describe('an exact term', () => {
  const TERMS = [
    '低空经济',
    '医共体',
    '抽水蓄能',
    '以竹代塑',
    '零基预算',
    '湘桂运河',
    '瞪羚企业',
    '油茶',
    '女书',
    '稀土',
  ];

  it.each(TERMS)(
    '%s stands in the first passage: who types a term wants the place that has it',
    async (term) => {
      expect(holds(shown(await search(term))[0] ?? { text: '' }, term)).toBe(true);
    },
  );

  it.each(TERMS)(
    '%s by keyword finds every passage that has it: none may be lost to segmentation',
    async (term) => {
      const { total } = await search(term, '&mode=keyword');
      expect(total.passages).toBeGreaterThanOrEqual(holding(term).length);
    },
  );

  it.each(['生产力', '经济', '质量', '产业'])(
    '%s finds longer words that hold it: 新质生产力 is a 生产力',
    async (part) => {
      const found = shown(await search(part, '&mode=keyword'));
      expect(found.length).toBeGreaterThan(0);
      for (const { why } of found) expect(words(why)).toContain(part);
    },
  );

  it('生产力 finds 新质生产力: the commonest compound must not hide its head', async () => {
    const { total } = await search('生产力', '&mode=keyword');
    expect(total.passages).toBeGreaterThanOrEqual(holding('新质生产力').length);
  });
});

describe('what looks alike is not the same', () => {
  it.each(['第一产业', '第二产业'])('%s is not 第三产业, which alone the plans name', async (sector) => {
    expect(
      some(shown(await search('第三产业', '&mode=keyword'))).some((each) => holds(each, '第三产业')),
    ).toBe(true);
    expect(holding(sector)).toEqual([]);
    expect(shown(await search(sector, '&mode=keyword'))).toEqual([]);
  });

  it.each([
    ['十四五', '十五五'],
    ['十五五', '十四五'],
  ])('%s is not %s: one character is five years', async (wanted, other) => {
    const found = shown(await search(wanted, '&mode=keyword'));
    for (const passage of some(found.filter((each) => !holds(each, wanted)))) {
      expect(words(passage.why)).toContain(wanted);
      expect(passage.runs.some(({ text, match }) => match !== undefined && text.includes(other))).toBe(false);
    }
  });

  it.each(['4.5%', '14.5%', '84.5%'])('%s is no longer and no shorter figure: it is exact', async (q) => {
    for (const passage of some(shown(await search(q, '&mode=keyword')))) {
      expect(normalise(passage.text)).toMatch(new RegExp(`(?<![\\d.])${q.replace('.', '\\.')}`));
    }
  });

  it.each(['12.5%', '1.25%', '2.5%'])('%s finds no other figure: the plans have none of it', async (q) => {
    expect(shown(await search(q, '&mode=keyword'))).toEqual([]);
  });

  it('江永 is not inside 湘江永衡: a place is a word of its own', async () => {
    for (const passage of some(shown(await search('江永', '&mode=keyword')))) {
      expect(normalise(passage.text).replaceAll('湘江永衡', '')).toContain('江永');
    }
  });

  it('江西 is not inside 湘江西路 or 湘江西岸: a province is not a river bank', async () => {
    for (const passage of some(shown(await search('江西', '&mode=keyword')))) {
      expect(normalise(passage.text).replaceAll(/湘江西[路岸]/g, '')).toContain('江西');
    }
  });
});

describe('a phrase in quotes', () => {
  const PHRASES = ['三高四新', '一主一特', '人工智能+', '高质量发展', '长株潭一体化'];

  it.each(PHRASES)(
    '“%s” stands in every result of every mode: that is what quotes are for',
    async (phrase) => {
      for (const mode of MODES) {
        for (const passage of some(shown(await search(`“${phrase}”`, `&mode=${mode}`))))
          expect(holds(passage, phrase)).toBe(true);
      }
    },
  );

  it.each(MODES)('“和美湘村”, which stands in titles alone, finds nothing by %s', async (mode) => {
    expect(holding('和美湘村')).toEqual([]);
    expect(shown(await search('“和美湘村”', `&mode=${mode}`))).toEqual([]);
  });

  it.each(['三高四新', '一主一特'])(
    '“%s” finds exactly those of the unquoted in whose text it stands',
    async (phrase) => {
      const quoted = await search(`“${phrase}”`, '&mode=keyword');
      expect(quoted.total.passages).toBe(holding(phrase).length);
      const plain = await search(phrase, '&mode=keyword');
      expect(plain.total.passages).toBeGreaterThanOrEqual(quoted.total.passages);
    },
  );

  it('with straight quotes is the same as with curved ones: keyboards differ', async () => {
    expect(sections(await search('"三高四新"'))).toEqual(sections(await search('“三高四新”')));
  });

  it('of nonsense finds nothing, however near its words are', async () => {
    expect((await search('“低空高四经济”')).total.passages).toBe(0);
  });
});

describe('an excluded word', () => {
  it.each([
    ['产业 -农业', '农业'],
    ['人工智能 -数据', '数据'],
    ['旅游 -“全域旅游”', '全域旅游'],
  ])('%s stands in no result of any mode', async (q, word) => {
    for (const mode of MODES) {
      for (const passage of some(shown(await search(q, `&mode=${mode}`))))
        expect(holds(passage, word)).toBe(false);
    }
  });
});

describe('two ways to write one query', () => {
  it.each([
    ['红色旅游线路', '紅色旅遊線路'],
    ['中欧班列', '中歐班列'],
    ['数字经济', '數字經濟'],
    ['人工智能+', '人工智能＋'],
    ['5G基站', '５Ｇ基站'],
    ['RCEP', 'rcep'],
    ['怎么发展养老', '怎麼發展養老'],
  ])('%s and %s give one list', async (one, other) => {
    expect(sections(await search(other))).toEqual(sections(await search(one)));
  });

  it.each([
    ['老旧小区 改造', '改造 老旧小区'],
    ['高标准农田 建设 粮食', '粮食 建设 高标准农田'],
  ])('the order of words does not change the set of term hits: %s, %s', async (one, other) => {
    const [a, b] = [
      await search(one, '&mode=keyword&sort=document'),
      await search(other, '&mode=keyword&sort=document'),
    ];
    expect(b.total).toEqual(a.total);
    expect(sections(b)).toEqual(sections(a));
  });
});

describe('results', () => {
  it('never are captions, however they are asked for', async () => {
    const captions = some(real.bundle.plans.flatMap(({ figures }) => figures.map(({ caption }) => caption)));
    const found: ResultPassage[] = [];
    for (const caption of captions) found.push(...shown(await search(caption)));
    for (const { text } of some(found)) expect(captions).not.toContain(text);
    expect(captions.some((caption) => caption.includes('示意图'))).toBe(true);
    expect(shown(await search('示意图'))).toEqual([]);
  });

  it('never are page marks or contents: 目录', async () => {
    for (const { text } of some(shown(await search('目录')))) expect(text).not.toMatch(/\t\d+$|^—[IVX\d]+—$/);
  });

  it.each(['低空经济', '家里老人没人照顾怎么办', '2030年城镇化率'])(
    'have runs that joined are the text: %s',
    async (q) => {
      for (const { runs, text } of some(shown(await search(q))))
        expect(runs.map((run) => run.text).join('')).toBe(text);
    },
  );

  it.each(['低空经济', '家里老人没人照顾怎么办', '乡村振兴'])(
    'mark meaning only where no term explains the hit: %s',
    async (q) => {
      for (const { runs } of some(shown(await search(q)))) {
        const kinds = new Set(runs.flatMap(({ match }) => match ?? []));
        expect(kinds.size).toBeLessThan(2);
      }
    },
  );

  it.each(['火星移民什么时候开始', '莎士比亚十四行诗', '恐龙灭绝的原因', '王者荣耀英雄攻略', 'asdfghjkl'])(
    'are none for what the plans do not know: %s',
    async (q) => {
      expect((await search(q)).total.passages).toBe(0);
    },
  );
});

describe('modes and filters', () => {
  it.each(['低空经济', '旅游', '老人看病难'])('hybrid is keyword and meaning united: %s', async (q) => {
    const [hybrid, keyword, meaning] = [
      await search(q),
      await search(q, '&mode=keyword'),
      await search(q, '&mode=meaning'),
    ];
    expect(hybrid.total.passages).toBeGreaterThanOrEqual(
      Math.max(keyword.total.passages, meaning.total.passages),
    );
    expect(hybrid.total.passages).toBeLessThanOrEqual(keyword.total.passages + meaning.total.passages);
  });

  it.each([
    '&plan=hunan',
    '&plan=yongzhou',
    '&kind=box',
    '&level=市',
    '&part=hunan-2',
    '&chapter=yongzhou-4',
  ])('a filter never adds: %s', async (filter) => {
    for (const q of ['旅游', '怎么发展低空经济']) {
      const [all, some] = [await search(q), await search(q, filter)];
      expect(some.total.passages).toBeLessThanOrEqual(all.total.passages);
      expect(some.total.sections).toBeLessThanOrEqual(all.total.sections);
    }
  });

  it('sorting changes the order and nothing else', async () => {
    const [ranked, inOrder] = [await search('双牌县'), await search('双牌县', '&sort=document')];
    expect(inOrder.total).toEqual(ranked.total);
    expect([...sections(inOrder)].toSorted()).toEqual([...sections(ranked)].toSorted());
  });
});

describeLiteral(() => real);
describeSpelling(() => real);
describeSynonyms(() => real);
describePlacesAndNumbers(() => real);
describeSyntax(() => real);
