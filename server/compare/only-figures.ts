import type { Corpus, Entry } from '../search/corpus.ts';
import type { FigureNumber } from './figure-numbers.ts';
import type { FigurePairs } from './figure-pairs.ts';
import type { LooksBack } from './figure-times.ts';
import { type Figure, type FiguresOf, toClause, wordsOf } from './figures.ts';
import type { GivesNumberOf } from './matters.ts';
import type { Measured } from './measured.ts';
import type { TellingWords } from './telling-words.ts';

/** Figures of what one plan alone gives a number of, in order, no clause twice. */
export interface OnlyFigures {
  /** What it sets itself. */
  readonly ahead: readonly Figure[];
  /** What nothing tells the time of. */
  readonly untimed: readonly Figure[];
  /** What it looks back on. */
  readonly past: readonly Figure[];
}

export interface OnlyFiguresSources {
  readonly figuresOf: FiguresOf;
  readonly figurePairs: FigurePairs;
  readonly looksBack: LooksBack;
  readonly measuredOf: (figure: Figure) => readonly Measured[];
  readonly givesNumberOf: GivesNumberOf;
}

/**
 * The figures of some passages whose matter another plan nowhere gives a number of, an equal one or another. What a
 * clause is about may not be sure; then an equal number tells, but that says little by itself: 1000亿元 of one industry
 * is not 1000亿元 of another. Such figures are of the same matter where the most telling word of either clause stands
 * in the other.
 */
export function createOnlyFigures(
  { entries }: Corpus,
  tellingWords: TellingWords,
  { figuresOf, figurePairs, looksBack, measuredOf, givesNumberOf }: OnlyFiguresSources,
) {
  const subjectOf = ({ entry, text }: Figure) =>
    tellingWords([...entry.words].filter((word) => !/\d/.test(word) && text.includes(word)))[0];
  const isSameMatter = (one: Figure, other: Figure) => {
    const [subject, theirs] = [subjectOf(one), subjectOf(other)];
    if (subject === undefined || theirs === undefined) return one.text === other.text;
    return other.text.includes(subject) || one.text.includes(theirs);
  };
  return (own: readonly Entry[], plan: string): OnlyFigures => {
    const others = entries.filter(({ passage }) => passage.plan === plan);
    const isAlone = (figure: Figure) =>
      !others
        .filter(({ words }) => figure.words.every((word) => words.has(word)))
        .some((entry) => isSameMatterIn(figure, entry));
    const isSameMatterIn = (figure: Figure, entry: Entry) =>
      figuresOf(entry).some(
        (each) => figure.words.every((word) => each.words.includes(word)) && isSameMatter(figure, each),
      );
    const all = own.flatMap(figuresOf);
    const texts = all.map(({ text }) => text);
    const pairs = figurePairs(own[0]?.passage.plan ?? '', plan);
    const paired = new Set(pairs.flatMap((pair) => pair.own.measured?.number ?? []));
    const given = (figure: Figure) =>
      measuredOf(figure)
        .filter((measured) => paired.has(measured.number) || givesNumberOf(plan, measured))
        .map(({ number }) => number);
    const alone = all
      .filter(({ text }, at) => texts.indexOf(text) === at)
      .flatMap((figure) => withoutNumbers(figure, new Set(given(figure))) ?? [])
      .filter(isAlone);
    const thatAre = (past: boolean | null) => alone.filter((figure) => looksBack(figure) === past);
    return { ahead: thatAre(false), untimed: thatAre(null), past: thatAre(true) };
  };
}

/** What of a figure the other plan has not: 1家 of 1家特大园区、10家大园区 where that has large ones alone. */
function withoutNumbers(figure: Figure, given: ReadonlySet<FigureNumber>): Figure | null {
  const numbers = figure.numbers.filter((number) => !given.has(number));
  if (numbers.length === figure.numbers.length) return figure;
  if (numbers.length === 0) return null;
  const { entry, around } = figure;
  const clause = toClause(entry.passage.text, around, numbers);
  return { ...figure, numbers, words: wordsOf(numbers), clause };
}
