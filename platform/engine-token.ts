/**
 * The engine cuts text at punctuation, and where writing systems meet; which of them a figure belongs to hangs on the
 * words before it (after a Latin word it cuts 2030年 in two, else not), and in a query `"` and `-` are syntax.
 * So that each of our tokens stays one token of the engine, wherever it stands, all but Han characters and figures
 * travel as private-use characters, which belong to no writing system. Nobody sees them: text is marked and printed by
 * ourselves.
 */

/** Above U+E000 and U+E001, which mark highlights: one for a code below 256, else a lead and this. */
const LOW = 0xe100;
/** The lead, U+E201 to U+F2FF: the code's higher bits. */
const HIGH = 0xe200;

const NEITHER_HAN_NOR_FIGURE = /[^\p{Script=Han}0-9]/gu;

const encode = (character: string): string => {
  const code = character.codePointAt(0) ?? 0;
  const low = String.fromCharCode(LOW + (code & 0xff));
  return code < 256 ? low : String.fromCharCode(HIGH + (code >> 8)) + low;
};

/** A normalised token as both indexes hold it and as a query names it; no two tokens yield the same. */
export function toEngineToken(token: string): string {
  return token.replace(NEITHER_HAN_NOR_FIGURE, encode);
}

/** A token field: the tokens in order, cut by the engine only at the spaces between them. */
export function toEngineText(tokens: readonly string[]): string {
  return tokens.map(toEngineToken).join(' ');
}

/**
 * A query that only neighbours in this order answer. Counts as one of the ten words of a query, however long.
 * A single word is exact only so: without the quotes the engine also cuts it in two and joins it with the next one
 * (湖南 finds 湖 南, 长株 潭 finds 长株潭), typo tolerance or not.
 */
export function toEnginePhrase(tokens: readonly string[]): string {
  return `"${toEngineText(tokens)}"`;
}

/** A query that needs every one of these words, each exactly. */
export function toEngineWords(tokens: readonly string[]): string {
  return tokens.map((token) => toEnginePhrase([token])).join(' ');
}
