import { describe, expect, it } from 'vitest';
import { toLibrary } from '../../server/library.ts';
import { sampleBundle } from './fixtures.ts';
import { realBundle } from './real-bundle.ts';

describe('the library of a bundle', () => {
  const library = toLibrary(sampleBundle());

  it('cuts a plan into chapters, in the order of the text', () => {
    const pages = library.shelf('sheng')?.chapters.map(({ part, chapter, flow }) => ({
      part: part.number,
      chapter: chapter.number,
      flow: flow.map((item) => ('id' in item ? item.id.replace('sheng-', '') : item.type)),
    }));
    expect(pages).toEqual([
      { part: 1, chapter: 1, flow: ['preamble-p1', 'part1', 'part1-p1', 'c1', 'c1-p1', 'b1'] },
      {
        part: 1,
        chapter: 2,
        flow: ['c2', 'c2-p1', 'c2-s1', 'c2-s1-p1', 'c2-s1-p2', 'b2', 'c2-s2', 'c2-s2-p1', 'f1'],
      },
      { part: 2, chapter: 3, flow: ['part2', 'part2-p1', 'c3', 'c3-p1', 'closing-p1'] },
    ]);
  });

  it.each([
    ['a passage', 'sheng-c2-s1-p1', '/plans/sheng/chapters/2?q=x#sheng-c2-s1-p1'],
    ['a row', 'sheng-b1-r2', '/plans/sheng/chapters/1?q=x#sheng-b1-r2'],
    ['a box', 'sheng-b2', '/plans/sheng/chapters/2?q=x#sheng-b2'],
    ['a section', 'sheng-c2-s2', '/plans/sheng/chapters/2?q=x#sheng-c2-s2'],
    ["a part's introduction", 'sheng-part2', '/plans/sheng/chapters/3?q=x#sheng-part2'],
    ['the preamble', 'sheng-preamble', '/plans/sheng/chapters/1?q=x#sheng-preamble'],
    ['the closing', 'shi-closing', '/plans/shi/chapters/3?q=x#shi-closing'],
    ['a figure', 'shi-f1', '/plans/shi/chapters/2?q=x#shi-f1'],
    ['a definition', 'shi-g1', '/plans/shi/glossary?q=x#shi-g1'],
    ['the glossary', 'shi-glossary', '/plans/shi/glossary?q=x#shi-glossary'],
  ])('knows the page of %s', (_what, id, url) => {
    expect(library.readerUrl(id, { q: 'x' })).toBe(url);
  });

  it('knows nothing of what is not there', () => {
    expect(library.readerUrl('sheng-c9')).toBeUndefined();
    expect(library.passage('sheng-b1')).toBeUndefined();
  });

  it('counts what is in it', () => {
    expect(library.counts).toEqual({
      plans: 2,
      chapters: 6,
      sections: 24,
      passages: 34,
      boxes: 4,
      indicators: 4,
      definitions: 2,
    });
  });
});

describe('the library of the catalog', () => {
  const bundle = realBundle();
  const library = toLibrary(bundle);

  it('has a place for every passage, section, box and figure', () => {
    const ids = [
      ...bundle.passages.map(({ passage }) => passage.id),
      ...bundle.plans.flatMap(({ sections, boxes, figures }) =>
        [...sections, ...boxes, ...figures].map(({ id }) => id),
      ),
    ];
    expect(ids.filter((id) => library.place(id) === undefined)).toEqual([]);
  });

  it('shows every passage on exactly one page', () => {
    const shown = library.shelves.flatMap(({ chapters, glossary, outline }) => [
      ...glossary.map(({ id }) => id),
      ...chapters.flatMap(({ flow }) =>
        flow.flatMap((item) => {
          if (item.type === 'passage') return [item.id];
          return item.type === 'box' ? (outline.boxes.find(({ id }) => id === item.id)?.passages ?? []) : [];
        }),
      ),
    ]);
    expect(shown.toSorted()).toEqual(bundle.passages.map(({ passage }) => passage.id).toSorted());
  });
});
