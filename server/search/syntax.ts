/** What a reader typed, taken apart: plain words, phrases that must stand in the text, words that must not. */
export interface QuerySyntax {
  /** Everything that is not excluded, quotes and signs taken off: what is embedded. */
  readonly text: string;
  /** What of it is cut into words: `text` without the operands of OR. */
  readonly plain: string;
  readonly phrases: readonly string[];
  /** `甲 OR 乙`, `甲|乙`: of each group one is enough. */
  readonly choices: readonly (readonly Operand[])[];
  readonly excluded: readonly string[];
  /** What looks like syntax and was read as plain words, in words for the reader (Chinese). */
  readonly slips: readonly string[];
}

/** What stands beside an OR: a word, or a phrase in quotes. */
export interface Operand {
  readonly text: string;
  readonly phrase: boolean;
}

type Piece =
  | ({ readonly type: 'operand' } & Operand)
  | { readonly type: 'excluded'; readonly text: string }
  | { readonly type: 'or' };

// An excluded word stands at the start or after a space; before a digit the sign is a minus (-33%).
const PIECE =
  /(?<=^|\s)[-－](?:[“"＂](?<gone>[^“”"＂]+)[”"＂]|(?<out>[^\s\d“”"＂|｜-][^\s“”"＂|｜]*))|[“"＂](?<phrase>[^“”"＂]+)[”"＂]|(?<or>[|｜]|(?<=^|\s)(?:OR|ＯＲ)(?=\s|$))|(?<word>[^\s“”"＂|｜]+)/gu;

/** Reads the syntax of a query. Anything that is not syntax is plain words: there are no errors. */
export function readSyntax(q: string): QuerySyntax {
  const pieces = [...quoted(q).matchAll(PIECE)].flatMap(({ groups }) => toPiece(groups ?? {}));
  const runs = toRuns(pieces);
  const choices = runs.filter(({ length }) => length > 1);
  const rest = runs.filter(({ length }) => length === 1).flat();
  return {
    text: runs
      .flat()
      .map(({ text }) => text)
      .join(' '),
    plain: rest.map(({ text }) => text).join(' '),
    phrases: rest.filter(({ phrase }) => phrase).map(({ text }) => text),
    choices,
    excluded: pieces.flatMap((piece) => (piece.type === 'excluded' ? [piece.text] : [])),
    slips: [...danglingOr(pieces), ...openQuote(q), ...tooManyReadings(q, choices)],
  };
}

/** Corner brackets are quotes. */
function quoted(q: string): string {
  return q.replace(/[「『]/gu, '“').replace(/[」』]/gu, '”');
}

function toPiece({ gone, out, phrase, or, word }: Record<string, string | undefined>): readonly Piece[] {
  const excluded = (gone ?? out ?? '').trim();
  if (excluded !== '') return [{ type: 'excluded', text: excluded }];
  if (or !== undefined) return [{ type: 'or' }];
  const text = (phrase ?? word ?? '').trim();
  if (text === '') return [];
  return [{ type: 'operand', text, phrase: phrase !== undefined && isPhrase(text) }];
}

/** What an OR joins is one run; everything else is a run of its own. */
function toRuns(pieces: readonly Piece[]): readonly (readonly Operand[])[] {
  const runs: Operand[][] = [];
  pieces.forEach((piece, index) => {
    if (piece.type !== 'operand') return;
    const joined = pieces[index - 1]?.type === 'or' && pieces[index - 2]?.type === 'operand';
    if (joined) runs.at(-1)?.push(piece);
    else runs.push([piece]);
  });
  return runs;
}

function danglingOr(pieces: readonly Piece[]): readonly string[] {
  const dangling = pieces.some(
    ({ type }, index) =>
      type === 'or' && (pieces[index - 1]?.type !== 'operand' || pieces[index + 1]?.type !== 'operand'),
  );
  return dangling ? ['OR（或 |）两边都要有词，这里按普通词检索'] : [];
}

function openQuote(q: string): readonly string[] {
  const quotes = (q.match(/[“”"＂]/gu) ?? []).length;
  return quotes % 2 === 1 ? ['引号没有成对，这里按普通词检索'] : [];
}

/** Two or more words or characters; a single character in quotes is an ordinary word. */
function isPhrase(text: string): boolean {
  return (text.match(/[\p{L}\p{N}]/gu) ?? []).length >= 2;
}

/** More ways than these to read one query nobody means. */
const MOST_READINGS = 8;

/** Nor more characters in all of them: what one OR in the longest query makes. Each costs a search of its own. */
const MOST_CHARACTERS = 400;

/**
 * A query without OR for each way to choose one operand of each group: what one of them finds, the query finds. Where
 * these would be more, or longer, than anybody means, the query stands for itself.
 */
export function toReadings(q: string): readonly string[] {
  return withinBounds(q, readSyntax(q).choices) ?? [q];
}

function tooManyReadings(q: string, choices: QuerySyntax['choices']): readonly string[] {
  return withinBounds(q, choices) === null ? ['OR（或 |）的组合太多，没有逐一检索，结果可能不全'] : [];
}

/** Null where there are too many. */
function withinBounds(q: string, choices: QuerySyntax['choices']): readonly string[] | null {
  if (choices.length === 0) return [q];
  const ways = choices.reduce((product, { length }) => product * length, 1);
  if (ways > MOST_READINGS) return null;
  const readings = readingsOf(q);
  const characters = readings.reduce((sum, reading) => sum + [...reading].length, 0);
  return characters > MOST_CHARACTERS ? null : readings;
}

function readingsOf(q: string): readonly string[] {
  const pieces = [...quoted(q).matchAll(PIECE)].flatMap(({ 0: raw, groups }) =>
    toPiece(groups ?? {}).map((piece) => ({ raw, piece })),
  );
  let readings: readonly (readonly string[])[] = [[]];
  let open: string[] = [];
  pieces.forEach(({ raw, piece }, index) => {
    if (piece.type === 'or') return;
    open = [...open, raw];
    const joins = pieces[index + 1]?.piece.type === 'or' && pieces[index + 2]?.piece.type === 'operand';
    if (piece.type === 'operand' && joins) return;
    const options = open;
    readings = readings.flatMap((reading) => options.map((option) => [...reading, option]));
    open = [];
  });
  return readings.map((reading) => reading.join(' '));
}
