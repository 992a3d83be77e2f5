import { describe, expect, it } from 'vitest';
import { toLibrary } from '../../../server/library.ts';
import { toHitPath } from '../../../server/reading/hit-path.ts';
import { sampleBundle } from '../fixtures.ts';
import { typed } from '../typed.ts';

const library = toLibrary(sampleBundle());
const found = ['sheng-c3-p1', 'shi-c1-p1', 'shi-c2-s1-p1', 'shi-b2-i1', 'shi-g1'];
const standings = new Map(found.map((id) => [id, id === 'shi-c2-s1-p1' ? 'near' : 'literal'] as const));
const path = toHitPath(
  { ids: found, standings, several: false, capped: false },
  'shi',
  typed('低空'),
  library,
);
const q = `?q=${encodeURIComponent('低空')}`;

describe('the way along the hits of a plan', () => {
  it('counts those of the plan alone, chapter by chapter and in the glossary', () => {
    expect(path.total.found).toBe(4);
    expect([1, 2, 3, null].map((page) => path.inChapter(page).found)).toEqual([1, 2, 0, 1]);
  });

  it('tells how many of them hold what was typed', () => {
    expect(path.total.literal).toBe(3);
    expect([1, 2, 3, null].map((page) => path.inChapter(page).literal)).toEqual([1, 1, 0, 1]);
  });

  it('leads from hit to hit, over the ends of chapters, in the order of the text', () => {
    expect(path.step('shi-c2-s1-p1')).toEqual({
      number: 2,
      total: 4,
      capped: false,
      previousUrl: `/plans/shi/chapters/1${q}#shi-c1-p1`,
      nextUrl: `/plans/shi/chapters/2${q}#shi-b2-i1`,
    });
    expect(path.step('shi-b2-i1')?.nextUrl).toBe(`/plans/shi/glossary${q}#shi-g1`);
    expect([path.step('shi-c1-p1')?.previousUrl, path.step('shi-g1')?.nextUrl]).toEqual([null, null]);
  });

  it('knows the nearest hits of a page that has none, and no step of what is no hit', () => {
    expect(path.around(3)).toEqual({
      previousUrl: `/plans/shi/chapters/2${q}#shi-b2-i1`,
      nextUrl: `/plans/shi/glossary${q}#shi-g1`,
    });
    expect(path.step('shi-c3-p1')).toBeNull();
  });
});
