import { isAmountWord } from '../../platform/number-words.ts';
import type { Entry } from '../search/corpus.ts';
import { standingWords } from '../terms/standing-words.ts';
import type { SimilarSettings } from './similar-settings.ts';
import type { TellingWords } from './telling-words.ts';

/**
 * The telling words that stand in both texts, in their order, none that is part of a longer one. A piece of a word is
 * shared where one of the texts has it by itself: 能源 of 新能源 and 能源, but not 江源 of 湘江源 twice. Numbers and units
 * are none: 6000万头 and 6000万羽 have nothing in common.
 */
export function createSharedTerms(
  tellingWords: TellingWords,
  { terms }: Pick<SimilarSettings, 'terms'>,
): (own: Entry, other: Entry) => readonly string[] {
  return (own, other) => {
    const shared = [...own.words].filter((word) => other.words.has(word) && !isAmountWord(word));
    return tellingWords(shared.filter((word) => standing(own).has(word) || standing(other).has(word))).slice(
      0,
      terms,
    );
  };
}

/** By passage, so that a build takes them with it when it goes. */
const standingOf = new WeakMap<Entry, ReadonlySet<string>>();

function standing(entry: Entry): ReadonlySet<string> {
  const known = standingOf.get(entry) ?? standingWords(entry.normalised, entry.words);
  standingOf.set(entry, known);
  return known;
}
