/** A word that counts on (第一产业, 十五五规划), and a pattern of its fellows under another number. */
export interface Rival {
  readonly text: string;
  readonly others: RegExp;
}

const NUMERALS = '[一二三四五六七八九十]';
const ORDINAL = new RegExp(`^第(?<number>${NUMERALS}+)(?<noun>.+)$`, 'u');
const PERIOD = new RegExp(`^十(?<number>${NUMERALS})五`, 'u');

/**
 * What a passage must not be about instead: to a model of meaning 第一产业 and 第二产业 are nearly the same, to a reader
 * they are opposites. Words are normalised.
 */
export function toRivals(words: readonly { readonly text: string }[]): readonly Rival[] {
  return words.flatMap(({ text }) => {
    const { number: ordinal, noun } = ORDINAL.exec(text)?.groups ?? {};
    if (ordinal !== undefined && noun !== undefined) {
      return [{ text, others: new RegExp(`第(?!${ordinal}${noun})${NUMERALS}+${noun}`, 'u') }];
    }
    const period = PERIOD.exec(text)?.groups?.number;
    return period === undefined
      ? []
      : [{ text: `十${period}五`, others: new RegExp(`十(?!${period}五)${NUMERALS}五`, 'u') }];
  });
}
