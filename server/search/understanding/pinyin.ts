import { bestPath, type Edge } from './best-path.ts';
import { type Letters, lettersOf } from './letters.ts';
import type { Lexicon, LexiconWord, SoundNode } from './lexicon.ts';
import { type Replacement, replaceAll } from './replacements.ts';
import type { Correction } from './spelling.ts';

/**
 * What a query of Latin letters (normalised) says when they are read as pinyin, run together, with blanks or
 * apostrophes, or as the initials of a word; among Han characters, only what is spelt out. Null where it has other
 * characters, is a Latin term of the build, or is no pinyin of the build's words.
 */
export function readPinyin(lexicon: Lexicon, text: string): Correction | null {
  return HAN.test(text) ? readAmongHan(lexicon, text) : readLetters(lexicon, text);
}

const HAN = /\p{Script=Han}/u;
/** Four letters or more, no part of a name with signs or digits. */
const SPELT_OUT =
  /(?<![\p{Script=Latin}\p{M}\d&+./-])[\p{Script=Latin}\p{M}][\p{Script=Latin}\p{M}'’ ]{2,}[\p{Script=Latin}\p{M}](?![\p{Script=Latin}\p{M}\d&+./-])/gu;

function readAmongHan(lexicon: Lexicon, text: string): Correction | null {
  const changes = [...text.matchAll(SPELT_OUT)].flatMap(({ 0: letters, index }) =>
    (readLetters(lexicon, letters)?.changes ?? [])
      .filter(({ typed, meant }) => typed.length > meant.length)
      .map((each) => ({ ...each, start: each.start + index, end: each.end + index })),
  );
  return changes.length === 0 ? null : { text: replaceAll(text, changes), changes };
}

function readLetters(lexicon: Lexicon, text: string): Correction | null {
  const stretches = lettersOf(text);
  if (stretches === null || lexicon.knows(text)) return null;
  const readings = stretches.map((letters) => read(lexicon, text, letters));
  const changes = readings.flatMap((reading) => reading ?? []);
  if (readings.includes(null) || changes.length === 0) return null;
  return { text: replaceAll(text, changes), changes };
}

/** Letters that stand for a word of the build; for themselves where there is none. */
interface Reading extends Edge {
  readonly meant: string | null;
  /** How many syllables of a word were typed, 0 for a Latin term; a character alone has 1. */
  readonly syllables: number;
}

/** Null where the letters are no pinyin; nothing changes where all of them are Latin terms of the build. */
function read(lexicon: Lexicon, query: string, letters: Letters): readonly Replacement[] | null {
  const edges = [
    ...latinTerms(lexicon, letters),
    ...initials(lexicon, letters),
    ...syllables(lexicon, letters),
  ];
  const path = bestPath(letters.text.length, edges);
  if (path === null || !isSure(lexicon, path)) return null;
  return stretchesOf(path).map((stretch) => toReplacement(query, letters, stretch));
}

/** Something is looked for. Characters alone stand between words, as 的 does; too many of them are no words. */
function isSure(lexicon: Lexicon, path: readonly Reading[]): boolean {
  const alone = path.filter(({ syllables }) => syllables === 1).length;
  const tells = path.some(({ meant }) => meant === null || !lexicon.isFunctionWord(meant));
  return tells && alone * 2 <= path.length - alone;
}

function latinTerms(lexicon: Lexicon, { text, groups }: Letters): readonly Reading[] {
  return groups.flatMap(({ start, end }) => {
    const cost = end - start > 1 ? lexicon.costOf(text.slice(start, end)) : null;
    return cost === null ? [] : [{ start, end, cost, meant: null, syllables: 0 }];
  });
}

/** What reading a group as initials costs on top of its word, in nats: pinyin written out is to be preferred. */
const BY_INITIALS = 6;

/** A whole group only: the shorter, the likelier an abbreviation of another language, and the surer the word must be. */
function initials(lexicon: Lexicon, { text, groups }: Letters): readonly Reading[] {
  return groups.flatMap(({ start, end }) => {
    const words = lexicon.byInitials(text.slice(start, end));
    const [word] = words;
    if (word === undefined || !isTelling(word, words.length)) return [];
    return [{ start, end, cost: word.cost + BY_INITIALS, meant: word.text, syllables: end - start }];
  });
}

function isTelling({ text, count, isPlace }: LexiconWord, candidates: number): boolean {
  if (text.length > 3) return true;
  return (text.length > 2 || candidates === 1) && (isPlace || count >= SEVERAL);
}

/** Passages. */
const SEVERAL = 3;

const LONGEST_SYLLABLE = 6;

/** Words whose syllables the letters are, or sound like. */
function syllables(lexicon: Lexicon, letters: Letters): readonly Reading[] {
  const readings: Reading[] = [];
  /** Where nothing parts its letters, xian is 县 rather than 西岸: no word of the lexicon, but not two syllables. */
  const isOneSyllable = (start: number, end: number): boolean =>
    letters.groups.some((group) => group.start === start && group.end === end) &&
    lexicon.bySound.next.has(lexicon.sounds.fold(letters.text.slice(start, end))) &&
    !Array.from(letters.breaks).some((at) => start < at && at < end);
  const follow = (node: SoundNode, start: number, at: number, typed: readonly string[]): void => {
    for (const word of node.words) {
      const cost = costOf(lexicon, word, typed);
      if (cost !== null && !isOneSyllable(start, at))
        readings.push({ start, end: at, cost, meant: word.text, syllables: typed.length });
    }
    for (const [syllable, end] of syllablesAt(letters, at)) {
      const next = node.next.get(lexicon.sounds.fold(syllable));
      if (next !== undefined) follow(next, start, end, [...typed, syllable]);
    }
  };
  for (let start = 0; start < letters.text.length; start++) {
    follow(lexicon.bySound, start, start, []);
    for (const [syllable, end] of syllablesAt(letters, start)) {
      const character = lexicon.functionCharacter(syllable);
      if (character !== null) readings.push({ start, end, cost: ALONE, meant: character, syllables: 1 });
    }
  }
  return readings;
}

/** A character alone, in nats: dearer than most words. */
const ALONE = 12;

function* syllablesAt({ text, breaks }: Letters, start: number): Generator<readonly [string, number]> {
  for (let end = start + 1; end <= Math.min(text.length, start + LONGEST_SYLLABLE); end++) {
    yield [text.slice(start, end), end];
    if (breaks.has(end)) return;
  }
}

/** What a word costs whose pinyin was not typed quite right, on top of how far it is off. */
const MISTYPED = 6;

/** Null where nobody takes the one for the other, or a short or rare word was mistyped: it may be another language. */
function costOf({ sounds }: Lexicon, word: LexiconWord, typed: readonly string[]): number | null {
  let off = 0;
  for (const [at, syllable] of word.syllables.entries()) {
    const distance = sounds.distance(syllable, typed[at] ?? '');
    if (distance === null) return null;
    off += distance;
  }
  if (off === 0) return word.cost;
  if (off > MOST_OFF || (typed.length < 3 && word.cost > COMMON_WORD)) return null;
  return word.cost + MISTYPED + 2 * off;
}

const MOST_OFF = 1.6;
/** In nats: one of some 5,000 words or more is this one. */
const COMMON_WORD = 8.5;

/** Neighbouring readings of which all or none are Latin terms; the latter are left out. */
function stretchesOf(path: readonly Reading[]): readonly (readonly Reading[])[] {
  const stretches: Reading[][] = [[]];
  for (const reading of path) {
    if (reading.meant === null) stretches.push([]);
    else stretches.at(-1)?.push(reading);
  }
  return stretches.filter((stretch) => stretch.length > 0);
}

function toReplacement(query: string, { starts, ends }: Letters, stretch: readonly Reading[]): Replacement {
  const start = starts[stretch[0]?.start ?? 0] ?? 0;
  const end = ends[(stretch.at(-1)?.end ?? 0) - 1] ?? query.length;
  return {
    typed: query.slice(start, end),
    meant: stretch.map(({ meant }) => meant ?? '').join(''),
    start,
    end,
  };
}
