import { describe, expect, it } from 'vitest';
import { createRepeatFinder } from '../../../server/search/near-duplicates.ts';
import { sampleBundle } from '../fixtures.ts';
import { entry, similarity, understood } from './support.ts';

const SHARED = '鼓励将农业转移人口逐步纳入住房保障政策范围';
const texts = [`推进市民化。${SHARED}。`, `完善租购并举的住房制度。${SHARED}，加强租赁补贴。`, `${SHARED}。`];
const entries = texts.map((text) => entry({ text }));
const place = (passage: number) => {
  const start = texts[passage]?.indexOf(SHARED) ?? 0;
  return { passage, start, end: start + SHARED.length };
};
const findRepeats = createRepeatFinder({
  bundle: {
    ...sampleBundle(),
    nearDuplicates: [
      [place(0), place(1)],
      [place(0), place(2)],
      [place(1), place(2)],
    ],
  },
  entries,
});

const byTerms = (terms: readonly string[]) =>
  entries.map((each) => ({
    entry: each,
    byTerm: true,
    byMeaning: false,
    terms,
    titleTerms: [],
    similarity: null,
  }));
const query = (...terms: readonly string[]) => understood(Object.fromEntries(terms.map((term) => [term, 1])));
const [first, second, third] = entries;
if (first === undefined || second === undefined || third === undefined) throw new Error('three passages');

describe('a passage that says what one above it says', () => {
  it('repeats it where the words that matched stand in what both say', () => {
    const { sameAs, alsoAt } = findRepeats(query('转移人口', '住房'), byTerms(['转移人口', '住房']));
    expect(entries.map(sameAs)).toEqual([null, first, first]);
    expect(alsoAt(first)).toEqual([second, third]);
    expect(alsoAt(second)).toEqual([]);
  });

  it('is shown where the other stands in another plan: that is what a reader compares', () => {
    const elsewhere = { ...second, passage: { ...second.passage, plan: 'b' } };
    const find = createRepeatFinder({
      bundle: { ...sampleBundle(), nearDuplicates: [[place(0), place(1)]] },
      entries: [first, elsewhere],
    });
    const hits = byTerms(['住房']).map((hit, index) => ({ ...hit, entry: index === 0 ? first : elsewhere }));
    expect(find(query('住房'), hits.slice(0, 2)).sameAs(elsewhere)).toBeNull();
  });

  it('is shown where something else matched', () => {
    expect(findRepeats(query('住房', '补贴'), byTerms(['住房', '补贴'])).sameAs(second)).toBeNull();
  });

  it('is shown where the other is not in the list', () => {
    const hits = byTerms(['转移人口']).slice(1, 2);
    expect(findRepeats(query('转移人口'), hits).sameAs(second)).toBeNull();
  });

  it('repeats it by meaning where the nearest sentence is what both say', () => {
    const near = (passage: number, start: number, end: number) => ({
      entry: entries[passage] ?? first,
      byTerm: false,
      byMeaning: true,
      terms: [],
      titleTerms: [],
      similarity: { ...similarity(0.7), at: { start, end } },
    });
    const { start, end } = place(1);
    const above = near(0, 0, 6);
    expect(findRepeats(query(), [above, near(1, start, end + 8)]).sameAs(second)).toBe(first);
    expect(findRepeats(query(), [above, near(1, 0, start)]).sameAs(second)).toBeNull();
  });

  it('is shown when everything is listed', () => {
    expect(findRepeats(query(), byTerms([])).sameAs(second)).toBeNull();
  });
});
