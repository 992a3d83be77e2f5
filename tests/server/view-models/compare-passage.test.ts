import { expect, it } from 'vitest';
import type { PassagePair } from '../../../server/compare/comparison.ts';
import { toLibrary } from '../../../server/library.ts';
import { toCorpus } from '../../../server/search/corpus.ts';
import { toComparedRow } from '../../../server/view-models/compare-passage.ts';
import { sampleBundle } from '../fixtures.ts';

const bundle = sampleBundle();
const { byId } = toCorpus(bundle);
const entryOf = (id: string) => {
  const entry = byId.get(id);
  if (entry === undefined) throw new Error('the sample has changed');
  return entry;
};
const own = entryOf('sheng-c2-s1-p2');
const other = entryOf('shi-c2-s1-p1');

/** A pair whose own sentence is this stretch. */
function pair(start: number, end: number): PassagePair {
  const sentences = { own: { start, end }, other: { start: 0, end: 5 }, similarity: 0.9 };
  return { own, other, similarity: 0.9, terms: [], sentences, otherRuns: [] };
}

it('a further passage says which sentence it is near to, where that is not the one that is marked', () => {
  const row = toComparedRow(
    { own, ownRuns: [], pairs: [pair(0, 13), pair(0, 13), pair(13, 26), pair(0, 200)] },
    toLibrary(bundle),
  );
  const [first, same, another, long] = row.others.map(({ beside }) => beside);
  expect([first, same]).toEqual([null, null]);
  expect(another).toBe('推动通用航空产业集聚发展。');
  const cut = long?.replace(/…$/u, '') ?? '';
  expect(long).toBe(`${cut}…`);
  expect(own.passage.text.startsWith(cut)).toBe(true);
  // At the last pause within 60 characters, and not far before.
  expect(own.passage.text.slice(0, 60)).toMatch(new RegExp(`^${cut}[，。][^，。、；：]*$`, 'u'));
});
