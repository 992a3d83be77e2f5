import { describe, expect, it } from 'vitest';
import { figureWords } from '../../../server/compare/figure-numbers.ts';
import { readFigureWords } from '../../../server/compare/figure-words.ts';
import { createFiguresOf } from '../../../server/compare/figures.ts';
import { toCorpus } from '../../../server/search/corpus.ts';
import { givenBundle } from './vectors.ts';

const ID = 'sheng-c3-p1';
const figuresOf = createFiguresOf(readFigureWords());

function entry(text: string, words: readonly string[]) {
  const found = toCorpus(givenBundle({ [ID]: { text, words } })).byId.get(ID);
  if (found === undefined) throw new Error('the sample has changed');
  return found;
}
const clausesOf = (text: string, ...words: readonly string[]) =>
  figuresOf(entry(text, words)).map(({ clause }) =>
    clause.map(({ text: run, match }) => (match === undefined ? run : `[${run}]`)).join(''),
  );

describe('the figures of a passage', () => {
  it('are numbers with a unit: no bare number, no date, no part of another, nothing with letters', () => {
    const words = ['65%', '10个', '10', '2030年', '100万亩', '100万', '5g', '机场'];
    expect(figureWords(entry('', words))).toEqual(['65%', '10个', '100万亩']);
  });

  it('are shown in their clause, all that stand in it marked', () => {
    expect(clausesOf('通用机场。新建通用机场10个、跑道12条。', '10个', '12条')).toEqual([
      '新建通用机场[10个]、跑道[12条]',
    ]);
  });

  it('are none where the text has the number only inside another, or counts with it', () => {
    expect(clausesOf('新建机场10个，居第2名。', '0个', '2名')).toEqual([]);
  });

  it.each([
    ['新增文保单位2—3处。', ['3处'], ['新增文保单位[2—3处]']],
    ['产值增长5%—5.5%。', ['5%', '5.5%'], ['产值增长[5%—5.5%]']],
    ['新增文保单位3处—保护区4处。', ['3处', '4处'], ['新增文保单位[3处]—保护区[4处]']],
  ])('are a range as a whole: %s', (text, words, clauses) => {
    expect(clausesOf(text, ...words)).toEqual(clauses);
  });

  it.each([
    ['森林覆盖率提高，达到65%。', ['65%'], '森林覆盖率提高，达到[65%]'],
    [
      '地区生产总值增长5%，到2030年突破100亿元。',
      ['5%', '100亿元'],
      '地区生产总值增长[5%]，到2030年突破[100亿元]',
    ],
    ['培育教师队伍，占比达60%以上。', ['60%'], '培育教师队伍，占比达[60%]以上'],
    ['高技能人才增加，占技能人才比例达到37%。', ['37%'], '高技能人才增加，占技能人才比例达到[37%]'],
    ['高速里程增加，较“十三五”末增加134公里。', ['134公里'], '高速里程增加，较“十三五”末增加[134公里]'],
    [
      '经营主体达55万户，其中企业13万户以上。',
      ['55万户', '13万户'],
      '经营主体达[55万户]，其中企业[13万户]以上',
    ],
    ['新建农田41万亩，提质改造69万亩。', ['41万亩', '69万亩'], '新建农田[41万亩]，提质改造[69万亩]'],
    ['培育园区1家，10家龙头企业。', ['1家', '10家'], '培育园区[1家]，[10家]龙头企业'],
  ])('stand with the clause before where theirs does not say what they count: %s', (text, words, clause) => {
    expect(clausesOf(text, ...words)).toEqual([clause]);
  });

  it('stand with the clause before where the passage says theirs twice', () => {
    const text = '建设甲电网13个，新增容量66万亩。建设乙电网10个，新增容量12万亩。';
    expect(clausesOf(text, '13个', '66万亩', '10个', '12万亩')).toEqual([
      '建设甲电网[13个]，新增容量[66万亩]',
      '建设乙电网[10个]，新增容量[12万亩]',
    ]);
  });

  it.each([
    ['发展3岁以下婴幼儿托育。', '3岁'],
    ['新建500千伏变电站。', '500千伏'],
    ['建设35—110千伏电网。', '110千伏'],
    ['打造15分钟健身圈。', '15分钟'],
    ['深化30分钟“同城圈”。', '30分钟'],
    ['治理沿江1公里地块。', '1公里'],
    ['推动50万人口以上中等城市发展。', '50万'],
    ['培育城区人口20万以上的城市。', '20万'],
    ['改造煤耗在300克标准煤/千瓦时以上的机组。', '300克'],
    ['签约5000万元以上项目。', '5000万元'],
    ['建设产值过500亿元的园区。', '500亿元'],
  ])('are not names and classes of things: %s', (text, word) => {
    expect(clausesOf(text, word)).toEqual([]);
  });

  it.each([
    ['人均预期寿命80岁以上。', '80岁', '人均预期寿命[80岁]以上'],
    ['完成61个城市防洪圈。', '61个', '完成[61个]城市防洪圈'],
    ['15分钟步行可达。', '15分钟', '[15分钟]步行可达'],
    ['新增变电容量66万千伏安。', '66万千伏安', '新增变电容量[66万千伏安]'],
    ['形成800万吨以上储备规模。', '800万吨', '形成[800万吨]以上储备规模'],
    ['建成10个以上的示范区。', '10个', '建成[10个]以上的示范区'],
    ['形成用气量5%的储备能力。', '5%', '形成用气量[5%]的储备能力'],
  ])('are what only looks like one: %s', (text, word, clause) => {
    expect(clausesOf(text, word)).toEqual([clause]);
  });

  it.each([
    ['到2030年，机场达到10个。', false],
    ['“十四五”时期，机场达到10个。', true],
    ['2025年已有5座。机场达到10个。', true],
    ['比2025年增加，到2030年达到10个。', false],
    ['机场达到10个。', null],
  ])('know their time: %s', (text, past) => {
    expect(figuresOf(entry(text, ['10个'])).at(-1)?.past).toBe(past);
  });
});
