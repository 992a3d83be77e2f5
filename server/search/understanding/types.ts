import type { Segmenter } from '../../../platform/segmenter.ts';
import type { NearWords } from './near-words.ts';
import type { Replacement } from './replacements.ts';
import type { Rival } from './rivals.ts';
import type { SynonymFinder } from './synonyms.ts';

/** A word of the query, with everything that may stand for it. */
export interface Word {
  /** As it is searched, normalised. */
  readonly text: string;
  /** Its inverse document frequency: what a passage gains that holds it. Above 0. */
  readonly weight: number;
  /** Some passage or title holds one of its forms. */
  readonly found: boolean;
  /** It stands in the query only as part of a quoted phrase, which is marked whole. */
  readonly quoted: boolean;
  /** The word itself first, then what may stand for it, each text once. */
  readonly forms: readonly Form[];
  /** The full name of the region that it names, null where it names none. */
  readonly region: string | null;
}

/** One of the texts that may stand for a word. */
export interface Form {
  /** Normalised. */
  readonly text: string;
  /** How much of the word it counts for, 0 to 1; the word itself counts in full. */
  readonly share: number;
  readonly origin: FormOrigin;
  /** It stands wherever its characters do, however a text's words were cut. */
  readonly literal: boolean;
  /** Of a name: the place, by its full name. 江华 is a person, too: such a form stands only in a text that names the place. */
  readonly region?: string;
}

/**
 * Itself; a synonym; another name of the place; the other side of an OR; a word inside a turn of phrase; the number
 * without its unit.
 */
export type FormOrigin = 'typed' | 'synonym' | 'name' | 'choice' | 'part' | 'number';

/** What was typed, and what it was taken for. */
export interface Change {
  readonly typed: string;
  readonly meant: string;
  /** Letters read as pinyin; a misspelling; a number written out. */
  readonly kind: 'pinyin' | 'spelling' | 'number';
}

/** What was typed, as the search understands it. All strings are normalised. */
export interface Understood {
  /** The query without its syntax; empty if there is nothing but exclusions. */
  readonly text: string;
  /** It is one word that the texts know: whoever types it looks for that word. */
  readonly isWord: boolean;
  /** What is embedded: the text, and the surest synonym of each of its words. */
  readonly embedded: string;
  readonly words: readonly Word[];
  /** The sum of the words' weights. */
  readonly weight: number;
  /** All of these must stand in a passage, and of each of the choices one. */
  readonly phrases: readonly string[];
  readonly phraseChoices: readonly (readonly string[])[];
  readonly excluded: readonly string[];
  /** What is meant by number, with what it must not be taken for. */
  readonly rivals: readonly Rival[];
  /** What kind of answer is asked for, where the query says so. */
  readonly asks: Intent | null;
  /** The query as typed where it is more than one word: standing in a text so, it is worth more. Else empty. */
  readonly literal: string;
  /** What was read otherwise than it was typed. */
  readonly changes: readonly Change[];
  /** What looks like syntax and was read as plain words, in words for the reader (Chinese). */
  readonly slips: readonly string[];
}

export type Intent = 'figure' | 'definition';

/** Turns of phrase that ask for a figure or a definition, and what a wish begins with (`data/intents.json`). */
export type Intents = Readonly<Record<Intent | 'wish', readonly string[]>>;

/** What understanding stands on: the build's words, and the data on how people put things. */
export interface Language {
  readonly segmenter: Segmenter;
  readonly vocabulary: ReadonlyMap<string, number>;
  /** The same, words of the questions that a passage answers included: how common a word is in what people ask. */
  readonly usage: ReadonlyMap<string, number>;
  /** How many passages the vocabulary was counted over. */
  readonly passages: number;
  readonly intents: Intents;
  /** Words that say nothing about what is looked for. */
  readonly stopWords: ReadonlySet<string>;
  readonly synonyms: SynonymFinder;
  /** Any name a region goes by → all its names, the full one first. Names are normalised. */
  readonly places: ReadonlyMap<string, Place>;
  /** The regions, by their full names, whose plans are in the build. */
  readonly homes: ReadonlySet<string>;
  /** Null reads everything as typed. */
  readonly speller: Speller | null;
}

/** Knows the build's own words by their characters and by their sound. Texts are normalised. */
export interface Speller {
  /** Whether a text stands, character for character, in any passage or title. */
  literal(text: string): boolean;
  /** Latin letters as the words they spell; null where they spell none. */
  readPinyin(text: string): Corrected | null;
  /** A misspelt text as it was meant; null where nothing is to be mended. */
  correct(text: string): Corrected | null;
  /** The stretches of a text that stand nowhere in the build, with the words of the build one slip away. */
  near(text: string): readonly NearWords[];
}

export interface Corrected {
  readonly changes: readonly Replacement[];
}

/** A region as queries name it. */
export interface Place {
  /** The full official name, as the filter has it. */
  readonly region: string;
  /** Every name it goes by, normalised, the full one first. */
  readonly names: readonly string[];
}
