import { describe, expect, it } from 'vitest';
import { readSyntax, toReadings } from '../../../server/search/syntax.ts';

const TOO_MANY = 'OR（或 |）的组合太多，没有逐一检索，结果可能不全';

describe('readSyntax', () => {
  it.each([
    ['低空经济', { text: '低空经济', phrases: [], excluded: [] }],
    ['“三高四新”', { text: '三高四新', phrases: ['三高四新'], excluded: [] }],
    ['"三高四新" 民宿', { text: '三高四新 民宿', phrases: ['三高四新'], excluded: [] }],
    ['产业 -农业', { text: '产业', phrases: [], excluded: ['农业'] }],
    ['产业 －农业', { text: '产业', phrases: [], excluded: ['农业'] }],
    ['产业 -“现代农业”', { text: '产业', phrases: [], excluded: ['现代农业'] }],
    ['-农业', { text: '', phrases: [], excluded: ['农业'] }],
  ])('reads %s', (q, expected) => {
    expect(readSyntax(q)).toMatchObject(expected);
  });

  it('takes a sign before a digit for a minus', () => {
    expect(readSyntax('能耗 -33%').excluded).toEqual([]);
  });

  it('takes a hyphen inside a word for part of it', () => {
    expect(readSyntax('CIGB-300 药')).toMatchObject({ text: 'CIGB-300 药', phrases: [], excluded: [] });
  });

  it('takes a single character in quotes for an ordinary word', () => {
    expect(readSyntax('“水”')).toMatchObject({ text: '水', phrases: [], excluded: [] });
  });

  it('takes unfinished syntax for plain words', () => {
    for (const q of ['“三高', '-', '- -', '""', '“”', '"']) {
      const { phrases, excluded } = readSyntax(q);
      expect({ phrases, excluded }).toEqual({ phrases: [], excluded: [] });
    }
  });

  it.each([
    ['低空经济|无人机 补贴', '补贴', [['低空经济', '无人机']]],
    ['民宿 OR 乡村旅游 -城市', '', [['民宿', '乡村旅游']]],
    ['“三高四新” OR “一主一特”', '', [['三高四新', '一主一特']]],
    ['甲乙｜丙丁|戊己 庚辛', '庚辛', [['甲乙', '丙丁', '戊己']]],
  ])('takes what an OR joins in %s for a choice', (q, plain, choices) => {
    const syntax = readSyntax(q);
    expect(syntax.plain).toBe(plain);
    expect(syntax.choices.map((group) => group.map(({ text }) => text))).toEqual(choices);
    expect(syntax.slips).toEqual([]);
  });

  it('embeds the operands of an OR with the rest', () => {
    expect(readSyntax('低空经济|无人机 补贴').text).toBe('低空经济 无人机 补贴');
  });

  it.each(['甲乙 |', '| 甲乙', '甲乙 OR', '“三高四新'])('says what of %s was read as plain words', (q) => {
    const { choices, phrases, slips } = readSyntax(q);
    expect({ choices, phrases }).toEqual({ choices: [], phrases: [] });
    expect(slips.length).toBe(1);
  });
});

describe('the readings of a query', () => {
  it.each([
    ['低空经济', ['低空经济']],
    ['低空经济|无人机 补贴 -城市', ['低空经济 补贴 -城市', '无人机 补贴 -城市']],
    ['“三高四新” OR “一主一特”', ['“三高四新”', '“一主一特”']],
    ['甲乙|丙丁 戊己|庚辛', ['甲乙 戊己', '甲乙 庚辛', '丙丁 戊己', '丙丁 庚辛']],
    ['甲乙 |', ['甲乙 |']],
  ])('of %s are one for each way to choose', (q, readings) => {
    expect(toReadings(q)).toEqual(readings);
  });

  it('are one where there would be more than anybody means', () => {
    const q = '甲|乙 丙|丁 戊|己 庚|辛';
    expect(toReadings(q)).toEqual([q]);
    expect(readSyntax(q).slips).toEqual([TOO_MANY]);
  });

  it('are one where they would be longer in all than anybody means', () => {
    const three = '甲|乙 丙|丁 戊|己';
    // Eight readings of fifty characters, a blank between any two pieces.
    const long = `${three} ${'长'.repeat(44)}`;
    expect(toReadings(long)).toHaveLength(8);
    expect(readSyntax(long).slips).toEqual([]);
    const longer = `${long}长`;
    expect(toReadings(longer)).toEqual([longer]);
    expect(readSyntax(longer).slips).toEqual([TOO_MANY]);
  });

  it('are two for one OR in the longest query', () => {
    const longest = `甲|乙 ${'长'.repeat(196)}`;
    expect([...longest]).toHaveLength(200);
    expect(toReadings(longest)).toHaveLength(2);
  });
});

it('takes corner brackets for quotes', () => {
  expect(readSyntax('「三高四新」 『一主一特』').phrases).toEqual(['三高四新', '一主一特']);
});
