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
  /** Stretches that are one syllable and no more, `end` exclusive: they came from a character. */
  readonly whole: readonly (readonly [start: number, end: number])[];
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
  const text = plain.replace(/[^\p{L}\p{N}]+/gu, ' ');
  const pieces = piecesOf(text);
  const breaks: number[] = [];
  const whole: [number, number][] = [];
  let letters = '';
  for (const [at, syllable] of syllablesOf(text).entries()) {
    const start = letters.length;
    if (start > 0) breaks.push(start);
    letters += syllable;
    if (isHan(pieces[at])) whole.push([start, letters.length]);
  }
  return { letters, breaks, whole };
}

/** What has a syllable of its own in `syllablesOf`: each Han character, each run of others. */
function piecesOf(text: string): readonly string[] {
  return text.match(/\p{Script=Han}|[^\p{Script=Han}\s]+/gu) ?? [];
}

function isHan(piece: string | undefined): boolean {
  return piece !== undefined && /^\p{Script=Han}/u.test(piece);
}

export function toSpoken(name: string): Spoken {
  const plain = name.replace(/[^\p{L}\p{N}]+/gu, '');
  const syllables = syllablesOf(plain);
  const pieces = piecesOf(plain);
  // Of Latin letters and digits all are typed, also among initials.
  const initials = syllables.map((syllable, at) => (isHan(pieces[at]) ? syllable.charAt(0) : syllable));
  return { syllables, initials: initials.join('') };
}

export function createBySound(spoken: readonly Spoken[]): BySound {
  const pinyin = createHaystack(spoken.map(({ syllables }) => syllables.join('')));
  const initials = createHaystack(spoken.map((each) => each.initials));
  const boundaries = boundariesOf(pinyin, spoken);
  return {
    find(sounds, take) {
      const { letters, breaks, whole } = sounds;
      const fits = (key: number, offset: number): boolean => {
        const at = (pinyin.starts[key] ?? 0) + offset;
        return (
          boundaries[at] === 1 &&
          breaks.every((each) => boundaries[at + each] === 1) &&
          whole.every(([start, end]) => boundaries.indexOf(1, at + start + 1) === at + end)
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
