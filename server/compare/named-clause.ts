import { normalise } from '../../platform/normalise.ts';
import { numberSubWords } from '../../platform/number-words.ts';
import type { Corpus, Entry } from '../search/corpus.ts';
import type { Stretch } from '../search/marks.ts';
import type { TellingWords } from './telling-words.ts';

/** What a passage says of a place in one clause. */
export interface NamedClause {
  readonly clause: Stretch;
  /** All of its words. */
  readonly words: readonly string[];
  /**
   * Those that tell what it is about, terms of the policy dictionary where it has any: no names of places, no numbers,
   * which are another place's or another year's.
   */
  readonly telling: readonly string[];
}

/** Some passages that say what a clause says, by its words. */
export type SaysTheSame = (named: NamedClause, among: readonly Entry[]) => readonly Entry[];

const CLAUSE = /[^，。；：！？\n]+/gu;
const PIECE = /[^，。；：！？\n、]+/gu;

/** The share of a clause's telling words, by their rarity and of those that the other plan has, that says the same. */
const SAME = 0.4;

/** Finds what a passage says of a place that it names at one of these places: of what is listed, only the piece that does. */
export function createNamedClause(
  { bundle }: Corpus,
  tellingWords: TellingWords,
): (entry: Entry, mentions: readonly Stretch[]) => NamedClause | null {
  const dictionary = new Set(bundle.dictionary);
  const places = new Set(bundle.regions.flatMap(({ name, aliases }) => [name, ...aliases]));
  return ({ passage: { text }, words }, mentions) => {
    const toNamed = ({ start, end }: Stretch): NamedClause => {
      const clause = normalise(text.slice(start, end));
      const own = [...words].filter((word) => clause.includes(word));
      const about = tellingWords(own).filter((word) => !places.has(word) && numberSubWords(word) === null);
      const terms = about.filter((word) => dictionary.has(word));
      return { clause: { start, end }, words: own, telling: terms.length > 0 ? terms : about };
    };
    const found = [PIECE, CLAUSE].flatMap((pattern) =>
      stretchesOf(text, pattern).filter(({ start, end }) =>
        mentions.some((mention) => start <= mention.start && mention.end <= end),
      ),
    );
    return found.map(toNamed).find(({ telling }) => telling.length > 0) ?? null;
  };
}

function stretchesOf(text: string, pattern: RegExp): readonly Stretch[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
}

/**
 * Those that hold most of the telling words, by their rarity, and of these those that hold most of all words; none
 * where nobody holds enough.
 */
export function createSaysTheSame({ bundle, entries }: Corpus): SaysTheSame {
  const rarity = (word: string) => Math.log(1 + entries.length / (bundle.vocabulary.get(word) ?? 1));
  const sum = (words: readonly string[]) => words.reduce((total, word) => total + rarity(word), 0);
  return ({ words, telling }, among) => {
    const known = telling.filter((word) => among.some((entry) => entry.words.has(word)));
    const least = SAME * sum(known);
    const held = (entry: Entry, some: readonly string[]) => sum(some.filter((word) => entry.words.has(word)));
    const able = withMost(among, (entry) => held(entry, known)).filter(
      (entry) => held(entry, known) >= least,
    );
    return withMost(able, (entry) => held(entry, words));
  };
}

/** Those of the highest value, none where it is 0. */
function withMost(entries: readonly Entry[], weigh: (entry: Entry) => number): readonly Entry[] {
  const valued = entries.map((entry) => ({ entry, value: weigh(entry) }));
  const most = valued.reduce((best, { value }) => Math.max(best, value), 0);
  return most === 0 ? [] : valued.filter(({ value }) => value >= most - 1e-9).map(({ entry }) => entry);
}

/** The clause of a text that says the same: that holds most of the telling words, and then of all; null without any. */
export function clauseLike(text: string, { words, telling }: NamedClause): Stretch | null {
  let most = 0;
  let best: Stretch | null = null;
  for (const stretch of stretchesOf(text, CLAUSE)) {
    const clause = normalise(text.slice(stretch.start, stretch.end));
    const count = (some: readonly string[]) => some.filter((word) => clause.includes(word)).length;
    const held = count(telling) * (words.length + 1) + count(words);
    if (held > most) [most, best] = [held, stretch];
  }
  return best;
}
