import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toLibrary } from '../../server/library.ts';
import { MAX_SELECTED, parseSelection } from '../../server/selection.ts';
import { sampleBundle } from './fixtures.ts';
import { realBundle } from './real-bundle.ts';

const library = toLibrary(sampleBundle());
const data = { redirects: { 'sheng-c9-p1': 'sheng-c1-p1', 'sheng-old': 'sheng-gone' } };
const parse = (query: string) => parseSelection(new URLSearchParams(query), library, data);

describe('a selection', () => {
  it('keeps the order of the address, each passage once', () => {
    expect(parse('id=shi-g1&id=sheng-c1-p1&id=shi-g1&format=ris')).toEqual({
      ids: ['shi-g1', 'sheng-c1-p1'],
      unknownIds: [],
      format: 'ris',
      unknownFormat: null,
      notes: [],
    });
  });

  it('follows ids that have moved, and permanent addresses that are pasted', () => {
    expect(parse('id=sheng-c9-p1').ids).toEqual(['sheng-c1-p1']);
    const pasted = new URLSearchParams({ id: 'https://gangyao.example/passages/shi-g1?q=x' });
    expect(parse(String(pasted))).toMatchObject({ ids: ['shi-g1'], notes: [] });
  });

  it('takes several ids in one value, and addresses of the reader', () => {
    const pasted = new URLSearchParams({ id: '/plans/shi/glossary?q=x#shi-g1,sheng-c1-p1' });
    expect(parse(String(pasted))).toMatchObject({ ids: ['shi-g1', 'sheng-c1-p1'], notes: [] });
  });

  it('takes formats in any case', () => {
    expect(parse('id=shi-g1&format=CSV')).toMatchObject({ format: 'csv', unknownFormat: null, notes: [] });
  });

  it('names what there is not: ids, what is no passage, formats', () => {
    expect(parse('id=nowhere&id=sheng-c1&id=sheng-old&id=shi-g1&id=&format=docx')).toEqual({
      ids: ['shi-g1'],
      unknownIds: ['nowhere', 'sheng-c1', 'sheng-old'],
      format: null,
      unknownFormat: 'docx',
      notes: [
        '没有编号为“nowhere”、“sheng-c1”、“sheng-old”的段落，已略过',
        '没有“docx”这种格式，请在下面选择',
      ],
    });
  });

  it('has at most so many passages, and says how many it left out', () => {
    const real = toLibrary(realBundle());
    const ids = real.shelves.flatMap(({ outline }) => outline.sections.flatMap((each) => each.passages));
    const params = new URLSearchParams(ids.slice(0, MAX_SELECTED + 7).map((id) => ['id', id]));
    const selection = parseSelection(params, real, data);
    expect(selection.ids).toEqual(ids.slice(0, MAX_SELECTED));
    expect(selection.notes).toEqual([`一次最多导出 ${MAX_SELECTED} 段，其余 7 段未列入`]);
  });

  it('names no more odd ids than can be read', () => {
    const { notes } = parse(Array.from({ length: 500 }, (_, at) => `id=no${at}`).join('&'));
    expect(notes).toHaveLength(1);
    expect(notes[0]).toContain('“no19”等 500 个');
  });

  it('is read from anything, and its notes are single lines', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), fc.string(), (ids, format) => {
        const params = new URLSearchParams([...ids.map((id) => ['id', id]), ['format', format]]);
        for (const note of parseSelection(params, library, data).notes)
          expect(note).not.toMatch(/[\r\n\u2028]/);
      }),
    );
  });
});
