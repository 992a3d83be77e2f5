/** What a reader typed, taken apart: plain words, phrases that must stand in the text, words that must not. */
export interface QuerySyntax {
  /** Everything that is not excluded, quotes taken off: what is segmented and embedded. */
  readonly text: string;
  readonly phrases: readonly string[];
  readonly excluded: readonly string[];
}

// An excluded word stands at the start or after a space; before a digit the sign is a minus (-33%).
const PIECE =
  /(?<=^|\s)[-－](?:[“"＂](?<gone>[^“”"＂]+)[”"＂]|(?<out>[^\s\d“”"＂-][^\s“”"＂]*))|[“"＂](?<phrase>[^“”"＂]+)[”"＂]/gu;

/** Reads the syntax of a query. Anything that is not syntax is plain words: there are no errors. */
export function readSyntax(q: string): QuerySyntax {
  const phrases: string[] = [];
  const excluded: string[] = [];
  const text = q.replace(PIECE, (piece, ...rest) => {
    const { gone, out, phrase } = rest.at(-1) as Record<string, string | undefined>;
    if (phrase !== undefined) {
      if (isPhrase(phrase)) phrases.push(phrase.trim());
      return ` ${phrase} `;
    }
    const word = (gone ?? out ?? '').trim();
    if (word === '') return piece;
    excluded.push(word);
    return ' ';
  });
  return { text: text.replace(/\s+/gu, ' ').trim(), phrases, excluded };
}

/** Two or more words or characters; a single character in quotes is an ordinary word. */
function isPhrase(text: string): boolean {
  return (text.match(/[\p{L}\p{N}]/gu) ?? []).length >= 2;
}
