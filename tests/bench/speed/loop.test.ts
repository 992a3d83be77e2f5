import { describe, expect, it } from 'vitest';
import { idleStretch, type LoopWatch, toBlocking, toBlockingTable } from '../../../bench/speed/loop.ts';

const still = (from: number, to: number, waited = 0, worked = to - from - waited) => ({
  from,
  to,
  waited,
  worked,
});
const span = (from: number, to: number) => ({ from, to });
const watch = (parts: Partial<LoopWatch>): LoopWatch => ({
  stretches: [],
  requests: [],
  collections: [],
  ...parts,
});

describe('how long the loop stands still', () => {
  const seen = watch({
    stretches: [still(0, 1), still(1, 9), still(9, 10), still(10, 31, 5, 12), still(31, 32)],
    requests: [span(2, 8.5), span(9.2, 30), span(31.5, 31.6)],
    collections: [span(4, 5), span(20, 26)],
  });

  it('is the longest stretch while a request was answered, less an idle one and the wait for a processor', () => {
    const { requests, p50, max, over } = toBlocking('page', 1, 1, seen);
    expect({ requests, p50, max, over }).toEqual({ requests: 3, p50: 7, max: 15, over: 1 });
  });

  it('says how long the thread worked at a stretch, whatever else it waited for', () => {
    const { workedMax, workedOver } = toBlocking('page', 1, 1, seen);
    expect({ workedMax, workedOver }).toEqual({ workedMax: 12, workedOver: 1 });
  });

  it('says what share of the time was garbage collection', () => {
    expect(toBlocking('page', 1, 1, seen).garbageShare).toBeCloseTo(7 / 27, 10);
  });

  it('counts for every request that waits through it, whoever made the loop stand still', () => {
    const both = watch({ stretches: [still(0, 21)], requests: [span(1, 20), span(2, 19)] });
    expect(toBlocking('page', 2, 1, both)).toMatchObject({ p50: 20, p99: 20, max: 20, over: 1 });
  });

  it('is nothing where the loop turns as if idle', () => {
    const quick = watch({ stretches: [still(0, 1), still(1, 2)], requests: [span(0.5, 1.5)] });
    expect(toBlocking('page', 1, 1.1, quick)).toMatchObject({ max: 0, over: 0, garbageShare: 0 });
  });
});

it('takes the median of the stretches of an idle loop', () => {
  expect(idleStretch(watch({ stretches: [still(0, 1), still(1, 2.5), still(2.5, 9)] }))).toBe(1.5);
});

it('prints one line for each kind of request', () => {
  const blocking = { connections: 16, requests: 64, p50: 3, p99: 9, max: 12.34, over: 1 };
  const worked = { workedMax: 11.5, workedOver: 2 };
  expect(
    toBlockingTable([{ name: 'page', ...blocking, ...worked, garbageShare: 0.125 }]).split('\n'),
  ).toEqual([
    'loop stands still, 16 connections  requests  p50 ms  p99 ms  max ms  over 10 ms  CPU max ms  CPU over 10 ms  GC %',
    '---------------------------------  --------  ------  ------  ------  ----------  ----------  --------------  ----',
    'page                                     64     3.0     9.0    12.3           1        11.5               2    13',
  ]);
});
