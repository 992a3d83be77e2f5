import { beforeAll, describe, expect, it } from 'vitest';
import { toNearDuplicates } from '../../indexer/near-duplicates.ts';
import { toParsedSources } from '../../indexer/parsed-sources.ts';
import { readSources } from '../../indexer/sources.ts';
import type { Passage } from '../../plan/model.ts';
import { ROOT } from '../../platform/config.ts';

const paragraph = (text: string, index: number): Passage => ({
  id: `a-c${index}-p1`,
  plan: 'a',
  section: `a-c${index}`,
  line: index,
  endLine: index,
  text,
  ranges: [],
  kind: 'paragraph',
  lead: null,
});
/** What the texts have in common, as it stands in each. */
const shared = (...texts: readonly string[]) =>
  toNearDuplicates(texts.map(paragraph)).map((pair) =>
    pair.map(({ passage, start, end }) => `${passage}:${texts[passage]?.slice(start, end)}`),
  );

const LONG = '鼓励有条件的县市区将稳定就业生活的农业转移人口逐步纳入住房保障政策范围';

describe('near-duplicate passages', () => {
  it('have a long stretch in common, whatever stands around it', () => {
    expect(shared(`加大住房保障力度，${LONG}。`, '无关的一段话。', `${LONG}，加强租赁补贴管理。`)).toEqual([
      [`0:${LONG}`, `2:${LONG}`],
    ]);
  });

  it('may be punctuated and written differently', () => {
    const other = LONG.replace('县市区将', '縣市區，將');
    expect(shared(`${LONG}。`, other)).toEqual([[`0:${LONG}`, `1:${other}`]]);
  });

  it('may have a few words more in one of them', () => {
    const more = LONG.replace('逐步', '逐步有序');
    expect(shared(LONG, more)).toEqual([[`0:${LONG}`, `1:${more}`]]);
  });

  it('are none where a word is replaced and neither side is long: it is another statement', () => {
    expect(
      shared(
        '本规划经省人民代表大会审查批准，由省政府组织实施',
        '本规划经市人民代表大会审查批准，由市政府组织实施',
      ),
    ).toEqual([]);
  });

  it('may be short where they state the same figure', () => {
    expect(
      shared('开展补贴性技能培训3万人次以上。', '到2030年底开展补贴性职业技能培训3万人次以上。'),
    ).toEqual([['0:开展补贴性技能培训3万人次以上', '1:开展补贴性职业技能培训3万人次以上']]);
  });

  it('are none where the figure differs, nor for the year alone', () => {
    expect(
      shared(
        '到2030年，生产性服务业增加值占服务业比重达47%',
        '到2030年，生产性服务业增加值占服务业比重达45%',
      ),
    ).toEqual([]);
    expect(shared('到2030年生产性服务业增加值占比提高', '到2030年生产性服务业增加值占比下降')).toEqual([]);
  });

  it('are none for a short name with a number in it', () => {
    expect(shared('实施县级医院“5321”能力提升工程', '县级医院“5321”能力提升工程：即五大中心。')).toEqual([]);
  });

  it('keep what stands before a clause with another figure', () => {
    expect(shared(`${LONG}，建成公租房3000套`, `${LONG}，建成公租房2000套`)).toEqual([
      [`0:${LONG}`, `1:${LONG}`],
    ]);
  });

  it('are none for a slogan that everybody repeats', () => {
    expect(
      shared('以习近平新时代中国特色社会主义思想为指导', '贯彻习近平新时代中国特色社会主义思想。'),
    ).toEqual([]);
  });
});

describe('the near-duplicates of the bundled plans', () => {
  let pairs: readonly string[];
  beforeAll(async () => {
    const { plans } = await readSources(ROOT);
    const passages = toParsedSources(plans).flatMap(({ parsed }) => parsed.passages);
    pairs = toNearDuplicates(passages).map((pair) =>
      pair.map(({ passage }) => `${passages[passage]?.plan} ${passages[passage]?.line}`).join(' = '),
    );
  });

  it.each([
    'yongzhou 933 = yongzhou 1138',
    'yongzhou 867 = yongzhou 872',
    'yongzhou 728 = yongzhou 1076',
    'yongzhou 1092 = yongzhou 1100',
    'hunan 2066 = yongzhou 1353',
  ])('hold %s', (pair) => {
    expect(pairs).toContain(pair);
  });

  it('leave out two plans that give the same share another value', () => {
    expect(pairs).not.toContain('hunan 559 = yongzhou 653');
  });

  it('are few: most of what the plans say is said once', () => {
    expect(pairs.length).toBeLessThan(150);
  });
});
