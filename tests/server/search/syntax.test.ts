import { describe, expect, it } from 'vitest';
import { readSyntax } from '../../../server/search/syntax.ts';

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
    expect(readSyntax(q)).toEqual(expected);
  });

  it('takes a sign before a digit for a minus', () => {
    expect(readSyntax('能耗 -33%').excluded).toEqual([]);
  });

  it('takes a hyphen inside a word for part of it', () => {
    expect(readSyntax('CIGB-300 药')).toEqual({ text: 'CIGB-300 药', phrases: [], excluded: [] });
  });

  it('takes a single character in quotes for an ordinary word', () => {
    expect(readSyntax('“水”')).toEqual({ text: '水', phrases: [], excluded: [] });
  });

  it('takes unfinished syntax for plain words', () => {
    for (const q of ['“三高', '-', '- -', '""', '“”', '"']) {
      const { phrases, excluded } = readSyntax(q);
      expect({ phrases, excluded }).toEqual({ phrases: [], excluded: [] });
    }
  });
});
