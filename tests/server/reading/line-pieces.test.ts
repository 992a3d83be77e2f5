import { describe, expect, it } from 'vitest';
import { toLibrary } from '../../../server/library.ts';
import { toLinePieces } from '../../../server/reading/line-pieces.ts';
import { toPlanTexts } from '../../../server/reading/plan-texts.ts';
import { realBundle } from '../real-bundle.ts';

describe('the lines of a title', () => {
  it('end between words, and never inside one', () => {
    const pieces = toLinePieces('加快构建具有湖南特色的现代化产业体系');
    expect(pieces.some((piece) => piece.endsWith('湖'))).toBe(false);
    expect(pieces.length).toBeGreaterThan(3);
  });

  it('keep single characters together, which may be a word that is not known', () => {
    expect(toLinePieces('一核两副')).toEqual(['一核两副']);
  });

  it('lose nothing, and begin with no mark', () => {
    const library = toLibrary(realBundle());
    const titles = library.shelves
      .flatMap((shelf) => toPlanTexts(shelf, library))
      .filter(({ kind }) => kind !== 'passage' && kind !== 'column');
    expect(titles.length).toBeGreaterThan(300);
    for (const { text } of titles) {
      const pieces = toLinePieces(text);
      expect(pieces.join('')).toBe(text);
      expect(pieces.filter((piece) => /^[”》）、，。]/.test(piece))).toEqual([]);
    }
  });

  it('are none of an empty title', () => {
    expect(toLinePieces('')).toEqual([]);
  });
});
