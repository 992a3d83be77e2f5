import { normaliseWithMap } from '../platform/normalise.ts';

/** A text's letters and figures, normalised, without what stands between them. */
export interface Letters {
  readonly text: string;
  /** Of each UTF-16 code unit: where it stands in the original, `to` exclusive. */
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** A clause begins here: something that ends one stands before it. */
  readonly opens: ReadonlySet<number>;
}

/** Reduces a text to what two texts can have in common, however they are punctuated. */
export function toLetters(original: string): Letters {
  const map = normaliseWithMap(original);
  const from: number[] = [];
  const to: number[] = [];
  const opens = new Set([0]);
  let text = '';
  for (const { 0: character, index } of map.text.matchAll(/./gsu)) {
    if (CLAUSE_END.test(character)) opens.add(text.length);
    if (!LETTER.test(character)) continue;
    text += character;
    for (let unit = index; unit < index + character.length; unit++) {
      from.push(map.from[unit] ?? 0);
      to.push(map.to[unit] ?? 0);
    }
  }
  opens.add(text.length);
  return { text, from, to, opens };
}

const LETTER = /[\p{L}\p{N}%]/u;
const CLAUSE_END = /[，。；：！？,;:!?]/u;
