import { describe, expect, it } from 'vitest';
import * as anchors from '../../plan/anchors.ts';

describe('ids', () => {
  it('say where one is', () => {
    expect(anchors.partId('hunan', 7)).toBe('hunan-part7');
    expect(anchors.sectionId('hunan', 23, 2)).toBe('hunan-c23-s2');
    expect(anchors.boxId('hunan', 14)).toBe('hunan-b14');
  });

  it('of passages begin with the id of their section', () => {
    const section = anchors.sectionId('hunan', 23, 2);
    expect(anchors.paragraphId(section, 1)).toBe('hunan-c23-s2-p1');
    expect(anchors.paragraphId(anchors.chapterId('hunan', 23), 1)).toBe('hunan-c23-p1');
    expect(anchors.paragraphId(anchors.preambleId('hunan'), 1)).toBe('hunan-preamble-p1');
    expect(anchors.paragraphId(anchors.closingId('yongzhou'), 1)).toBe('yongzhou-closing-p1');
    const box = anchors.boxId('hunan', 2);
    expect([anchors.itemId(box, 3), anchors.rowId(box, 8), anchors.noteId(box, 2)]).toEqual([
      'hunan-b2-i3',
      'hunan-b2-r8',
      'hunan-b2-n2',
    ]);
    expect([anchors.glossaryId('hunan'), anchors.definitionId('hunan', 10)]).toEqual([
      'hunan-glossary',
      'hunan-g10',
    ]);
  });
});
