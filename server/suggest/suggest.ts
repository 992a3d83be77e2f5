import { normalise } from '../../platform/normalise.ts';
import type { Segmenter } from '../../platform/segmenter.ts';
import { rememberLast } from '../search/remember-last.ts';
import { mapInTurns, nextTurn } from '../turns.ts';
import { type ByLetters, createByLetters, type Take, wordsOf } from './by-letters.ts';
import { type BySound, createBySound, toSounds, toSpoken } from './by-sound.ts';
import { choose } from './choose.ts';
import { type Key, lettersOf, toKeys } from './keys.ts';
import type { Entry, Match, Suggest, Suggestion } from './types.ts';

/** How many suggestions there are at most. */
const MOST = 8;

/** Everybody types the same beginnings. A megabyte or two. */
const REMEMBERED = 500;

/** How texts are cut into words, and which words say only how something is asked. */
export interface Wording {
  readonly segmenter: Segmenter;
  readonly stopWords: ReadonlySet<string>;
}

export interface Suggestions {
  /** Knows nothing at first, then names by their characters, then by their sounds. */
  readonly suggest: Suggest;
  /** Resolves when it knows everything: half a second's work, done in small pieces between requests. */
  readonly whole: Promise<void>;
}

/** Suggestions out of what these sources give; nothing is made before the next turn of the event loop. */
export function createSuggestions(
  sources: readonly (() => readonly Entry[])[],
  wording: Wording,
): Suggestions {
  let suggest: Suggest = () => [];
  const learn = (index: Index): void => {
    suggest = rememberLast((typed) => lookUp(index, typed), REMEMBERED);
  };
  const make = async (): Promise<void> => {
    await nextTurn();
    const entries = (await mapInTurns(sources, (source) => source())).flat();
    const keys = (await mapInTurns(entries, toKeys)).flat();
    const byLetters = createByLetters(keys, wording.segmenter);
    const isName = (at: number): boolean => keys[at]?.entry.kind !== 'question';
    const names = [...keys.keys()].filter(isName);
    const written = { keys, names, isName, byLetters, bySound: null, wording };
    learn(written);
    const spoken = await mapInTurns(keys, ({ name }) => toSpoken(name));
    const index = { ...written, bySound: createBySound(spoken) };
    learn(index);
    await mapInTurns(keys.keys(), byLetters.learnWords);
    learn(index);
  };
  return { suggest: (typed) => suggest(typed), whole: make() };
}

interface Index {
  readonly keys: readonly Key[];
  /** Keys of all but questions: names, which are abbreviated and misspelt as such. */
  readonly names: readonly number[];
  readonly isName: (key: number) => boolean;
  readonly byLetters: ByLetters;
  readonly bySound: BySound | null;
  readonly wording: Wording;
}

/** Tries one way after the other; `take` remembers the best match of each entry. */
function lookUp(index: Index, typed: string): readonly Suggestion[] {
  const letters = lettersOf(typed);
  if (letters === '') return [];
  const best = new Map<Entry, Match>();
  const take: Take = (at, match) => {
    const entry = index.keys[at]?.entry;
    if (entry !== undefined && match < (best.get(entry) ?? Number.POSITIVE_INFINITY)) best.set(entry, match);
  };
  index.byLetters.find(letters, take);
  if (/\p{Script=Latin}/u.test(letters)) findPinyin(index, typed, take);
  else if (best.size < MOST) findByWords(index, typed, letters, take);
  if (best.size === 0) findMisspelt(index, typed, letters, take);
  if (best.size === 0) index.byLetters.findTelling(wordsIn(index, typed), take);
  const candidates = [...best].map(([entry, match]) => ({ entry, match }));
  return choose(candidates, MOST).map(toSuggestion);
}

function toSuggestion({ kind, text, detail, leadsTo }: Entry): Suggestion {
  return { kind, text, detail, url: leadsTo() };
}

/** Latin letters may be a Latin term, and pinyin or initials as well. */
function findPinyin({ bySound, isName }: Index, typed: string, take: Take): void {
  if (bySound === null) return;
  const sounds = toSounds(normalise(typed));
  bySound.find(sounds, take);
  bySound.findInitials(sounds.letters, isName, take);
}

function findByWords(index: Index, typed: string, letters: string, take: Take): void {
  const words = wordsIn(index, typed);
  if (words.length > 1 || words[0] !== letters) index.byLetters.findAll(words, take);
}

function wordsIn({ wording: { segmenter, stopWords } }: Index, typed: string): readonly string[] {
  return wordsOf(segmenter, stopWords, typed);
}

/** What was typed fits nowhere: characters may stand for others that sound so, or a key went wrong. */
function findMisspelt(
  { byLetters, bySound, names }: Index,
  typed: string,
  letters: string,
  take: Take,
): void {
  let found = false;
  const taking: Take = (key, match) => {
    found = true;
    take(key, match);
  };
  const sounds = toSounds(normalise(typed));
  bySound?.find(sounds, taking);
  if (!found) byLetters.findMisspelt(letters, names, taking);
  if (!found) bySound?.findMisspelt(sounds, names, taking);
}
