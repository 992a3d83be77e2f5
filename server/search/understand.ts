import { normalise } from '../../platform/normalise.ts';
import type { PlaceName } from './marks.ts';
import { type QuerySyntax, readSyntax } from './syntax.ts';
import { readAsMeant } from './understanding/as-meant.ts';
import { toRivals } from './understanding/rivals.ts';
import type { Intent, Intents, Language, Understood, Word } from './understanding/types.ts';
import { isFindable, toWords } from './understanding/words.ts';

export type { Change, Form, Intents, Language, Understood, Word } from './understanding/types.ts';

/**
 * Reads a query: syntax off, normalised, pinyin, misspellings and written-out numbers read as they were meant, cut
 * into words with what may stand for them, each with its weight. `off` names what the reader does not want to be
 * read otherwise, or to stand for anything. Pure.
 */
export function understand(language: Language, q: string, off: readonly string[] = []): Understood {
  const refused = new Set(off.map(normalise));
  const syntax = withoutForeignQuotes(language, normalised(readSyntax(q)));
  const meant = readAsMeant(language, syntax.plain, syntax.phrases, refused);
  const choices = syntax.choices.filter((group) => !group.every(({ phrase }) => phrase));
  const phraseChoices = syntax.choices.filter((group) => group.every(({ phrase }) => phrase));
  const source = { plain: meant.text, phrases: syntax.phrases, choices: syntax.choices, off: refused };
  const text = readable([meant.text, ...operandsOf(syntax)].join(' ').trim());
  const words = text === '' ? [] : toWords(language, source);
  const [first] = words;
  const [typed] = first?.forms ?? [];
  return {
    text,
    isWord: first?.text === text && typed !== undefined && isFindable(language, typed),
    embedded: [withoutHomes(language, text, words), ...surestSynonyms(words)].join(' '),
    words,
    weight: words.reduce((sum, word) => sum + word.weight, 0),
    phrases: syntax.phrases,
    phraseChoices: phraseChoices.map((group) => group.map((operand) => operand.text)),
    excluded: syntax.excluded,
    rivals: toRivals(words),
    asks: intentOf(language.intents, text),
    literal: words.length > 1 && choices.length === 0 ? text : '',
    changes: meant.changes,
    slips: syntax.slips,
  };
}

function normalised({ text, plain, phrases, choices, excluded, slips }: QuerySyntax): QuerySyntax {
  return {
    text: normalise(text),
    plain: normalise(plain).trim(),
    phrases: phrases.map(normalise),
    choices: choices.map((group) => group.map((operand) => ({ ...operand, text: normalise(operand.text) }))),
    excluded: excluded.map(normalise),
    slips,
  };
}

/** A pasted text brings its own quotes: what in it no plan says cannot be demanded. */
function withoutForeignQuotes({ speller }: Language, syntax: QuerySyntax): QuerySyntax {
  if (speller === null || [...syntax.text].length <= PASTED) return syntax;
  const [foreign, phrases] = [false, true].map((own) =>
    syntax.phrases.filter((phrase) => speller.literal(phrase) === own),
  );
  const told = (foreign ?? []).map((phrase) => `规划原文里没有“${phrase}”，按普通词检索`);
  return { ...syntax, phrases: phrases ?? [], slips: [...syntax.slips, ...told] };
}

/** Characters from which on a query was hardly typed. */
const PASTED = 40;

function operandsOf({ choices }: QuerySyntax): readonly string[] {
  return choices.flat().map(({ text }) => text);
}

/**
 * In a plan the name of its own place says nothing: beside other words it would only draw passages near that say it, too.
 */
function withoutHomes({ homes }: Language, text: string, words: readonly Word[]): string {
  const own = words.filter(({ region }) => region !== null && homes.has(region));
  if (own.length === words.length) return text;
  return own.reduce((left, word) => left.replaceAll(word.text, ' '), text).trim();
}

/** Named in official words, too, a query lies nearer to the texts that answer it. */
function surestSynonyms(words: readonly Word[]): readonly string[] {
  return [
    ...new Set(words.flatMap(({ forms }) => forms.find(({ origin }) => origin === 'synonym')?.text ?? [])),
  ];
}

/** A query of signs alone looks for nothing. */
function readable(text: string): string {
  return /[\p{L}\p{N}]/u.test(text) ? text : '';
}

function intentOf(intents: Intents, text: string): Intent | null {
  if (intents.definition.some((turn) => text.includes(turn))) return 'definition';
  return intents.figure.some((turn) => text.includes(turn)) ? 'figure' : null;
}

/**
 * What is marked as words: every form of a word, but not the words of a phrase, which is marked whole, nor other names of
 * places, which are marked where they name them.
 */
export function plainWords({ words }: Pick<Understood, 'words'>): readonly string[] {
  const forms = words.filter(({ quoted }) => !quoted).flatMap((word) => word.forms);
  return forms.filter(({ region }) => region === undefined).map(({ text }) => text);
}

/** The other names of the places that are asked for. */
export function placeNames({ words }: Pick<Understood, 'words'>): readonly PlaceName[] {
  return words
    .filter(({ quoted }) => !quoted)
    .flatMap(({ forms }) =>
      forms.flatMap(({ text, region }) => (region === undefined ? [] : { text, region })),
    );
}

/** What is marked wherever its characters stand: phrases, and what may stand for a word so. */
export function markedPhrases(
  query: Pick<Understood, 'phrases' | 'phraseChoices' | 'words'>,
): readonly string[] {
  const forms = query.words.flatMap((word) => word.forms);
  const literal = forms.filter((form) => form.literal && form.region === undefined);
  return [...query.phrases, ...query.phraseChoices.flat(), ...literal.map(({ text }) => text)];
}
