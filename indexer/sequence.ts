/** Numbers that are not there, between two that are. */
export interface Gap {
  /** Positions of the numbers around the gap; -1 at the beginning. */
  readonly after: number;
  readonly before: number;
  /** How many are lost. */
  readonly lost: number;
  /** Which ones: empty where a misprint inside the gap makes that unknown, or where there are too many. */
  readonly numbers: readonly number[];
}

/** How a run of printed numbers that should count 1, 2, 3 … holds together. */
export interface Sequence {
  /** Whether the number at each position fits the count; a misprint does not. */
  readonly fits: readonly boolean[];
  readonly gaps: readonly Gap[];
}

/** A longer gap is a misprint rather than so many lost headings. */
const LONGEST_GAP = 3;

/** What a number in the count is worth, and what it costs to get to it, as whole numbers. */
const WORTH = {
  counted: 1000,
  /** For each number left out; a longer gap costs as much as the longest. */
  lost: 300,
  /** For each heading that the count has no number for: two that changed places are misprints, not one of these. */
  surplus: 800,
} as const;

/** So many headings out of line one after the other are looked past. */
const FARTHEST = 200;

/** What it costs to count on from one number to another across the headings between them. */
function costOf(skipped: number, between: number): number {
  if (between < skipped) return (skipped - between) * WORTH.surplus;
  return Math.min(LONGEST_GAP, between - skipped) * WORTH.lost;
}

/**
 * Marks the run of rising numbers that is the count: as many as possible, with as few as possible left out
 * and as few headings as possible for which it has no number. Of equals the heavier counts (weights below 100).
 */
function countedIn(printed: readonly number[], weights: readonly number[]): readonly boolean[] {
  const scores: number[] = [];
  const previous: number[] = [];
  for (const [at, number] of printed.entries()) {
    let score = -costOf(at, number - 1);
    let from = -1;
    for (let before = Math.max(0, at - FARTHEST); before < at; before++) {
      const between = number - (printed[before] ?? 0) - 1;
      const reached = (scores[before] ?? 0) - costOf(at - before - 1, between);
      if (between >= 0 && reached > score) [score, from] = [reached, before];
    }
    scores.push(score + WORTH.counted + (weights[at] ?? 0));
    previous.push(from);
  }
  const marked = printed.map(() => false);
  const best = scores.reduce((top, score, at) => (score > (scores[top] ?? -Infinity) ? at : top), -1);
  for (let at = best; at >= 0; at = previous[at] ?? -1) marked[at] = true;
  return marked;
}

/** Finds the count in the printed numbers; what is outside it was misprinted or is no heading. */
export function toSequence(printed: readonly number[], weights: readonly number[] = []): Sequence {
  const fits = countedIn(printed, weights);
  const gaps: Gap[] = [];
  let last = 0;
  let after = -1;
  for (const [at, number] of printed.entries()) {
    if (!fits[at]) continue;
    const between = number - last - 1;
    const lost = between - (at - after - 1);
    const known = between === lost && lost <= LONGEST_GAP;
    const numbers = known ? Array.from({ length: lost }, (_, step) => number - lost + step) : [];
    if (lost > 0) gaps.push({ after, before: at, lost, numbers });
    last = number;
    after = at;
  }
  return { fits, gaps };
}

/**
 * The positions out of the count for which it has no number: between 3 and 4 there is room for none, between
 * 3 and 5 for one misprint, the heaviest. After the end there is room for all.
 */
export function toSurplus(printed: readonly number[], weights: readonly number[] = []): readonly number[] {
  const { fits } = toSequence(printed, weights);
  const surplus: number[] = [];
  let run: number[] = [];
  let last = 0;
  for (const [at, number] of printed.entries()) {
    if (!fits[at]) {
      run.push(at);
      continue;
    }
    const byWeight = run.toSorted((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0));
    surplus.push(...byWeight.slice(number - last - 1));
    run = [];
    last = number;
  }
  return surplus.sort((a, b) => a - b);
}

/** Marks a longest subsequence without a fall (strictly: that always rises) and without a negative value. */
export function longestRun(values: readonly number[], strictly: boolean): readonly boolean[] {
  const tails: number[] = [];
  const before: number[] = [];
  for (const [at, value] of values.entries()) {
    if (value < 0) continue;
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const tail = values[tails[middle] ?? 0] ?? 0;
      if (strictly ? tail < value : tail <= value) low = middle + 1;
      else high = middle;
    }
    before[at] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = at;
  }
  const marked = values.map(() => false);
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) marked[at] = true;
  return marked;
}
