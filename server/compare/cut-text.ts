import { AMOUNT } from '../../platform/number-words.ts';

/** A text, or its beginning and that it goes on: at most so many characters, none of a number alone. */
export function firstPart(text: string, most: number): string {
  const characters = [...text];
  if (characters.length <= most) return text;
  const reach = characters.slice(0, most - 1).join('').length;
  const parts = placesOf(text, PAUSE).filter((at) => at <= reach && at * 2 >= reach);
  return `${text.slice(0, parts.at(-1) ?? besideNumbers(text, reach).start)}…`;
}

/** A text, or its end and that something comes before. */
export function lastPart(text: string, most: number): string {
  const characters = [...text];
  if (characters.length <= most) return text;
  const reach = characters.slice(1 - most).join('').length;
  const parts = placesOf(text, PAUSE)
    .map((at) => at + 1)
    .filter((at) => text.length - at <= reach && (text.length - at) * 2 >= reach);
  return `…${text.slice(parts[0] ?? besideNumbers(text, text.length - reach).end)}`;
}

/** Where a cut does the least harm. */
const PAUSE = /[、，；：。]/gu;

function placesOf(text: string, pattern: RegExp): readonly number[] {
  return [...text.matchAll(pattern)].map(({ index }) => index);
}

/** The nearest places on either side that are not within a number and what it counts in: the place itself where it is none. */
function besideNumbers(text: string, at: number): { readonly start: number; readonly end: number } {
  for (const { 0: amount, index } of text.matchAll(AMOUNT))
    if (index < at && at < index + amount.length) return { start: index, end: index + amount.length };
  return { start: at, end: at };
}
