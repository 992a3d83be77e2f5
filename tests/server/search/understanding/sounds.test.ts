import { describe, expect, it } from 'vitest';
import { createSounds } from '../../../../server/search/understanding/sounds.ts';

const sounds = createSounds({
  initials: [
    ['zh', 'z', 0.5],
    ['n', 'l', 0.6],
    ['r', 'l', 1.2],
  ],
  finals: [
    ['an', 'ang', 0.6],
    ['v', 'u', 0.8],
  ],
});

describe('distance', () => {
  it.each([
    ['zhang', 'zhang', 0],
    ['zhang', 'zang', 0.5],
    ['zhang', 'zan', 1.1],
    ['lv', 'lu', 0.8],
    ['an', 'ang', 0.6],
    ['nan', 'ran', null],
    ['ban', 'pan', null],
    ['zhan', 'zhen', null],
  ])('between %s and %s is %s', (one, other, distance) => {
    expect(sounds.distance(one, other)).toBe(distance);
    expect(sounds.distance(other, one)).toBe(distance);
  });
});

describe('fold', () => {
  it('is the same for all that a chain of confusions joins, and for no others', () => {
    expect(sounds.fold('nan')).toBe(sounds.fold('rang'));
    expect(sounds.fold('zhang')).toBe(sounds.fold('zan'));
    expect(sounds.fold('zhang')).not.toBe(sounds.fold('chang'));
  });
});
