import { describe, expect, it } from 'vitest';
import { type Candidate, choose } from '../../../server/suggest/choose.ts';
import { type Entry, MATCH } from '../../../server/suggest/types.ts';

const candidate = (kind: Entry['kind'], text: string, match: keyof typeof MATCH, weight = 1): Candidate => ({
  entry: { kind, text, detail: '', leadsTo: () => '', aliases: [], weight },
  match: MATCH[match],
});

const chosen = (candidates: readonly Candidate[], most = 8) =>
  choose(candidates, most).map(({ text }) => text);

describe('choose', () => {
  it('takes the best of each kind first, the kind that matches best in front', () => {
    expect(
      chosen([
        candidate('term', '甲', 'start'),
        candidate('term', '乙', 'start', 9),
        candidate('place', '丙', 'whole'),
        candidate('question', '丁', 'inside'),
      ]),
    ).toEqual(['丙', '乙', '丁', '甲']);
  });

  it('goes by match, then weight, then length, then the order they came in', () => {
    expect(
      chosen([
        candidate('term', '甲甲', 'inside'),
        candidate('term', '乙乙', 'inside'),
        candidate('term', '丙', 'inside'),
        candidate('term', '丁丁丁', 'inside', 2),
        candidate('term', '戊', 'start'),
      ]),
    ).toEqual(['戊', '丁丁丁', '丙', '甲甲', '乙乙']);
  });

  it('stops at the most', () => {
    expect(chosen([candidate('term', '甲', 'start'), candidate('place', '乙', 'start')], 1)).toEqual(['甲']);
  });
});
