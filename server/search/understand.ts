import { normalise } from '../../platform/normalise.ts';
import type { Segmenter } from '../../platform/segmenter.ts';
import { readSyntax } from './syntax.ts';

/** A word of the query. */
export interface Word {
  /** Normalised. */
  readonly text: string;
  /** Its inverse document frequency: what a passage gains that holds it. Above 0. */
  readonly weight: number;
  /** Some passage or title holds it. */
  readonly found: boolean;
  /** It stands in the query only as part of a quoted phrase, which is marked whole. */
  readonly quoted: boolean;
}

/** What was typed, as the search understands it. All strings are normalised. */
export interface Understood {
  /** What is embedded: the query without its syntax; empty if there is nothing but exclusions. */
  readonly text: string;
  readonly words: readonly Word[];
  /** The sum of the words' weights. */
  readonly weight: number;
  readonly phrases: readonly string[];
  readonly excluded: readonly string[];
  /** What kind of answer is asked for, where the query says so. */
  readonly asks: Intent | null;
  /** The query as typed where it is more than one word: standing in a text so, it is worth more. Else empty. */
  readonly literal: string;
}

export type Intent = 'figure' | 'definition';

/** Turns of phrase that ask for a figure or a definition (`data/intents.json`). */
export type Intents = Readonly<Record<Intent, readonly string[]>>;

function intentOf(intents: Intents, text: string): Intent | null {
  if (intents.definition.some((turn) => text.includes(turn))) return 'definition';
  return intents.figure.some((turn) => text.includes(turn)) ? 'figure' : null;
}

/** What understanding stands on: the build's words. */
export interface Language {
  readonly segmenter: Segmenter;
  readonly vocabulary: ReadonlyMap<string, number>;
  /** How many passages the vocabulary was counted over. */
  readonly passages: number;
  readonly intents: Intents;
  /** Words that say nothing about what is looked for. */
  readonly stopWords: ReadonlySet<string>;
}

/** Reads a query: syntax off, normalised, cut into words, each with its weight. Pure. */
export function understand(language: Language, q: string): Understood {
  const syntax = readSyntax(q);
  const text = readable(normalise(syntax.text).trim());
  const phrases = syntax.phrases.map(normalise);
  const words = toWords(language, text, phrases);
  return {
    text,
    words,
    weight: words.reduce((sum, word) => sum + word.weight, 0),
    phrases,
    excluded: syntax.excluded.map(normalise),
    asks: intentOf(language.intents, text),
    literal: words.length > 1 ? text : '',
  };
}

/** A query of signs alone looks for nothing. */
function readable(text: string): string {
  return /[\p{L}\p{N}]/u.test(text) ? text : '';
}

function toWords(language: Language, text: string, phrases: readonly string[]): readonly Word[] {
  const all = wordTexts(language, text);
  const meant = all.filter((word) => !language.stopWords.has(word));
  const outside = new Set(
    phrases.length === 0
      ? []
      : wordTexts(
          language,
          phrases.reduce((rest, phrase) => rest.replace(phrase, ' '), text),
        ),
  );
  return (meant.length > 0 ? meant : all).map((word) => ({
    text: word,
    weight: inverseFrequency(language, word),
    found: language.vocabulary.has(word),
    quoted: phrases.length > 0 && !outside.has(word),
  }));
}

function wordTexts({ segmenter, vocabulary }: Language, text: string): readonly string[] {
  const words = segmenter.segment(text).flatMap(({ kind, text: word }) => {
    if (kind === 'mark') return [];
    if (vocabulary.has(word) || kind === 'number') return [word];
    const parts = segmenter.subWords(word).filter((part) => vocabulary.has(part));
    return parts.length > 0 ? [...parts, ...leftOver(word, parts)] : [word];
  });
  return [...new Set(words)];
}

/**
 * Whether a word stands wherever its characters do. A long one is a compound that another text may have cut
 * differently (环境保护 in 生态环境｜保护); a short one may lie across two words that have nothing to do with it.
 */
export function isCompound({ text }: Pick<Word, 'text'>): boolean {
  return COMPOUND.test(text);
}

const COMPOUND = /^\p{Script=Han}{4,}$/u;

/** The words to be marked one by one: those of a phrase are not, it is marked whole. */
export function plainWords({ words }: Understood): readonly string[] {
  return words.filter(({ quoted }) => !quoted).map(({ text }) => text);
}

/** What of a word its known parts leave: 北京 of 北京地铁. It stands nowhere, and weighs accordingly. */
function leftOver(word: string, parts: readonly string[]): readonly string[] {
  const rest = parts
    .toSorted((a, b) => b.length - a.length)
    .reduce((left, part) => left.replace(part, ' '), word);
  return rest.split(' ').filter((piece) => [...piece].length > 1);
}

/** Inverse document frequency as in BM25 (Robertson and Zaragoza 2009), never negative. */
function inverseFrequency({ vocabulary, passages }: Language, word: string): number {
  const frequency = vocabulary.get(word) ?? 0;
  return Math.log(1 + (passages - frequency + 0.5) / (frequency + 0.5));
}
