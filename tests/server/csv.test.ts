import { describe, expect, it } from 'vitest';
import { toCsv } from '../../server/csv.ts';

describe('a table for spreadsheet programs', () => {
  it('begins with a byte order mark and quotes only where it must', () => {
    expect(
      toCsv([
        ['规划', '原文'],
        ['a', 'b,"c"\nd'],
      ]),
    ).toBe('\ufeff规划,原文\r\na,"b,""c""\nd"\r\n');
  });

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    ' =1',
    '\u200b=1',
    '\ufeff=1',
    '　＝1',
    '＝1',
    '＋1',
    '－1',
    '＠x',
  ])('never lets %j run', (text) => {
    expect(toCsv([[text]])).toBe(`\ufeff'${text}\r\n`);
  });

  it.each(['\t=1', '\r=1', '\n=1', '=HYPERLINK("http://x","y")', '=1;2'])('neither %j', (text) => {
    expect(toCsv([[text]])).toBe(`\ufeff"'${text.replaceAll('"', '""')}"\r\n`);
  });

  it('parts no cell where a program parts at semicolons or tabs', () => {
    expect(toCsv([['a;=1', 'b\t=2']])).toBe('\ufeff"a;=1","b\t=2"\r\n');
  });

  it('leaves numbers alone', () => {
    expect(toCsv([[-5, 0.63]])).toBe('\ufeff-5,0.63\r\n');
  });
});
