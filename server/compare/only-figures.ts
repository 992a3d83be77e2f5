import type { Corpus, Entry } from '../search/corpus.ts';
import { type Figure, figuresOf } from './figures.ts';
import type { TellingWords } from './telling-words.ts';

/** Figures that one plan alone gives, in order, no clause twice. */
export interface OnlyFigures {
  /** What it sets itself, and what it says without a time. */
  readonly ahead: readonly Figure[];
  /** What it looks back on. */
  readonly past: readonly Figure[];
}

/**
 * The figures of some passages that another plan nowhere gives of the same matter. An equal number says little: 1000亿元 of one industry is not 1000亿元 of another. Figures are of the same matter where
 * the most telling word of either clause stands in the other.
 */
export function createOnlyFigures({ entries }: Corpus, tellingWords: TellingWords) {
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
    const alone = all.filter((figure, at) => texts.indexOf(figure.text) === at && isAlone(figure));
    const looksBack = createLooksBack(entries);
    return { ahead: alone.filter((each) => !looksBack(each)), past: alone.filter(looksBack) };
  };
}

/** A figure without a time is of that of most others in its section. */
function createLooksBack(entries: readonly Entry[]): (figure: Figure) => boolean {
  const mostly = new Map<string, boolean>();
  const isMostlyPast = (section: string) => {
    const timed = entries
      .filter(({ passage }) => passage.section === section)
      .flatMap(figuresOf)
      .filter(({ past }) => past !== null);
    return timed.filter(({ past }) => past).length * 2 > timed.length;
  };
  return ({ past, entry }) => {
    if (past !== null) return past;
    const { section } = entry.passage;
    const known = mostly.get(section) ?? isMostlyPast(section);
    mostly.set(section, known);
    return known;
  };
}
