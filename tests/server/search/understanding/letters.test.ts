import { describe, expect, it } from 'vitest';
import { lettersOf } from '../../../../server/search/understanding/letters.ts';

describe('lettersOf', () => {
  it('takes out blanks and apostrophes and remembers where they were', () => {
    expect(lettersOf("xi'an shi")).toEqual([
      {
        text: 'xianshi',
        starts: [0, 1, 3, 4, 6, 7, 8],
        ends: [1, 2, 4, 5, 7, 8, 9],
        breaks: new Set([2, 4]),
        groups: [
          { start: 0, end: 4 },
          { start: 4, end: 7 },
        ],
      },
    ]);
  });

  it('drops tones and writes v for ü', () => {
    expect(lettersOf('lǜsè')?.map(({ text }) => text)).toEqual(['lvse']);
  });

  it('gives what stands between numbers', () => {
    expect(lettersOf('gdp 2030 mubiao')?.map(({ text }) => text)).toEqual(['gdp', 'mubiao']);
  });

  it.each(['湘江', 'a湘', 'r&d', 'pm2.5', '2030', ''])('is null for %s', (text) => {
    expect(lettersOf(text)).toBeNull();
  });
});
