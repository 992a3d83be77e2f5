import { expect, it } from 'vitest';
import type { Figure } from '../../../server/compare/figures.ts';
import { toCorpus } from '../../../server/search/corpus.ts';
import { toOnlyOnes } from '../../../server/view-models/compare-only.ts';
import { sampleBundle } from '../fixtures.ts';

const { byId } = toCorpus(sampleBundle());

function figure(text: string): Figure {
  const entry = byId.get('sheng-c2-s1-p1');
  if (entry === undefined) throw new Error('the sample has changed');
  const clause = [{ text, match: 'term' as const }];
  return { words: [text], numbers: [], entry, around: { start: 0, end: 1 }, text, clause, past: null };
}

const SHENG = { id: 'sheng', region: '某省' };
const SHI = { id: 'shi', region: '某市' };
const NONE = { words: [], figures: { ahead: [], untimed: [], past: [] } };

it('the figures of one plan stand under what is known of their time, lists without any left out', () => {
  const figures = { ahead: [figure('1个')], untimed: [figure('2个')], past: [] };
  const [one, ...more] = toOnlyOnes({ onlyOwn: { words: [], figures }, onlyOther: NONE }, SHENG, SHI);
  expect(more).toEqual([]);
  expect([one?.region, one?.without]).toEqual(['某省', '某市']);
  expect(one?.figures.map(({ heading, shown }) => [heading, shown[0]?.clause[0]?.text])).toEqual([
    ['目标与数字', '1个'],
    ['未写明时间的数字', '2个'],
  ]);
});

it('of many figures the first are seen at once', () => {
  const past = Array.from({ length: 10 }, (_, at) => figure(`${at}个`));
  const only = { words: ['物流'], figures: { ahead: [], untimed: [], past } };
  const [one] = toOnlyOnes({ onlyOwn: NONE, onlyOther: only }, SHENG, SHI);
  expect(one?.words.map(({ label }) => label)).toEqual(['物流']);
  expect(one?.figures.map(({ heading, shown, folded }) => [heading, shown.length, folded.length])).toEqual([
    ['已有进展的数字', 8, 2],
  ]);
});
