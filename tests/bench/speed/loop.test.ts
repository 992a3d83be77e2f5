import { describe, expect, it } from 'vitest';
import { idleStretch, type LoopWatch, toBlocking, toBlockingTable } from '../../../bench/speed/loop.ts';

const still = (from: number, to: number, waited = 0) => ({ from, to, waited });
const span = (from: number, to: number) => ({ from, to });
const watch = (parts: Partial<LoopWatch>): LoopWatch => ({
  stretches: [],
  requests: [],
  collections: [],
  ...parts,
});

describe('how long the loop stands still', () => {
  const seen = watch({
    stretches: [still(0, 1), still(1, 9), still(9, 10), still(10, 31, 5), still(31, 32)],
    requests: [span(2, 8.5), span(9.2, 30), span(31.5, 31.6)],
    collections: [span(4, 5), span(20, 26)],
  });

  it('is the longest stretch while a request was answered, less an idle one and the wait for a processor', () => {
    const { requests, p50, max, over } = toBlocking('page', 1, 1, seen);
    expect({ requests, p50, max, over }).toEqual({ requests: 3, p50: 7, max: 15, over: 1 });
  });

  it('says what of the longest stretch and of all work was garbage collection', () => {
    const { garbage, garbageShare } = toBlocking('page', 1, 1, seen);
    expect(garbage).toBe(6);
    expect(garbageShare).toBeCloseTo(7 / 22, 10);
  });

  it('counts for every request that waits through it, whoever made the loop stand still', () => {
    const both = watch({ stretches: [still(0, 21)], requests: [span(1, 20), span(2, 19)] });
    expect(toBlocking('page', 2, 1, both)).toMatchObject({ p50: 20, p99: 20, max: 20, over: 1 });
  });

  it('is nothing where the loop turns as if idle', () => {
    const quick = watch({ stretches: [still(0, 1), still(1, 2)], requests: [span(0.5, 1.5)] });
    expect(toBlocking('page', 1, 1.1, quick)).toMatchObject({ max: 0, over: 0, garbage: 0, garbageShare: 0 });
  });
});

it('takes the median of the stretches of an idle loop', () => {
  expect(idleStretch(watch({ stretches: [still(0, 1), still(1, 2.5), still(2.5, 9)] }))).toBe(1.5);
});

it('prints one line for each kind of request', () => {
  const blocking = { connections: 16, requests: 64, p50: 3, p99: 9, max: 12.34, over: 1, garbage: 4 };
  expect(toBlockingTable([{ name: 'page', ...blocking, garbageShare: 0.125 }]).split('\n')).toEqual([
    'loop stands still, 16 connections  requests  p50 ms  p99 ms  max ms  of it GC  over 10 ms  GC %',
    '---------------------------------  --------  ------  ------  ------  --------  ----------  ----',
    'page                                     64     3.0     9.0    12.3       4.0           1    13',
  ]);
});
