import type { Entry } from '../search/corpus.ts';
import { type Figure, figureWords, toFigure } from './figures.ts';
import type { TellingWords } from './telling-words.ts';

/** What one side has and the other has not. */
export interface OnlyOne {
  /** Telling words, those said most and known least elsewhere first. */
  readonly terms: readonly string[];
  readonly figures: readonly Figure[];
}

const MOST_TERMS = 14;
const MOST_FIGURES = 8;

/** Tells the terms and figures of some passages that none of the others holds. */
export type ToOnlyOne = (own: readonly Entry[], other: readonly Entry[]) => OnlyOne;

/** Words of the policy dictionary come first: a rare word may be no more than an odd turn. */
export function createOnlyOne(
  tellingWords: TellingWords,
  dictionary: ReadonlySet<string>,
  vocabulary: ReadonlyMap<string, number>,
): ToOnlyOne {
  return (own, other) => {
    const theirs = other.map(({ normalised }) => normalised).join('\n');
    const ours = own.map(({ normalised }) => normalised);
    const weight = (word: string) => {
      const said = ours.filter((text) => text.includes(word)).length;
      return (said * (dictionary.has(word) ? 3 : 1)) / Math.log2(2 + (vocabulary.get(word) ?? 0));
    };
    const words = [...new Set(own.flatMap((entry) => [...entry.words]))].filter(
      (word) => !theirs.includes(word),
    );
    const terms = tellingWords(words)
      .filter((word) => !/\d/.test(word))
      .map((word) => ({ word, weight: weight(word) }))
      .toSorted((a, b) => b.weight - a.weight)
      .slice(0, MOST_TERMS)
      .map(({ word }) => word);
    return { terms, figures: onlyFigures(own, other) };
  };
}

function onlyFigures(own: readonly Entry[], other: readonly Entry[]): readonly Figure[] {
  const seen = new Set(other.flatMap((entry) => [...entry.words]));
  const figures: Figure[] = [];
  for (const entry of own) {
    for (const word of figureWords(entry)) {
      if (seen.has(word)) continue;
      const figure = toFigure(entry, word);
      if (figure === null) continue;
      seen.add(word);
      figures.push(figure);
    }
  }
  return figures.slice(0, MOST_FIGURES);
}
