import { toTable } from '../report/table.ts';
import { quantile } from '../statistics.ts';
import type { Load } from './load.ts';

/** All runs of one kind of request. */
export interface Latency {
  readonly name: string;
  readonly connections: number;
  readonly requests: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p95: number;
  /** Requests a second. */
  readonly rate: number;
}

/** Sums up the runs of one kind of request. */
export function toLatency(name: string, connections: number, loads: readonly Load[]): Latency {
  const times = loads.flatMap((load) => load.times);
  const seconds = loads.reduce((sum, { duration }) => sum + duration, 0);
  return {
    name,
    connections,
    requests: times.length,
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    rate: times.length / seconds,
  };
}

/** Latencies at one number of connections; the first is the reference that the others are ratios to. */
export function toLatencyTable(latencies: readonly Latency[]): string {
  const [reference] = latencies;
  if (reference === undefined) return '';
  const { connections } = reference;
  return toTable([
    [
      connections === 1 ? '1 connection' : `${connections} connections`,
      'requests',
      'p50 ms',
      'p95 ms',
      'p50 ×',
      'p95 ×',
      'per s',
    ],
    ...latencies.map(({ name, requests, p50, p95, rate }) => [
      name,
      String(requests),
      p50.toFixed(1),
      p95.toFixed(1),
      (p50 / reference.p50).toFixed(2),
      (p95 / reference.p95).toFixed(2),
      rate.toFixed(0),
    ]),
  ]);
}
