/** Latin letters that follow each other, blanks and apostrophes between them taken out. */
export interface Letters {
  /** As pinyin is written here: lower case, no tones, v for ü. */
  readonly text: string;
  /** Where each letter begins and ends in the query. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Positions of letters that a blank or an apostrophe stands before: no syllable goes across. */
  readonly breaks: ReadonlySet<number>;
  /** What stands between blanks, positions of letters, `end` exclusive. */
  readonly groups: readonly { readonly start: number; readonly end: number }[];
}

/**
 * The stretches of letters in a normalised text, numbers between them. Null where anything else stands in it: it was
 * not written as pinyin.
 */
export function lettersOf(text: string): readonly Letters[] | null {
  if (!LATIN_ONLY.test(text)) return null;
  return [...text.matchAll(STRETCH)].map(({ 0: stretch, index }) => toLetters(stretch, index));
}

const LATIN_ONLY = /^(?=.*\p{Script=Latin})[\p{Script=Latin}\p{M}\d\s'’]+$/u;
const STRETCH = /[\p{Script=Latin}\p{M}](?:[\p{Script=Latin}\p{M}'’\s]*[\p{Script=Latin}\p{M}])?/gu;

function toLetters(stretch: string, at: number): Letters {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  const breaks = new Set<number>();
  const groups: { start: number; end: number }[] = [];
  let start = 0;
  for (const { 0: character, index } of stretch.matchAll(/\s|.\p{M}*/gsu)) {
    const letter = toLetter(character);
    if (letter !== null) {
      text += letter;
      for (let each = 0; each < letter.length; each++) {
        starts.push(at + index);
        ends.push(at + index + character.length);
      }
      continue;
    }
    breaks.add(text.length);
    if (character.trim() !== '') continue;
    groups.push({ start, end: text.length });
    start = text.length;
  }
  groups.push({ start, end: text.length });
  return { text, starts, ends, breaks, groups };
}

/** Null for what only parts letters. */
function toLetter(character: string): string | null {
  if (/^[\s'’]/u.test(character)) return null;
  return character
    .normalize('NFD')
    .replace(/u(?=\p{M}*\u0308)/u, 'v')
    .replace(/\p{M}/gu, '');
}
