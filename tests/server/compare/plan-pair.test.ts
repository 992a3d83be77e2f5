import { describe, expect, it } from 'vitest';
import { partnerOf, readPlanPair } from '../../../server/compare/plan-pair.ts';
import { toLibrary } from '../../../server/library.ts';
import { plan, SHENG, SHI, sampleBundle, samplePlan } from '../fixtures.ts';

const XIAN = plan({ id: 'xian', level: '县', region: '某县', parent: 'shi' });
const library = toLibrary(sampleBundle([SHENG, SHI, XIAN].map(samplePlan)));
const read = (address: string) => {
  const pair = readPlanPair(new URLSearchParams(address), library);
  return pair && { plans: [pair.a.plan.id, pair.b.plan.id], notes: pair.notes.length };
};

describe('two plans to compare', () => {
  it.each([
    ['a=shi&b=xian', ['shi', 'xian']],
    ['a=xian&b=sheng', ['xian', 'sheng']],
    ['', ['sheng', 'shi']],
    ['a=xian', ['xian', 'shi']],
    ['b=sheng', ['shi', 'sheng']],
  ])('are those of the address, or stand under one another (%s)', (address, plans) => {
    expect(read(address)).toEqual({ plans, notes: 0 });
  });

  it.each([
    ['a=nowhere&b=xian', ['shi', 'xian']],
    ['a=sheng&b=nowhere', ['sheng', 'shi']],
    ['a=shi&b=shi', ['shi', 'sheng']],
  ])('fall back with a note where the address is odd (%s)', (address, plans) => {
    expect(read(address)).toEqual({ plans, notes: 1 });
  });

  it('are not there where the catalog has one plan', () => {
    const alone = toLibrary(sampleBundle([samplePlan(SHENG)]));
    expect(readPlanPair(new URLSearchParams('a=sheng'), alone)).toBeUndefined();
    expect(partnerOf(SHENG, alone)).toBeUndefined();
  });
});
