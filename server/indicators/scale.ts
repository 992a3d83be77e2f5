/** A value axis: ticks at round numbers, from zero unless `cut`. */
export interface Scale {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
  /** Does not begin at zero, which a drawing must say. */
  readonly cut: boolean;
}

/** Above this share of the largest, the smallest figure makes an axis from zero waste: differences would not be seen. */
const CUT_FROM = 0.75;
const INTERVALS = 4;

/** An axis that holds all values, for dots and lines; at least one value is needed. Pure. */
export function toScale(values: readonly [number, ...number[]]): Scale {
  const smallest = Math.min(...values);
  const largest = Math.max(...values);
  const cut = smallest > 0 && smallest >= CUT_FROM * largest && smallest < largest;
  const span = cut ? largest - smallest : Math.max(largest, 0) - Math.min(smallest, 0);
  const step = roundStep((span || Math.abs(largest) || 1) / INTERVALS);
  const margin = cut ? step / 2 : 0;
  const from = Math.floor(rounded(Math.min(smallest - margin, cut ? smallest : 0) / step));
  const end = Math.ceil(rounded(Math.max(largest, cut ? largest : 0) / step));
  const to = Math.max(end, from + 1);
  const ticks = Array.from({ length: to - from + 1 }, (_, index) => rounded((from + index) * step));
  return { low: rounded(from * step), high: rounded(to * step), ticks, cut: cut && from > 0 };
}

/** Values whose largest are further apart than this are of places of different size: on one axis the smaller are a flat line. */
const MOST_APART = 6;

/** An axis per list of values, one for all of them where that shows all; null for an empty list. Pure. */
export function toScales(lists: readonly (readonly number[])[]): readonly (Scale | null)[] {
  const sizes = lists.filter(({ length }) => length > 0).map((values) => Math.max(...values.map(Math.abs)));
  const apart = Math.max(...sizes) > MOST_APART * Math.min(...sizes);
  const common = scaleOf(lists.flat());
  return lists.map((values) => (values.length === 0 ? null : apart ? scaleOf(values) : common));
}

function scaleOf([first, ...others]: readonly number[]): Scale | null {
  return first === undefined ? null : toScale([first, ...others]);
}

/** The smallest of 1, 2, 5 × 10ⁿ that is not below. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = [1, 2, 5, 10].find((each) => each * power >= least * (1 - 1e-9)) ?? 10;
  return factor * power;
}

/** Without the dust that sums of binary fractions leave: 0.30000000000000004. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}
