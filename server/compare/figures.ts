import { normalise } from '../../platform/normalise.ts';
import type { Entry } from '../search/corpus.ts';
import { type Stretch, toRuns } from '../search/marks.ts';
import type { Run } from '../search/types.ts';
import { firstPart, lastPart } from './cut-text.ts';
import { endBefore } from './end-before.ts';
import { createNumbersIn, type FigureNumber } from './figure-numbers.ts';
import { createSubjectReader, type SubjectReader } from './figure-subject.ts';
import { isPast } from './figure-times.ts';
import type { FigureWords } from './figure-words.ts';
import { grouped } from './grouped.ts';

/** The numbers with a unit of one clause, which says what they are numbers of. */
export interface Figure {
  /** As the build's words have them: 65%, 10个. */
  readonly words: readonly string[];
  readonly numbers: readonly FigureNumber[];
  readonly entry: Entry;
  /** The clause, with the one before it where it leans on that. */
  readonly around: Stretch;
  /** The whole clause, normalised. */
  readonly text: string;
  /** The clause as it is shown, the numbers marked as a `term`. */
  readonly clause: readonly Run[];
  /** It is of a time before the plan's own; null where its passage names no time. */
  readonly past: boolean | null;
}

/** The figures of a passage, clause by clause. A row of a table has cells instead. */
export type FiguresOf = (entry: Entry) => readonly Figure[];

const CLAUSE_END = /[，。；：！？]/u;

/** What is shown of a clause on either side of its numbers, at most. */
const REACH = 22;

/** The figures of each passage are found once. */
export function createFiguresOf(words: FigureWords): FiguresOf {
  const numbersIn = createNumbersIn(words);
  const { leans } = createSubjectReader(words);
  // By passage, so that a build takes them with it when it goes.
  const known = new WeakMap<Entry, readonly Figure[]>();
  return (entry) => {
    const found =
      known.get(entry) ??
      (entry.passage.kind === 'indicator' ? [] : toFigures(entry, numbersIn(entry), leans));
    known.set(entry, found);
    return found;
  };
}

function toFigures(
  entry: Entry,
  numbers: readonly FigureNumber[],
  leans: SubjectReader['leans'],
): readonly Figure[] {
  const { text } = entry.passage;
  const clauses = [...grouped(numbers, (number) => clauseAround(text, number).start).values()].map((all) => {
    const around = clauseAround(text, all[0] ?? { start: 0, end: 0 });
    return { all, around, said: withoutNumbers(text, around, all) };
  });
  const isTwice = (said: string) => clauses.filter((each) => each.said === said).length > 1;
  const whole: { readonly all: readonly FigureNumber[]; readonly around: Stretch }[] = [];
  for (const { all, around, said } of clauses) {
    const [first, last] = [all[0]?.start ?? around.start, all.at(-1)?.end ?? around.end];
    // What a passage says twice is told apart by what stands before it alone.
    const isAlone = !isTwice(said) && !leans(text.slice(around.start, first), text.slice(last, around.end));
    const start = isAlone ? around.start : clauseBefore(text, around.start);
    const before = whole.at(-1);
    if (isAlone || before === undefined || start >= before.around.end)
      whole.push({ all, around: { start, end: around.end } });
    else
      whole[whole.length - 1] = {
        all: [...before.all, ...all],
        around: { start: before.around.start, end: around.end },
      };
  }
  return whole.map(({ all, around }) => toFigure(entry, all, around));
}

function withoutNumbers(text: string, { start, end }: Stretch, numbers: readonly FigureNumber[]): string {
  const edges = [start, ...numbers.flatMap((number) => [number.start, number.end]), end];
  return edges.map((from, index) => (index % 2 === 0 ? text.slice(from, edges[index + 1]) : '')).join('#');
}

function toFigure(entry: Entry, numbers: readonly FigureNumber[], around: Stretch): Figure {
  const { text } = entry.passage;
  return {
    words: wordsOf(numbers),
    numbers,
    entry,
    around,
    text: normalise(text.slice(around.start, around.end)),
    clause: toClause(text, around, numbers),
    past: isPast(entry, numbers[0]?.start ?? 0),
  };
}

export function wordsOf(numbers: readonly FigureNumber[]): readonly string[] {
  return [...new Set(numbers.flatMap(({ words }) => words))];
}

/** A clause as it is shown, some of its numbers marked as a `term`. */
export function toClause(text: string, around: Stretch, numbers: readonly Stretch[]): readonly Run[] {
  const [start, end] = [numbers[0]?.start ?? around.start, numbers.at(-1)?.end ?? around.end];
  const before = lastPart(text.slice(around.start, start).trimStart(), REACH);
  const after = firstPart(text.slice(end, around.end).trimEnd(), REACH);
  const clause = before + text.slice(start, end) + after;
  const moved = numbers.map((each) => ({
    start: each.start - start + before.length,
    end: each.end - start + before.length,
  }));
  return toRuns(clause, moved, 'term');
}

function clauseAround(text: string, { start, end }: Stretch): Stretch {
  const to = text.slice(end).search(CLAUSE_END);
  return { start: endBefore(text, start, CLAUSE_END), end: to === -1 ? text.length : end + to };
}

function clauseBefore(text: string, start: number): number {
  return start > 1 ? endBefore(text, start - 1, CLAUSE_END) : start;
}
