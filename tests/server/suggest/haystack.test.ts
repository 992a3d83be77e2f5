import { describe, expect, it } from 'vitest';
import { createHaystack } from '../../../server/suggest/haystack.ts';

const haystack = createHaystack(['低空经济', '', '发展低空经济，低空先行', '空']);

const found = (needle: string, takesFrom = 0) => {
  const places: [number, number][] = [];
  haystack.find(needle, (text, offset) => {
    places.push([text, offset]);
    return offset >= takesFrom;
  });
  return places;
};

describe('find', () => {
  it('tells text and offset of the first place in each text', () => {
    expect(found('低空')).toEqual([
      [0, 0],
      [2, 2],
    ]);
    expect(found('空')).toEqual([
      [0, 1],
      [2, 3],
      [3, 0],
    ]);
  });

  it('goes on within a text until a place is taken', () => {
    expect(found('低空', 5)).toEqual([
      [0, 0],
      [2, 2],
      [2, 7],
    ]);
  });

  it('finds nothing across two texts', () => {
    expect(found('行空')).toEqual([]);
  });
});

describe('findStarts', () => {
  it('tells the texts that begin so', () => {
    const texts: number[] = [];
    haystack.findStarts('低', (text) => texts.push(text));
    expect(texts).toEqual([0]);
    haystack.findStarts('空', (text) => texts.push(text));
    expect(texts).toEqual([0, 3]);
  });
});
