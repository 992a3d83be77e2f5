import { toTable } from '../report/table.ts';
import { quantile } from '../statistics.ts';

/** From when to when, milliseconds of one clock. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The time between two looks of a timer that is due every millisecond: longer means the event loop stood still. */
export interface Stretch extends Span {
  /** Milliseconds of it in which the thread was ready to run and had no processor. */
  readonly waited: number;
  /** Milliseconds of it in which the thread had a processor; its whole length where the system does not tell. */
  readonly worked: number;
}

/** What the probe saw inside the app. */
export interface LoopWatch {
  readonly stretches: readonly Stretch[];
  /** From the head of a request until its answer was handed over. */
  readonly requests: readonly Span[];
  /** Pauses of the garbage collector. */
  readonly collections: readonly Span[];
}

/** How long the event loop stood still at most while one request was answered; milliseconds. */
export interface Blocking {
  readonly name: string;
  readonly connections: number;
  readonly requests: number;
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
  /** How many stretches were longer than the limit. */
  readonly over: number;
  /** The same of the time for which the thread had a processor: what no other program can lengthen. */
  readonly workedMax: number;
  readonly workedOver: number;
  /** The share of the time in which the loop did not turn that was garbage collection. */
  readonly garbageShare: number;
}

/** No stretch should be longer, milliseconds. */
const LIMIT = 10;

/**
 * Sums up what was watched under one kind of load. `idle` is the usual length of a stretch in which nothing happens;
 * it is taken off, and so is the time that the thread waited for a processor.
 */
export function toBlocking(name: string, connections: number, idle: number, watch: LoopWatch): Blocking {
  const net = watch.stretches.map((stretch) => ({ ...stretch, net: netOf(stretch, idle) }));
  const perRequest = watch.requests.map((request) =>
    Math.max(0, ...net.filter((stretch) => common(stretch, request) > 0).map((stretch) => stretch.net)),
  );
  const collected = watch.collections.reduce((sum, { from, to }) => sum + to - from, 0);
  const still = net.reduce((sum, { from, to }) => sum + Math.max(0, to - from - idle), 0);
  return {
    name,
    connections,
    requests: watch.requests.length,
    p50: quantile(perRequest, 0.5),
    p99: quantile(perRequest, 0.99),
    max: Math.max(0, ...perRequest),
    over: net.filter((stretch) => stretch.net > LIMIT).length,
    workedMax: Math.max(0, ...net.map(({ worked }) => worked)),
    workedOver: net.filter(({ worked }) => worked > LIMIT).length,
    garbageShare: still === 0 ? 0 : collected / still,
  };
}

/** The usual length of a stretch of an idle loop. */
export function idleStretch({ stretches }: LoopWatch): number {
  return quantile(
    stretches.map(({ from, to }) => to - from),
    0.5,
  );
}

function netOf({ from, to, waited }: Stretch, idle: number): number {
  return Math.max(0, to - from - waited - idle);
}

/** How long two spans overlap; not above 0 where they do not. */
function common(one: Span, other: Span): number {
  return Math.max(0, Math.min(one.to, other.to) - Math.max(one.from, other.from));
}

/** What each kind of load does to the loop, at one number of connections. */
export function toBlockingTable(blockings: readonly Blocking[]): string {
  const [first] = blockings;
  if (first === undefined) return '';
  return toTable([
    [
      `loop stands still, ${first.connections === 1 ? '1 connection' : `${first.connections} connections`}`,
      'requests',
      'p50 ms',
      'p99 ms',
      'max ms',
      `over ${LIMIT} ms`,
      'CPU max ms',
      `CPU over ${LIMIT} ms`,
      'GC %',
    ],
    ...blockings.map(({ name, requests, p50, p99, max, over, workedMax, workedOver, garbageShare }) => [
      name,
      String(requests),
      p50.toFixed(1),
      p99.toFixed(1),
      max.toFixed(1),
      String(over),
      workedMax.toFixed(1),
      String(workedOver),
      (garbageShare * 100).toFixed(0),
    ]),
  ]);
}
