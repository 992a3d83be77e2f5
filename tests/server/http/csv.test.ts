import { describe, expect, it } from 'vitest';
import { toCsv } from '../../../server/http/csv.ts';

describe('a table for spreadsheet programs', () => {
  it('begins with a byte order mark and quotes only where it must', () => {
    expect(
      toCsv([
        ['规划', '原文'],
        ['a', 'b,"c"\nd'],
      ]),
    ).toBe('\ufeff规划,原文\r\na,"b,""c""\nd"\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1', '＠x'])('never lets %j run', (text) => {
    expect(toCsv([[text]])).toBe(`\ufeff'${text}\r\n`);
  });

  it('leaves numbers alone', () => {
    expect(toCsv([[-5, 0.63]])).toBe('\ufeff-5,0.63\r\n');
  });
});
