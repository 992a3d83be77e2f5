/**
 * The engine cuts text at punctuation, and where Latin letters meet Han ones; in a query `"` and `-` are syntax.
 * So that each of our tokens stays one token of the engine, what it would cut at travels as private-use letters,
 * two for a character: injective, and never met in a page, because text is always marked and printed by ourselves.
 */

/** Above U+E000 and U+E001, which mark highlights. */
const LOW = 0xe100;
const HIGH = 0xe200;

const NEITHER_LETTER_NOR_NUMBER = /[^\p{L}\p{N}]/gu;
const NOT_HAN_NOR_DIGIT = /[^\p{Script=Han}0-9]/gu;
const HAN = /\p{Script=Han}/u;

const encode = (character: string): string => {
  const code = character.codePointAt(0) ?? 0;
  return String.fromCharCode(HIGH + (code >> 8), LOW + (code & 0xff));
};

/** A normalised token as both indexes hold it and as a query names it; a token without white space yields one token. */
export function toEngineToken(token: string): string {
  return token.replace(HAN.test(token) ? NOT_HAN_NOR_DIGIT : NEITHER_LETTER_NOR_NUMBER, encode);
}

/** A token field, or a query of words: the tokens in order, cut by the engine only at the spaces between them. */
export function toEngineText(tokens: readonly string[]): string {
  return tokens.map(toEngineToken).join(' ');
}

/** A query that only neighbours in this order answer. Counts as one of the ten words of a query, however long. */
export function toEnginePhrase(tokens: readonly string[]): string {
  return `"${toEngineText(tokens)}"`;
}
