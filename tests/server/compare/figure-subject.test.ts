import { describe, expect, it } from 'vitest';
import { createSubjectReader } from '../../../server/compare/figure-subject.ts';
import { readFigureWords } from '../../../server/compare/figure-words.ts';

const { read, leans } = createSubjectReader(readFigureWords());

describe('what a number is a number of', () => {
  it.each([
    ['到2030年，全省森林蓄积量达到', '以上', '森林蓄积量', '', '森林蓄积量'],
    ['森林蓄积量不低于', '', '森林蓄积量', '', '森林蓄积量'],
    ['力争城镇新增就业累计达到', '以上', '城镇就业', 'new', '城镇新增就业'],
    ['打造', '左右市域产教联合体', '市域产教联合体', 'new', '市域产教联合体'],
    ['改造提升', '', '', 'renewed', ''],
    ['新建高标准农田', '', '高标准农田', 'new', '高标准农田'],
    ['地区生产总值年均增长', '', '地区生产总值', 'change', '地区生产总值年均增长'],
    ['年均GDP增长到', '', 'gdp', '', 'GDP'],
    ['提高质量的机场', '', '质量的机场', '', '质量的机场'],
  ])('%s#%s', (before, after, key, kind, label) => {
    expect(read(before, after)).toEqual({ key, kind, label });
  });
});

describe('a clause leans on the one before', () => {
  it.each([
    '达到',
    '到2030年突破',
    '占比达',
    '占人才比例达到',
    '其中企业',
    '较“十三五”末增加',
    '年均增长',
    '',
  ])('that begins %s#', (before) => expect(leans(before, '')).toBe(true));
  it.each(['机场达到', '新增变电容量', '保障性住房占比', '培育机场'])('but not %s#', (before) =>
    expect(leans(before, '')).toBe(false),
  );
  it('unless what the number counts follows it', () => {
    expect(leans('打造', '')).toBe(true);
    expect(leans('打造', '机场')).toBe(false);
  });
});
