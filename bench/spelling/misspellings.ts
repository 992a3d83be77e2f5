import { readingsOf } from '../../platform/pinyin.ts';
import type { Sounds } from '../../server/search/understanding/sounds.ts';

/** A text with one slip of a kind, made from the right one. */
export interface Misspelling {
  readonly kind: SlipKind;
  readonly typed: string;
  readonly meant: string;
}

export const SLIP_KINDS = [
  'homophone',
  'similar sound',
  'look-alike',
  'swapped',
  'doubled',
  'missing',
  'extra',
  'any character',
] as const;
export type SlipKind = (typeof SLIP_KINDS)[number];

/** What slips are made of. */
export interface SlipSource {
  readonly random: () => number;
  /** The characters that people type. */
  readonly characters: readonly string[];
  readonly sounds: Sounds;
  readonly lookAlikes: (character: string) => readonly string[];
}

/** Makes one slip at a random place of a text of Han characters; null where none of the kind can be made there. */
export function misspell(source: SlipSource, kind: SlipKind, meant: string): Misspelling | null {
  const at = Math.floor(source.random() * meant.length);
  const typed = slipAt(source, kind, meant, at);
  return typed === null || typed === meant ? null : { kind, typed, meant };
}

function slipAt(source: SlipSource, kind: SlipKind, text: string, at: number): string | null {
  const [before, character, after] = [text.slice(0, at), text.charAt(at), text.slice(at + 1)];
  const replaced = (by: string | null) => (by === null ? null : before + by + after);
  switch (kind) {
    case 'homophone':
      return replaced(pick(source, (other) => distance(source.sounds, character, other) === 0));
    case 'similar sound':
      return replaced(pick(source, (other) => (distance(source.sounds, character, other) ?? 0) > 0));
    case 'look-alike':
      return replaced(oneOf(source.lookAlikes(character), source.random));
    case 'swapped':
      return after === '' ? null : before + after.charAt(0) + character + after.slice(1);
    case 'doubled':
      return before + character + character + after;
    case 'missing':
      return text.length < 3 ? null : before + after;
    case 'extra':
      return before === '' ? null : before + (pick(source, () => true) ?? '') + character + after;
    case 'any character':
      return text.length < 3 ? null : replaced(pick(source, () => true));
  }
}

function pick({ characters, random }: SlipSource, fits: (character: string) => boolean): string | null {
  return oneOf(characters.filter(fits), random);
}

function oneOf(characters: readonly string[], random: () => number): string | null {
  return characters[Math.floor(random() * characters.length)] ?? null;
}

/** By their commonest sounds; null for the same character, too. */
function distance(sounds: Sounds, one: string, other: string): number | null {
  const [oneSound] = readingsOf(one);
  const [otherSound] = readingsOf(other);
  if (one === other || oneSound === undefined || otherSound === undefined) return null;
  return sounds.distance(oneSound, otherSound);
}
