import { readNumbers } from './numbers.ts';
import { type Replacement, replaceAll } from './replacements.ts';
import type { Change, Language } from './types.ts';

/** A text as it was meant, and where that is not as it was typed. */
export interface AsMeant {
  readonly text: string;
  readonly changes: readonly Change[];
}

/**
 * Reads Latin letters as pinyin, else mends misspellings, then writes numbers as texts do. What the reader refused,
 * what stands in quotes, what stands in the plans as typed and what people call things is left alone.
 */
export function readAsMeant(
  { speller, synonyms }: Pick<Language, 'speller' | 'synonyms'>,
  typed: string,
  quoted: readonly string[],
  refused: ReadonlySet<string>,
): AsMeant {
  if (speller === null) return { text: typed, changes: [] };
  const allowed = ({ meant, typed: as }: Replacement) =>
    !refused.has(meant) && !refused.has(as) && !quoted.some((phrase) => phrase.includes(as));
  const pinyin = speller.readPinyin(typed);
  const spelt = pinyin ?? speller.correct(typed);
  const kind = pinyin === null ? 'spelling' : 'pinyin';
  const turns = synonyms(typed);
  const isTurn = ({ start, end }: Replacement) =>
    turns.some((turn) => turn.start <= start && end <= turn.end);
  const mended = (spelt?.changes ?? []).filter((each) => allowed(each) && !isTurn(each));
  const text = replaceAll(typed, mended);
  const numbers = readNumbers(text).filter(
    (each) => allowed(each) && !speller.literal(inContext(text, each)),
  );
  return {
    text: replaceAll(text, numbers),
    changes: [
      ...mended.map((each) => toChange(each, kind)),
      ...numbers.map((each) => toChange(each, 'number')),
    ],
  };
}

/** With the character that follows: 十五 stands everywhere, 十五亿 does not. */
function inContext(text: string, { start, end }: Replacement): string {
  return text.slice(start, end + 1);
}

function toChange({ typed, meant }: Replacement, kind: Change['kind']): Change {
  return { typed, meant, kind };
}
