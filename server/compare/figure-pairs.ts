import type { Corpus, Entry } from '../search/corpus.ts';
import type { Run } from '../search/types.ts';
import type { LooksBack } from './figure-times.ts';
import { type Figure, type FiguresOf, toClause } from './figures.ts';
import { grouped } from './grouped.ts';
import type { Measured } from './measured.ts';
import type { RowTarget } from './row-targets.ts';
import type { TellingWords } from './telling-words.ts';

/** What two plans give numbers of. */
export interface FigurePair {
  /** As the first plan's text says it. */
  readonly subject: string;
  /** What is done of those that tell figures apart: new, renewed, change, or several, or none. */
  readonly kind: string;
  readonly own: PairedFigure;
  readonly other: PairedFigure;
  /** The numbers are equal: one of the two stands in a table. */
  readonly equal: boolean;
}

export interface PairedFigure {
  readonly entry: Entry;
  /** The clause, or the row's name and value, the number marked as a `term`. */
  readonly clause: readonly Run[];
  /** Null for a row of a table. */
  readonly measured: Measured | null;
}

/** The pairs of two plans, in the order of the first. */
export type FigurePairs = (own: string, other: string) => readonly FigurePair[];

interface PairSources {
  readonly figuresOf: FiguresOf;
  readonly measuredOf: (figure: Figure) => readonly Measured[];
  readonly rowTargets: readonly RowTarget[];
  readonly looksBack: LooksBack;
  readonly tellingWords: TellingWords;
}

interface Found {
  readonly subject: string;
  readonly kind: string;
  readonly measure: string;
  readonly value: readonly [number, number];
  readonly past: boolean;
  readonly side: PairedFigure;
}

/**
 * Numbers of the same subject, kind and unit, of what is past or of what is not, that differ; and, of what is not past,
 * those of a text and a row of the other's table, whether they differ or not. Numbers that the other text has, too,
 * are no pair; nor is a text that differs from a row which its own plan's table agrees with.
 */
export function createFigurePairs({ entries }: Corpus, sources: PairSources): FigurePairs {
  const foundIn = (plan: string) => {
    const own = entries.filter(({ passage }) => passage.plan === plan);
    return own.flatMap(sources.figuresOf).flatMap((figure) => toFound(figure, sources));
  };
  const rowsIn = (plan: string) =>
    sources.rowTargets.filter(({ entry }) => entry.passage.plan === plan).flatMap(toFoundRows);
  const toPairs: FigurePairs = (own, other) => {
    const texts = [foundIn(own), foundIn(other)] as const;
    const rows = [rowsIn(own), rowsIn(other)] as const;
    return [
      ...pairsOf(texts[0], texts[1], true),
      ...pairsOf(texts[0], rows[1], false).filter(({ equal, other }) => equal || !isAgreed(other, rows)),
      ...pairsOf(rows[0], texts[1], false).filter(({ equal, own }) => equal || !isAgreed(own, rows)),
    ].toSorted((a, b) => a.own.entry.order - b.own.entry.order);
  };
  const known = new Map<string, readonly FigurePair[]>();
  return (own, other) => {
    const key = `${own}:${other}`;
    const pairs = known.get(key) ?? toPairs(own, other);
    known.set(key, pairs);
    return pairs;
  };
}

/** Both tables set the target of this row: a text that rounds it sets no other. */
function isAgreed(
  { entry }: PairedFigure,
  [own, other]: readonly [readonly Found[], readonly Found[]],
): boolean {
  return own.some((a) =>
    other.some(
      (b) => a.measure === b.measure && isEqual(a, b) && (a.side.entry === entry || b.side.entry === entry),
    ),
  );
}

function isEqual(a: Found, b: Found): boolean {
  return a.value.every((value, at) => value === b.value[at]);
}

/** Each with the first of the other side that measures the same. */
function pairsOf(own: readonly Found[], other: readonly Found[], mustDiffer: boolean): readonly FigurePair[] {
  const keyOf = ({ measure, past }: Found) => `${measure} ${past}`;
  const theirs = grouped(other, keyOf);
  const ours = grouped(own, keyOf);
  return [...ours].flatMap(([key, mine]) => {
    const beside = theirs.get(key) ?? [];
    if (mustDiffer && mine.some((a) => beside.some((b) => isEqual(a, b)))) return [];
    const most = Math.max(mine.length, beside.length);
    return Array.from({ length: most }, (_, at) => [mine[at] ?? mine[0], beside[at] ?? beside[0]]).flatMap(
      ([a, b]) =>
        a === undefined || b === undefined
          ? []
          : [{ subject: a.subject, kind: a.kind, own: a.side, other: b.side, equal: isEqual(a, b) }],
    );
  });
}

function toFound(figure: Figure, { measuredOf, looksBack, tellingWords }: PairSources): readonly Found[] {
  const past = looksBack(figure) === true;
  const { entry, around } = figure;
  return measuredOf(figure)
    .filter(({ subject }) => {
      const own = [...entry.words].filter((word) => subject.key.includes(word));
      return tellingWords(own).length > 0;
    })
    .map((measured) => ({
      subject: measured.subject.label,
      kind: measured.subject.kind,
      measure: measured.measure,
      value: measured.number.value,
      past,
      side: { entry, measured, clause: toClause(entry.passage.text, around, [measured.number]) },
    }));
}

function toFoundRows({ entry, name, clause, measures, value }: RowTarget): readonly Found[] {
  return measures.map((measure) => ({
    subject: name,
    kind: '',
    measure,
    value,
    past: false,
    side: { entry, measured: null, clause },
  }));
}
