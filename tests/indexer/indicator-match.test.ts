import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createIndicatorMatcher } from '../../indexer/indicator-match.ts';
import { parseIndicatorNames } from '../../indexer/indicator-names.ts';
import { ROOT } from '../../platform/config.ts';
import { SourceError } from '../../platform/errors.ts';

const FILE = 'data/indicator-names.json';
const json = readFileSync(join(ROOT, FILE), 'utf8');
const match = createIndicatorMatcher(parseIndicatorNames(FILE, json));

describe('names of indicators', () => {
  it.each([
    ['地区生产总值增长', '地区生产总值（GDP）增长'],
    ['研发经费投入增长', '全社会研发经费投入增长'],
    ['数字经济核心产业增加值占地区生产总值比重', '数字经济核心产业增加值占GDP比重'],
    ['每千人口拥有三岁以下婴幼儿托位数', '每千人口拥有3岁以下婴幼儿托位数'],
    ['空气质量优良天数比率', '地级及以上城市空气质量优良天数比率'],
    ['对外贸易依存度', '外贸依存度'],
    ['城镇化率', '常住人口城镇化率'],
    ['GDP增速', '地区生产总值增长'],
  ])('%s and %s mean one', (a, b) => {
    expect(match(a)).toBe(match(b));
  });

  it.each([
    ['每千人口拥有执业（助理）医师数', '每千人口拥有医护人员数·执业医师数'],
    ['地表水达到或好于Ⅲ类水体比例', '优良水体比例'],
    ['每千人口拥有3岁以下婴幼儿托位数', '3岁以下婴幼儿入托率提高'],
    ['制造业增加值占地区生产总值比重', '高技术制造业增加值占规模工业增加值比重'],
    ['第一产业增加值', '第二产业增加值'],
    ['单位地区生产总值能源消耗降低', '单位地区生产总值二氧化碳排放降低'],
  ])('%s and %s mean two', (a, b) => {
    expect(match(a)).not.toBe(match(b));
  });

  it('are refused when one is an alias of two', () => {
    const file = JSON.parse(json);
    const twice = { ...file, concepts: [...file.concepts, { name: '另一个指标', aliases: ['失业率'] }] };
    expect(() => parseIndicatorNames(FILE, JSON.stringify(twice))).toThrow(SourceError);
    expect(() => parseIndicatorNames(FILE, '{')).toThrow(SourceError);
    // A caution is about figures that some table has: of a role and a shape that exist.
    expect(() => parseIndicatorNames(FILE, json.replace('review.target', 'review.aim'))).toThrow(SourceError);
  });
});
