import { describe, expect, it } from 'vitest';
import { toLatency, toLatencyTable } from '../../../bench/speed/latency.ts';

describe('a latency', () => {
  it('is taken over the requests of all runs', () => {
    const loads = [
      { times: [4, 1, 3], duration: 0.5 },
      { times: [5, 2], duration: 0.5 },
    ];
    expect(toLatency('page', 16, loads)).toEqual({
      name: 'page',
      connections: 16,
      requests: 5,
      p50: 3,
      p95: 4.8,
      rate: 5,
    });
  });
});

it('prints latencies as ratios to the first of them', () => {
  const at = (name: string, p50: number, p95: number) => ({
    name,
    connections: 16,
    requests: 64,
    p50,
    p95,
    rate: 1234.5,
  });
  expect(toLatencyTable([at('reference call', 10, 20), at('page', 25, 30)]).split('\n')).toEqual([
    '16 connections  requests  p50 ms  p95 ms  p50 ×  p95 ×  per s',
    '--------------  --------  ------  ------  -----  -----  -----',
    'reference call        64    10.0    20.0   1.00   1.00   1235',
    'page                  64    25.0    30.0   2.50   1.50   1235',
  ]);
});
