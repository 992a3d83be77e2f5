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

/**
 * Number minus position stays the same where nothing is lost and rises where something is. So the longest
 * non-falling run of these offsets is the count; what is outside it was misprinted.
 */
export function toSequence(printed: readonly number[]): Sequence {
  const offsets = printed.map((number, at) => number - at - 1);
  const fits = longestRun(offsets, false);
  const gaps: Gap[] = [];
  let last = 0;
  let after = -1;
  let offset = 0;
  for (const [at, number] of printed.entries()) {
    if (!fits[at]) continue;
    const lost = (offsets[at] ?? 0) - offset;
    const between = number - last - 1;
    const known = between === lost && lost <= LONGEST_GAP;
    const numbers = known ? Array.from({ length: lost }, (_, step) => number - lost + step) : [];
    if (lost > 0) gaps.push({ after, before: at, lost, numbers });
    offset += lost;
    last = number;
    after = at;
  }
  return { fits, gaps };
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
