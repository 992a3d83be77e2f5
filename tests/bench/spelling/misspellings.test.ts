import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../bench/random.ts';
import {
  misspell,
  SLIP_KINDS,
  type SlipKind,
  type SlipSource,
} from '../../../bench/spelling/misspellings.ts';
import { createSounds } from '../../../server/search/understanding/sounds.ts';

const source = (seed: number): SlipSource => ({
  random: seededRandom(seed),
  characters: [...'停亭州周舟胡福山水'],
  sounds: createSounds({ initials: [['f', 'h', 1]], finals: [] }),
  lookAlikes: (character) => (character === '湖' ? ['糊'] : []),
});
const made = (kind: SlipKind) =>
  new Set(Array.from({ length: 60 }, (_, seed) => misspell(source(seed + 1), kind, '洞庭湖')?.typed));

describe('misspell', () => {
  it.each<[SlipKind, readonly string[]]>([
    ['homophone', ['洞停湖', '洞亭湖', '洞庭胡']],
    ['similar sound', ['洞庭福']],
    ['look-alike', ['洞庭糊']],
    ['swapped', ['庭洞湖', '洞湖庭']],
    ['doubled', ['洞洞庭湖', '洞庭庭湖', '洞庭湖湖']],
    ['missing', ['庭湖', '洞湖', '洞庭']],
  ])('makes a slip of the kind %s', (kind, typed) => {
    const slips = [...made(kind)].filter((slip) => slip !== undefined);
    expect(slips.toSorted()).toEqual(typed.toSorted());
  });

  it.each(SLIP_KINDS)('gives the same %s for the same seed, never what was meant', (kind) => {
    const twice = [1, 2, 3].map((seed) => [
      misspell(source(seed), kind, '洞庭湖'),
      misspell(source(seed), kind, '洞庭湖'),
    ]);
    for (const [one, other] of twice) {
      expect(one).toEqual(other);
      expect(one?.typed).not.toBe('洞庭湖');
    }
  });
});
