import { expect, it } from 'vitest';
import { toTable, widthOf } from '../../../bench/report/table.ts';

it('aligns the first column to the left and the others to the right, Chinese characters two columns wide', () => {
  expect(
    toTable([
      ['query', 'n'],
      ['低空经济', '1'],
      ['R&D', '10'],
    ]),
  ).toBe(['query      n', '--------  --', '低空经济   1', 'R&D       10'].join('\n'));
});

it('takes Chinese characters, full-width signs and letters for two columns', () => {
  expect(widthOf('“三高四新”，ＡＩ')).toBe(2 * 4 + 2 + 2 + 4);
  expect(widthOf('nDCG@10')).toBe(7);
});
