/** How many characters may be wrong, missing, too many or swapped with the next: more in a longer text. */
export function slipsAllowed(length: number, short: number): number {
  if (length < short || length > LONGEST) return 0;
  return length < 2 * short ? 1 : 2;
}

/** What is longer is no name that somebody mistyped. */
const LONGEST = 40;

/**
 * The fewest slips that lead from some beginning of `text` to `typed`, at most `LONGEST` characters (one wrong,
 * missing, too many, or swapped with its neighbour); null for more than `most`.
 */
export function slipsFromStart(typed: string, text: string, most: number): number | null {
  // Row by row the costs of each beginning of `typed`, for beginnings of `text` that are at most `most` longer or
  // shorter; rows are kept between calls, as thousands of texts are compared for one query.
  let [beforeLast, last, current] = rows;
  for (let at = 0; at <= most; at++) last[at] = at;
  let fewest = FAR;
  for (let row = 1; row <= typed.length; row++) {
    const start = Math.max(0, row - most);
    const end = Math.min(text.length, row + most);
    if (start > 0) current[start - 1] = FAR;
    if (row + most > 0) last[row + most] = FAR;
    fewest = FAR;
    for (let at = start; at <= end; at++) {
      const cost = costAt(typed, row, text, at, beforeLast, last, current);
      current[at] = cost;
      if (cost < fewest) fewest = cost;
    }
    if (fewest > most) return null;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return fewest > most ? null : fewest;
}

type Row = Uint8Array;
const FAR = 100;
const newRow = (): Row => new Uint8Array(2 * LONGEST);
const rows: readonly [Row, Row, Row] = [newRow(), newRow(), newRow()];

function costAt(
  typed: string,
  row: number,
  text: string,
  at: number,
  beforeLast: Row,
  last: Row,
  current: Row,
): number {
  let cost = (last[at] ?? FAR) + 1;
  if (at === 0) return cost;
  const [typedHere, textHere] = [typed.charCodeAt(row - 1), text.charCodeAt(at - 1)];
  cost = Math.min(cost, (current[at - 1] ?? FAR) + 1);
  cost = Math.min(cost, (last[at - 1] ?? FAR) + (typedHere === textHere ? 0 : 1));
  const swapped =
    row > 1 && at > 1 && typedHere === text.charCodeAt(at - 2) && typed.charCodeAt(row - 2) === textHere;
  return swapped ? Math.min(cost, (beforeLast[at - 2] ?? FAR) + 1) : cost;
}
