import { expect, it } from 'vitest';
import type { FigurePair } from '../../../server/compare/figure-pairs.ts';
import { toCorpus } from '../../../server/search/corpus.ts';
import { toFigurePairLists } from '../../../server/view-models/compare-figures.ts';
import { sampleBundle } from '../fixtures.ts';

const { byId } = toCorpus(sampleBundle());

function pair(equal: boolean, kind = ''): FigurePair {
  const side = (id: string) => {
    const entry = byId.get(id);
    if (entry === undefined) throw new Error('the sample has changed');
    return { entry, measured: null, clause: [{ text: '10个', match: 'term' as const }] };
  };
  return { subject: '机场', kind, own: side('sheng-b1-r1'), other: side('shi-b1-r1'), equal };
}

it('figures that differ stand before those that are equal, each under its region with its address', () => {
  const lists = toFigurePairLists([pair(true), pair(false)], '某省', '某市');
  expect(lists.map(({ heading, pairs }) => [heading, pairs.length])).toEqual([
    ['同一事项，数字不同', 1],
    ['同一事项，数字相同', 1],
  ]);
  expect(lists[0]?.pairs[0]?.sides.map(({ region, url, row }) => [region, url, row])).toEqual([
    ['某省', '/passages/sheng-b1-r1', true],
    ['某市', '/passages/shi-b1-r1', true],
  ]);
});

it('pairs of one subject say what is done, where that tells them apart', () => {
  const subjects = (...kinds: readonly string[]) =>
    toFigurePairLists(
      kinds.map((kind) => pair(false, kind)),
      '某省',
      '某市',
    )[0]?.pairs.map(({ subject }) => subject);
  expect(subjects('new', 'renewed', '')).toEqual(['机场 · 新建', '机场 · 改造', '机场']);
  expect(subjects('new', 'new')).toEqual(['机场', '机场']);
});

it('a list without any is left out', () => {
  expect(toFigurePairLists([pair(true)], '某省', '某市')).toHaveLength(1);
  expect(toFigurePairLists([], '某省', '某市')).toEqual([]);
});
