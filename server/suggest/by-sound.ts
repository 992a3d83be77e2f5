import { syllablesOf } from '../../platform/pinyin.ts';
import type { Take } from './by-letters.ts';
import { createHaystack, type Haystack } from './haystack.ts';
import { slipsAllowed, slipsFromStart } from './slips.ts';
import { MATCH } from './types.ts';

/** What was typed, as it sounds: characters and pinyin look alike here. */
export interface Sounds {
  readonly letters: string;
  /** Offsets where a syllable must begin: where a blank or an apostrophe stood, and at every character. */
  readonly breaks: readonly number[];
  /** The last syllable is whole: it came from a character. */
  readonly closed: boolean;
}

/** The sounds of one key. */
export interface Spoken {
  readonly syllables: readonly string[];
  readonly initials: string;
}

/** Finds keys by pinyin and by initials. */
export interface BySound {
  find(sounds: Sounds, take: Take): void;
  /** Names that begin with these initials or hold three or more; of other keys, sentences, five are too few to tell. */
  findInitials(initials: string, isName: (key: number) => boolean, take: Take): void;
  findMisspelt(sounds: Sounds, keys: Iterable<number>, take: Take): void;
}

/** Pinyin with tones (xiāng, lü) or without, or characters, as sounds. */
export function toSounds(normalised: string): Sounds {
  const plain = normalised
    .normalize('NFD')
    .replace(/u(?=\p{M}*\u0308)/gu, 'v')
    .replace(/\p{M}/gu, '')
    .normalize('NFC');
  const pieces = syllablesOf(plain.replace(/[^\p{L}\p{N}]+/gu, ' '));
  const breaks: number[] = [];
  let letters = '';
  for (const piece of pieces) {
    if (letters !== '') breaks.push(letters.length);
    letters += piece;
  }
  return { letters, breaks, closed: /\p{Script=Han}$/u.test(plain) };
}

export function toSpoken(name: string): Spoken {
  const plain = name.replace(/[^\p{L}\p{N}]+/gu, '');
  const syllables = syllablesOf(plain);
  // One piece for each syllable; of Latin letters and digits all are typed, also among initials.
  const pieces = plain.match(/\p{Script=Han}|\P{Script=Han}+/gu) ?? [];
  const initials = syllables.map((syllable, at) =>
    /\p{Script=Han}/u.test(pieces[at] ?? '') ? syllable.charAt(0) : syllable,
  );
  return { syllables, initials: initials.join('') };
}

export function createBySound(spoken: readonly Spoken[]): BySound {
  const pinyin = createHaystack(spoken.map(({ syllables }) => syllables.join('')));
  const initials = createHaystack(spoken.map((each) => each.initials));
  const boundaries = boundariesOf(pinyin, spoken);
  return {
    find(sounds, take) {
      const { letters } = sounds;
      const fits = (key: number, offset: number): boolean => {
        const at = (pinyin.starts[key] ?? 0) + offset;
        return (
          boundaries[at] === 1 &&
          sounds.breaks.every((each) => boundaries[at + each] === 1) &&
          (!sounds.closed || boundaries[at + letters.length] === 1)
        );
      };
      if (letters.length < SHORTEST_INSIDE) {
        pinyin.findStarts(letters, (key) => {
          if (fits(key, 0)) take(key, MATCH.soundStart);
        });
        return;
      }
      pinyin.find(letters, (key, offset) => {
        if (!fits(key, offset)) return false;
        take(key, offset === 0 ? MATCH.soundStart : MATCH.soundInside);
        return true;
      });
    },
    findInitials(letters, isName, take) {
      initials.findStarts(letters, (key) => {
        if (isName(key) || letters.length > TELLING) take(key, MATCH.initials);
      });
      if (letters.length < SHORTEST_INSIDE) return;
      initials.find(letters, (key) => {
        if (isName(key)) take(key, MATCH.initials);
        return true;
      });
    },
    findMisspelt({ letters }, keys, take) {
      const most = slipsAllowed(letters.length, SHORTEST_MISSPELT);
      if (most === 0) return;
      for (const key of keys) {
        if (slipsFromStart(letters, pinyin.texts[key] ?? '', most) !== null) take(key, MATCH.misspelt);
      }
    },
  };
}

/** Fewer letters stand by chance in too many keys. */
const SHORTEST_INSIDE = 3;
const TELLING = 5;
const SHORTEST_MISSPELT = 5;

/** 1 where a syllable begins or the last one ends. */
function boundariesOf(pinyin: Haystack, spoken: readonly Spoken[]): Uint8Array {
  const boundaries = new Uint8Array((pinyin.starts.at(-1) ?? 0) + 1);
  for (const [key, { syllables }] of spoken.entries()) {
    let at = pinyin.starts[key] ?? 0;
    boundaries[at] = 1;
    for (const syllable of syllables) {
      at += syllable.length;
      boundaries[at] = 1;
    }
  }
  return boundaries;
}
