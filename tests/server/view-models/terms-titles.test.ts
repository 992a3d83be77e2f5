import { describe, expect, it } from 'vitest';
import { toLibrary } from '../../../server/library.ts';
import { toTermBook } from '../../../server/terms/term-book.ts';
import { toTrace } from '../../../server/terms/trace.ts';
import { toTitleLists } from '../../../server/view-models/terms-titles.ts';
import { sampleBundle } from '../fixtures.ts';

const library = toLibrary(sampleBundle());
const book = await toTermBook(library, new Set());
const listsOf = (term: string, most: number) => toTitleLists(toTrace(book, term), library, most);

describe('the titles that hold a term', () => {
  it('are links into the reader, by plan; a plan without any is left out', () => {
    expect(listsOf('改善民生', 4).map(({ badge, shown }) => [badge.region, shown])).toEqual(
      ['sheng', 'shi'].map((plan) => [
        library.shelf(plan)?.plan.region,
        [
          {
            label: '第二章第二节 改善民生',
            url: `/plans/${plan}/chapters/2#${plan}-c2-s2`,
            inferred: false,
          },
        ],
      ]),
    );
    expect(listsOf('泡菜', 4)).toEqual([]);
  });

  it('are folded beyond the first, unless the fold would hold only one', () => {
    const counts = (most: number) =>
      listsOf('重大', most).map(({ shown, folded }) => [shown.length, folded.length]);
    expect(counts(2)).toEqual([
      [2, 0],
      [2, 0],
    ]);
    expect(counts(1)).toEqual([
      [2, 0],
      [2, 0],
    ]);
    expect(counts(0)).toEqual([
      [0, 2],
      [0, 2],
    ]);
  });

  it('say which of them the text lacks', () => {
    const lacking = { ...book, titles: book.titles.map((title) => ({ ...title, line: null })) };
    const [first] = toTitleLists(toTrace(lacking, '改善民生'), library, 4);
    expect(first?.shown).toMatchObject([{ inferred: true }]);
  });
});
