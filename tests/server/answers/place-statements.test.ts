import { describe, expect, it } from 'vitest';
import type { Passage } from '../../../plan/model.ts';
import { createStatementFinder } from '../../../server/answers/place-statements.ts';
import { readAnswerRules } from '../../../server/answers/rules.ts';

const PLACES = ['甲市', '甲', '乙市', '乙', '丙县', '丙'];
const find = createStatementFinder(readAnswerRules().place, PLACES);
const passage = (text: string, lead: string | null = null): Passage => ({
  id: 'a-c1-p1',
  plan: 'a',
  section: 'a-c1',
  line: 1,
  endLine: 1,
  text,
  ranges: [],
  kind: 'paragraph',
  lead,
});
const says = (text: string, lead: string | null = null) =>
  find(passage(text, lead), ['甲市', '甲']).map((statement) => statement.text);

describe('what a place is to become', () => {
  it.each([
    [
      '甲建设国家区域中心城市、优质农产品供应基地；乙打造门户。',
      '甲建设国家区域中心城市、优质农产品供应基地',
    ],
    ['支持乙、甲等创建国家高新区，壮大产业。', '支持乙、甲等创建国家高新区'],
    ['将甲市建设成为都市圈的融合发展区。', '将甲市建设成为都市圈的融合发展区'],
    ['甲建设“制造名城”、乙建设“智造强市”。', '甲建设“制造名城”'],
    ['全力支持甲高水平建设文化公园（南段）示范县。', '全力支持甲高水平建设文化公园（南段）示范县'],
  ])('%s', (text, statement) => {
    expect(says(text)).toEqual([statement]);
  });

  it('stands without a subject in a paragraph that the place heads, up to another place', () => {
    expect(says('甲市。对接乙，建设新材料基地，修好公路。', '甲市')).toEqual(['建设新材料基地']);
    expect(says('甲板块。打造核心增长极。乙建设名城，打造门户。', '甲板块')).toEqual(['打造核心增长极']);
  });

  it.each([
    // Of another place, of something in the place, of no place, and nothing that a place becomes.
    '乙建设国家区域中心城市。',
    '甲陆港打造进出口门户。',
    '与乙、甲共同打造发展引擎。',
    '建设新材料基地。',
    '甲建设高速公路。',
    '支持甲发展壮大优势产业。',
    '推动甲高铁站综合交通枢纽。',
  ])('is not said by %s', (text) => {
    expect(says(text)).toEqual([]);
  });
});
