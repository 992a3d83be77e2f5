import type { Corpus, Entry } from '../search/corpus.ts';
import type { FigureNumber } from './figure-numbers.ts';
import type { FigurePairs } from './figure-pairs.ts';
import type { LooksBack } from './figure-times.ts';
import { type Figure, type FiguresOf, toClause, wordsOf } from './figures.ts';
import type { TellingWords } from './telling-words.ts';

/** Figures that one plan alone gives, in order, no clause twice. */
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
}

/**
 * The figures of some passages that another plan nowhere gives of the same matter, be it with another number (those
 * are pairs). An equal number says little: 1000亿元 of one industry is not 1000亿元 of another. Figures are of the
 * same matter where the most telling word of either clause stands in the other.
 */
export function createOnlyFigures(
  { entries }: Corpus,
  tellingWords: TellingWords,
  { figuresOf, figurePairs, looksBack }: OnlyFiguresSources,
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
    const alone = all
      .filter(({ text }, at) => texts.indexOf(text) === at)
      .flatMap((figure) => withoutNumbers(figure, paired) ?? [])
      .filter(isAlone);
    const thatAre = (past: boolean | null) => alone.filter((figure) => looksBack(figure) === past);
    return { ahead: thatAre(false), untimed: thatAre(null), past: thatAre(true) };
  };
}

/** What of a figure is in no pair: 1家 of 1家特大园区、10家大园区 where the other plan has large ones alone. */
function withoutNumbers(figure: Figure, paired: ReadonlySet<FigureNumber>): Figure | null {
  const numbers = figure.numbers.filter((number) => !paired.has(number));
  if (numbers.length === figure.numbers.length) return figure;
  if (numbers.length === 0) return null;
  const { entry, around } = figure;
  const clause = toClause(entry.passage.text, around, numbers);
  return { ...figure, numbers, words: wordsOf(numbers), clause };
}
