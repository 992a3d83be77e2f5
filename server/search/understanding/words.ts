import { numberSubWords } from '../../../platform/number-words.ts';
import type { Token } from '../../../platform/segmenter.ts';
import type { Operand } from '../syntax.ts';
import type { SynonymMatch } from './synonyms.ts';
import type { Form, FormOrigin, Language, Word } from './types.ts';

/** A stretch of the query that counts as one word, with what may stand for it. */
interface Unit {
  readonly text: string;
  readonly forms: readonly Form[];
}

/** What a query's words are read from; all texts are normalised. */
export interface WordSource {
  readonly plain: string;
  readonly phrases: readonly string[];
  /** Groups of which one is enough, quoted ones apart. */
  readonly choices: readonly (readonly Pick<Operand, 'text'>[])[];
  /** Texts that may not stand for anything: the reader said so. */
  readonly off: ReadonlySet<string>;
}

/** What the inner words of a turn of phrase say of it: 网店 of 开网店. */
const PART_SHARE = 0.5;

/** Cuts a query into words, each with its forms and its weight; those that say nothing only if there are no others. */
export function toWords(language: Language, source: WordSource): readonly Word[] {
  const choices = source.choices.map((operands) => toChoice(language, operands));
  const units = distinct([...unitsOf(language, source.plain), ...choices]);
  const meant = units.filter(({ text }) => !language.stopWords.has(text));
  const outside = textsOutside(language, source);
  return (meant.length > 0 ? meant : units).map((unit) => {
    const region = language.places.get(unit.text)?.region ?? null;
    const forms = unit.forms.filter(({ text, origin }) => origin === 'typed' || !source.off.has(text));
    return {
      text: unit.text,
      // By all forms, also those refused: else whoever refuses one makes the others reach the bar sooner.
      weight: inverseFrequency(language, unit.forms),
      found: forms.some((form) => isFindable(language, form)),
      quoted: source.phrases.length > 0 && !outside.has(unit.text),
      forms,
      region: region !== null && source.off.has(region) ? null : region,
    };
  });
}

/** 想开 is no word of any text: what is wished for is a word of its own. */
function withoutWishes({ segmenter, intents, vocabulary }: Language, text: string): string {
  let out = '';
  for (const { text: token } of segmenter.segment(text)) {
    const wish = vocabulary.has(token) ? undefined : intents.wish.find((each) => token.startsWith(each));
    out += wish === undefined ? token : `${wish} ${token.slice(wish.length)}`;
  }
  return out;
}

function unitsOf(language: Language, typed: string): readonly Unit[] {
  const text = withoutWishes(language, typed);
  const units: Unit[] = [];
  const tokens = language.segmenter.segment(text);
  const turns = turnsOf(language, text, tokens);
  let last: SynonymMatch | null = null;
  for (const token of tokens) {
    const turn = turns.find(({ start, end }) => start <= token.start && token.end <= end) ?? null;
    if (turn === null) {
      if (token.kind !== 'mark') units.push(...tokenUnits(language, token.text, token.kind === 'number'));
    } else if (turn !== last) {
      const inner = tokens.filter(({ start, end }) => turn.start <= start && end <= turn.end);
      units.push(turnUnit(language, text.slice(turn.start, turn.end), inner, turn));
      last = turn;
    }
  }
  return units;
}

/** Turns of phrase, and places whose names are more than one word to the dictionary: these are never taken apart. */
function turnsOf(language: Language, text: string, tokens: readonly Token[]): readonly SynonymMatch[] {
  const places = tokens.flatMap(({ start }, index) => {
    const ends = tokens.slice(index + 1, index + LONGEST_NAME).map(({ end }) => end);
    const end = ends.findLast((each) => language.places.has(text.slice(start, each)));
    return end === undefined ? [] : [{ start, end, substitutes: [] }];
  });
  const apart = (turn: SynonymMatch) =>
    places.every(({ start, end }) => turn.end <= start || end <= turn.start);
  // A turn begins and ends where words do: else it only lies across them by chance.
  const boundaries = new Set(tokens.flatMap(({ start, end }) => [start, end]));
  return [...places, ...language.synonyms(text, boundaries).filter(apart)];
}

/** In words. */
const LONGEST_NAME = 4;

function turnUnit(
  language: Language,
  text: string,
  inner: readonly { readonly text: string }[],
  { substitutes }: SynonymMatch,
): Unit {
  const whole = inner.length === 1 || language.places.has(text);
  const parts = whole ? [] : inner.map((token) => token.text).filter((part) => isTelling(language, part));
  return {
    text,
    forms: distinct([
      toForm(text, 1, 'typed', !whole),
      ...placeForms(language, text),
      ...substitutes.map((each) =>
        toForm(each.text, each.share, 'synonym', !language.vocabulary.has(each.text)),
      ),
      ...parts.map((part) => toForm(part, PART_SHARE, 'part', false)),
    ]),
  };
}

function isTelling({ vocabulary, stopWords }: Language, word: string): boolean {
  return [...word].length > 1 && vocabulary.has(word) && !stopWords.has(word);
}

function tokenUnits(language: Language, word: string, isNumber: boolean): readonly Unit[] {
  const { vocabulary, segmenter } = language;
  const names = placeForms(language, word);
  if (isNumber) return [plainUnit(word, vocabulary.has(word) ? [] : bareNumber(word))];
  if (vocabulary.has(word) || names.length > 0)
    return [plainUnit(word, [...names, ...besidePlace(language, word)])];
  const parts = segmenter.subWords(word).filter((part) => vocabulary.has(part));
  if (parts.length === 0 || ORDINAL.test(word)) return [plainUnit(word)];
  return [...parts, ...leftOver(word, parts)].map((part) => plainUnit(part, placeForms(language, part)));
}

/** 女书 of 江永女书: a text need not say again where it is. */
function besidePlace(language: Language, word: string): readonly Form[] {
  const parts = language.places.has(word) ? [] : language.segmenter.subWords(word);
  if (!parts.some((part) => language.places.has(part))) return [];
  const others = parts.filter((part) => !language.places.has(part) && isTelling(language, part));
  return others.map((part) => toForm(part, PART_SHARE, 'part', false));
}

/** A table may have the unit in another column: 67.5 for 67.5%. */
function bareNumber(word: string): readonly Form[] {
  const [bare = ''] = numberSubWords(word) ?? [];
  return bare === '' || word.endsWith('年') ? [] : [toForm(bare, BARE_SHARE, 'number', false)];
}

const BARE_SHARE = 0.8;

/** 第一产业 is not some 产业 that is 第一. */
const ORDINAL = /^(?:第[一二三四五六七八九十百\d]+.|十[一二三四六七八九]五)/u;

function plainUnit(text: string, more: readonly Form[] = []): Unit {
  return { text, forms: distinct([toForm(text, 1, 'typed', false), ...more]) };
}

function placeForms({ places }: Language, text: string): readonly Form[] {
  const place = places.get(text);
  if (place === undefined) return [];
  return place.names.map((name) => ({ ...toForm(name, 1, 'name', false), region: place.region }));
}

/** Any of the operands will do, with all that may stand for it: the first gives the word its name. */
function toChoice(language: Language, operands: readonly Pick<Operand, 'text'>[]): Unit {
  const forms = operands.flatMap(({ text }, index) => {
    const origin = index === 0 ? 'typed' : 'choice';
    const [unit, ...others] = unitsOf(language, text);
    // Several words are looked for as they stand, side by side.
    if (unit?.text !== text || others.length > 0) return [toForm(text, 1, origin, true)];
    return unit.forms.map((form): Form => (form.origin === 'typed' ? { ...form, origin } : form));
  });
  return { text: forms[0]?.text ?? '', forms: distinct(forms) };
}

function toForm(text: string, share: number, origin: FormOrigin, literal: boolean): Form {
  return { text, share, origin, literal: literal || isCompound(text) };
}

/**
 * Another text may have cut a compound differently (环境保护 in 生态环境｜保护, 深加工 in 精深加工, 互联网+ in 互联网+医疗): it
 * stands wherever its characters do. One of two characters may lie across two words that have nothing to do with it.
 */
export function isCompound(text: string): boolean {
  return COMPOUND.test(text);
}

const COMPOUND = /^(?:\p{Script=Han}{3,}|(?=.*\p{Script=Han}).*[\d+×&].*)$/u;

/** Whether the engine can be asked for a form with any hope. */
export function isFindable({ vocabulary }: Pick<Language, 'vocabulary'>, { text, literal }: Form): boolean {
  return vocabulary.has(text) || literal;
}

/** Of each text the first, where it stands. */
function distinct<T extends { readonly text: string }>(items: readonly T[]): readonly T[] {
  const seen = new Set<string>();
  return items.filter(({ text }) => !seen.has(text) && seen.add(text));
}

function textsOutside(language: Language, { plain, phrases, choices }: WordSource): ReadonlySet<string> {
  if (phrases.length === 0) return new Set();
  const rest = phrases.reduce((left, phrase) => left.replace(phrase, ' '), plain);
  const named = choices.flatMap(([first]) => first ?? []);
  return new Set([...unitsOf(language, rest), ...named].map(({ text }) => text));
}

/** What of a word its known parts leave: 北京 of 北京地铁. It stands nowhere, and weighs accordingly. */
function leftOver(word: string, parts: readonly string[]): readonly string[] {
  const rest = parts
    .toSorted((a, b) => b.length - a.length)
    .reduce((left, part) => left.replace(part, ' '), word);
  return rest.split(' ').filter((piece) => [...piece].length > 1);
}

/**
 * Inverse document frequency as in BM25 (Robertson and Zaragoza 2009), never negative. A word and what may stand for it
 * are one word to the statistics (Pirkola 1998): their frequencies add up, each by its share.
 */
function inverseFrequency({ usage, passages }: Language, forms: readonly Form[]): number {
  const sum = forms.reduce((total, { text, share }) => total + share * (usage.get(text) ?? 0), 0);
  const frequency = Math.min(passages, sum);
  return Math.log(1 + (passages - frequency + 0.5) / (frequency + 0.5));
}
