import { readingsOf } from '../../../platform/pinyin.ts';
import type { Edge } from './best-path.ts';
import type { Lexicon, LexiconWord, SoundNode } from './lexicon.ts';

/** How a word was misspelt. */
export type Slip = 'homophone' | 'sound' | 'shape' | 'swapped' | 'doubled' | 'missing' | 'extra' | 'other';

/** A word of the lexicon that a stretch of the text may have been meant for; `cost` is the word's and the slip's. */
export interface Mending extends Edge {
  readonly word: LexiconWord;
  readonly slip: Slip;
  /** Offsets of the characters that are not as they should be; none where one is missing. */
  readonly wrong: readonly number[];
}

/**
 * What a slip costs, in nats: roughly how seldom it happens, and how sure one must be. Pinyin keyboards make
 * homophones by the dozen, and hardly ever a character that neither sounds nor looks like the right one.
 */
export const SLIP_COSTS: Readonly<Record<Slip, number>> = {
  homophone: 5,
  sound: 5.5,
  shape: 6,
  swapped: 6.5,
  doubled: 6,
  missing: 8.5,
  extra: 8.5,
  other: 10,
};

/** What each further wrong character of a word costs: one slip of the keyboard makes several. */
const FURTHER = 2;

/** All words within one slip of some stretch of a run of Han characters, itself not among them. */
export function mendingsOf(lexicon: Lexicon, run: string): readonly Mending[] {
  const mendings: Mending[] = [];
  const sounds = [...run].map((character) => [...new Set(readingsOf(character).map(lexicon.sounds.fold))]);
  for (let start = 0; start < run.length; start++) {
    mendings.push(...soundingMendings(lexicon, run, sounds, start));
    for (let length = 2; length <= LONGEST && start + length <= run.length; length++) {
      mendings.push(...spelledMendings(lexicon, run.slice(start, start + length), start));
    }
  }
  return mendings;
}

/** Longer words are few, and tiled by shorter ones. */
const LONGEST = 6;

function* spelledMendings(lexicon: Lexicon, typed: string, start: number): Generator<Mending> {
  const end = start + typed.length;
  const found = (word: LexiconWord | null, slip: Slip, ...wrong: readonly number[]): readonly Mending[] =>
    word === null || word.text === typed
      ? []
      : [
          {
            word,
            slip,
            start,
            end,
            cost: word.cost + SLIP_COSTS[slip],
            wrong: wrong.map((at) => start + at),
          },
        ];
  for (let at = 0; at < typed.length; at++) {
    const [before, character, after] = [typed.slice(0, at), typed.charAt(at), typed.slice(at + 1)];
    for (const alike of lexicon.lookAlikes(character)) {
      yield* found(lexicon.word(before + alike + after), 'shape', at);
    }
    if (after !== '') {
      const swapped = before + after.charAt(0) + character + after.slice(1);
      yield* found(lexicon.word(swapped), 'swapped', at, at + 1);
    }
    if (after.startsWith(character)) yield* found(lexicon.word(before + after), 'doubled', at);
    else if (before !== '' && after !== '' && typed.length > 3)
      yield* found(lexicon.word(before + after), 'extra', at);
    if (typed.length > 2) {
      for (const word of lexicon.withOneLeftOut(before + after)) {
        if (word.text.length === typed.length && differsAt(word.text, typed, at))
          yield* found(word, 'other', at);
      }
    }
  }
  for (const word of lexicon.withOneLeftOut(typed)) yield* found(word, 'missing');
}

/** Whether that is the one place where they differ: what is left out of both must be the same character's place. */
function differsAt(one: string, other: string, at: number): boolean {
  return one.slice(0, at) === other.slice(0, at) && one.slice(at + 1) === other.slice(at + 1);
}

/** The words that sound like what begins here, or might to some ears, several wrong characters in a word included. */
function* soundingMendings(
  lexicon: Lexicon,
  run: string,
  sounds: readonly (readonly string[])[],
  start: number,
): Generator<Mending> {
  let nodes: readonly SoundNode[] = [lexicon.bySound];
  for (let end = start + 1; end <= run.length && nodes.length > 0; end++) {
    const heard = sounds[end - 1] ?? [];
    nodes = nodes.flatMap((node) => heard.flatMap((sound) => node.next.get(sound) ?? []));
    for (const word of nodes.flatMap(({ words }) => words)) {
      const mending = soundMending(lexicon, word, run.slice(start, end), start);
      if (mending !== null) yield mending;
    }
  }
}

function soundMending(lexicon: Lexicon, word: LexiconWord, typed: string, start: number): Mending | null {
  const wrong = word.syllables.flatMap((_, at) => (word.text.charAt(at) === typed.charAt(at) ? [] : [at]));
  const off = wrong.reduce(
    (sum, at) => sum + distanceTo(lexicon, word.syllables[at] ?? '', typed.charAt(at)),
    0,
  );
  if (wrong.length === 0 || !Number.isFinite(off)) return null;
  // A short word of which nothing was typed right is another word.
  if (wrong.length === typed.length && (typed.length < 3 || off > 0)) return null;
  const slip = off === 0 ? 'homophone' : 'sound';
  const cost = word.cost + SLIP_COSTS[slip] + off + FURTHER * (wrong.length - 1);
  return { word, slip, start, end: start + typed.length, cost, wrong: wrong.map((at) => start + at) };
}

function distanceTo({ sounds }: Lexicon, syllable: string, character: string): number {
  const distances = readingsOf(character).map((reading) => sounds.distance(syllable, reading));
  return Math.min(...distances.map((distance) => distance ?? Number.POSITIVE_INFINITY));
}
