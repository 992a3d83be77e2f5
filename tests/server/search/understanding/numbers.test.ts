import { describe, expect, it } from 'vitest';
import { readNumbers } from '../../../../server/search/understanding/numbers.ts';
import { replaceAll } from '../../../../server/search/understanding/replacements.ts';

const read = (text: string) => replaceAll(text, readNumbers(text));

describe('readNumbers writes with digits', () => {
  it.each([
    ['a year', '二〇三〇年', '2030年'],
    ['a year with 零', '二零三零年', '2030年'],
    ['a sum', '三千六百亿', '3600亿'],
    ['a sum with 两', '两千五百万', '2500万'],
    ['a sum with a gap', '三千零六亿', '3006亿'],
    ['tens', '十五亿', '15亿'],
    ['a percentage', '百分之七十五', '75%'],
    ['a percentage with decimals', '百分之六十七点五', '67.5%'],
    ['two decimals', '百分之一点二五', '1.25%'],
    ['groups of thousands', '5,500万千瓦', '5500万千瓦'],
    ['several groups', '1,234,567人', '1234567人'],
    ['a blank before the scale', '5500 万千瓦', '5500万千瓦'],
    ['a blank before the sign', '7.5 %', '7.5%'],
    ['one digit before a great scale', '五万亿', '5万亿'],
    ['what is counted', '五十个医共体', '50个医共体'],
    ['an age', '八十岁', '80岁'],
    ['a sign of multiplication', '3x2产业', '3×2产业'],
    ['another', '3*2', '3×2'],
    ['several numbers', '二〇三〇年 三千六百亿', '2030年 3600亿'],
  ])('%s: %s → %s', (_, written, digits) => {
    expect(read(written)).toBe(digits);
  });
});

describe('readNumbers leaves alone', () => {
  it.each([
    ['digits', '5500万千瓦'],
    ['an x beside letters', 'x86 v2x'],
    ['periods', '十四五'],
    ['ordinals', '第一产业'],
    ['ordinals with a scale', '第三千万'],
    ['words that hold a numeral', '一万多人说百千万工程'],
    ['a numeral inside a word', '统一万里'],
    ['one digit before 万, which is seldom a figure', '三万'],
    ['one digit before a counter', '一个'],
    ['a list', '1,2,3'],
    ['a comma between figures', '12,5500'],
    ['nothing', ''],
  ])('%s: %s', (_, text) => {
    expect(read(text)).toBe(text);
  });
});

it('readNumbers says where', () => {
  expect(readNumbers('到二〇三〇年')).toEqual([{ typed: '二〇三〇', meant: '2030', start: 1, end: 5 }]);
});
