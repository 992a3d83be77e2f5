import type { Corpus } from '../search/corpus.ts';
import type { SimilarSettings } from './similar-settings.ts';

/** Of some words those that tell what a text is about: the rarest first, none that is part of a longer one. */
export type TellingWords = (words: Iterable<string>) => readonly string[];

export function createTellingWords(
  { bundle, entries }: Corpus,
  stopWords: ReadonlySet<string>,
  { commonest }: Pick<SimilarSettings, 'commonest'>,
): TellingWords {
  const passagesOf = (word: string) => bundle.vocabulary.get(word) ?? 0;
  const most = commonest * entries.length;
  const isTelling = (word: string) =>
    [...word].length > 1 && /\p{L}/u.test(word) && !stopWords.has(word) && passagesOf(word) <= most;
  return (words) => {
    const telling = [...new Set(words)].filter(isTelling);
    const all = telling.join('\n');
    // What stands there a second time stands inside another: searched in one text, as hundreds of words may be asked.
    const isPart = (word: string) => all.includes(word, all.indexOf(word) + 1);
    return telling
      .filter((word) => !isPart(word))
      .toSorted((a, b) => passagesOf(a) - passagesOf(b) || b.length - a.length);
  };
}
