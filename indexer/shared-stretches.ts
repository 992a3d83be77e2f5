import type { Letters } from './letters.ts';

/** A stretch of one text, by its letters. */
export interface LetterStretch {
  /** Position of the text in the list. */
  readonly text: number;
  readonly start: number;
  readonly end: number;
}

/** A stretch that two texts have in common. */
export interface SharedStretch {
  readonly first: LetterStretch;
  readonly second: LetterStretch;
  /** The letters that stand in both. */
  readonly shared: string;
}

/** Letters that must stand in both without a break, for two texts to be compared there. */
const SEED = 8;
/** So many letters may be added in one of the two; behind them so many must stand in both again. */
const MOST_ADDED = 3;
const AGAIN = 4;

/** A run of letters that stands in both texts without a break. */
interface Run {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** Finds what any two texts have in common, once a pair and place, in the order of the texts. */
export function toSharedStretches(texts: readonly Letters[]): readonly SharedStretch[] {
  const found = new Map<string, SharedStretch>();
  for (const [one, other] of seeds(texts)) {
    const a = texts[one.text];
    const b = texts[other.text];
    if (a === undefined || b === undefined) continue;
    const runs = withoutFigures(a, b, chainOf(a.text, b.text, one.at, other.at));
    const [head, tail] = [runs[0], runs.at(-1)];
    if (head === undefined || tail === undefined) continue;
    const first = { text: one.text, start: head.a, end: tail.a + tail.length };
    const second = { text: other.text, start: head.b, end: tail.b + tail.length };
    const shared = runs.map(({ a: at, length }) => a.text.slice(at, at + length)).join('');
    found.set([first.text, first.start, second.text, second.start].join(), { first, second, shared });
  }
  return [...found.values()].toSorted(
    (x, y) => x.first.text - y.first.text || x.first.start - y.first.start || x.second.text - y.second.text,
  );
}

interface Place {
  readonly text: number;
  readonly at: number;
}

/** Pairs of places, of different texts, from which on they agree, and before which they do not. */
function* seeds(texts: readonly Letters[]): Generator<readonly [Place, Place]> {
  const places = new Map<string, Place[]>();
  for (const [text, { text: letters }] of texts.entries()) {
    for (let at = 0; at + SEED <= letters.length; at++) {
      const gram = letters.slice(at, at + SEED);
      const known = places.get(gram);
      if (known === undefined) places.set(gram, [{ text, at }]);
      else known.push({ text, at });
    }
  }
  const before = ({ text, at }: Place) => texts[text]?.text[at - 1];
  for (const together of places.values()) {
    for (const [index, one] of together.entries()) {
      for (const other of together.slice(index + 1)) {
        const differ = before(one) === undefined || before(one) !== before(other);
        if (one.text !== other.text && differ) yield [one, other];
      }
    }
  }
}

/** The run that begins here with those that follow and precede it, few letters apart in one text and none in the other. */
function chainOf(a: string, b: string, atA: number, atB: number): readonly Run[] {
  const runs: Run[] = [{ a: atA, b: atB, length: agreeing(a, b, atA, atB) }];
  for (let next = following(a, b, runs.at(-1)); next !== null; next = following(a, b, runs.at(-1)))
    runs.push(next);
  for (let last = preceding(a, b, runs[0]); last !== null; last = preceding(a, b, runs[0]))
    runs.unshift(last);
  return runs;
}

function following(a: string, b: string, run: Run | undefined): Run | null {
  if (run === undefined) return null;
  for (const [addedA, addedB] of ADDED) {
    const [atA, atB] = [run.a + run.length + addedA, run.b + run.length + addedB];
    const added = a.slice(atA - addedA, atA) + b.slice(atB - addedB, atB);
    const length = agreeing(a, b, atA, atB);
    if (length >= AGAIN && !FIGURE.test(added)) return { a: atA, b: atB, length };
  }
  return null;
}

function preceding(a: string, b: string, run: Run | undefined): Run | null {
  if (run === undefined) return null;
  for (const [addedA, addedB] of ADDED) {
    const [endA, endB] = [run.a - addedA, run.b - addedB];
    if (endA < 0 || endB < 0) continue;
    let length = 0;
    while (length < endA && length < endB && a[endA - length - 1] === b[endB - length - 1]) length++;
    const added = a.slice(endA, run.a) + b.slice(endB, run.b);
    if (length >= AGAIN && !FIGURE.test(added)) return { a: endA - length, b: endB - length, length };
  }
  return null;
}

const ADDED = Array.from({ length: MOST_ADDED }, (_, index) => index + 1).flatMap((count) => [
  [count, 0] as const,
  [0, count] as const,
]);
const FIGURE = /\d/;

function agreeing(a: string, b: string, atA: number, atB: number): number {
  let length = 0;
  while (atA + length < a.length && atB + length < b.length && a[atA + length] === b[atB + length]) length++;
  return length;
}

/**
 * Where both texts go on with a figure in the same clause, the clause says something else in each (达47%, 达45%):
 * it is cut off. So it is at the beginning.
 */
function withoutFigures(a: Letters, b: Letters, runs: readonly Run[]): readonly Run[] {
  const [head, tail] = [runs[0], runs.at(-1)];
  if (head === undefined || tail === undefined) return [];
  const [start, end] = [head.a, tail.a + tail.length];
  const restA = a.text.slice(end, clauseEnd(a, end));
  const restB = b.text.slice(tail.b + tail.length, clauseEnd(b, tail.b + tail.length));
  const leadA = a.text.slice(clauseStart(a, start), start);
  const leadB = b.text.slice(clauseStart(b, head.b), head.b);
  const to = FIGURE.test(restA) && FIGURE.test(restB) ? clauseStart(a, end - 1) : end;
  const from = FIGURE.test(leadA) && FIGURE.test(leadB) ? clauseEnd(a, start + 1) : start;
  return runs.flatMap((run) => {
    const first = Math.max(run.a, from);
    const last = Math.min(run.a + run.length, to);
    return first < last ? [{ a: first, b: run.b + first - run.a, length: last - first }] : [];
  });
}

/** Where the clause begins that this letter stands in. */
function clauseStart({ opens }: Letters, at: number): number {
  let start = at;
  while (start > 0 && !opens.has(start)) start--;
  return start;
}

/** Where the clause ends that the letter before this place stands in. */
function clauseEnd({ opens, text }: Letters, at: number): number {
  let end = at;
  while (end < text.length && !opens.has(end)) end++;
  return end;
}
