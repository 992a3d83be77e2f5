/** A point of the search: named numbers. */
export type Point = Readonly<Record<string, number>>;

export interface ClimbOptions<P extends Point> {
  /** The numbers that may change, with the range they stay in. */
  readonly ranges: Readonly<Partial<Record<keyof P, readonly [number, number]>>>;
  readonly rounds: number;
  readonly random: () => number;
  readonly onBetter?: (round: number, score: number, point: P) => void;
}

/**
 * Random-restart-free hill climbing with shrinking steps: each round changes some of the numbers, and keeps the
 * change if the score rises. Repeatable to the digit with the same random numbers.
 */
export function climb<P extends Point>(start: P, scoreOf: (point: P) => number, options: ClimbOptions<P>): P {
  const { ranges, rounds, random } = options;
  const names = Object.keys(ranges) as (keyof P & string)[];
  let best = start;
  let bestScore = scoreOf(start);
  for (let round = 0; round < rounds; round += 1) {
    const step = 0.25 * (1 - round / rounds) + 0.03;
    const changed: Record<string, number> = {};
    for (const name of names) {
      const [low, high] = ranges[name] ?? [0, 1];
      if (random() > 3 / names.length) continue;
      const moved = (best[name] ?? 0) + (random() * 2 - 1) * step * (high - low);
      changed[name] = Math.round(Math.min(high, Math.max(low, moved)) * 1000) / 1000;
    }
    const point: P = { ...best, ...changed };
    const score = scoreOf(point);
    if (score <= bestScore) continue;
    best = point;
    bestScore = score;
    options.onBetter?.(round, score, best);
  }
  return best;
}
