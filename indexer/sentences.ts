/** UTF-16 offsets into a text, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The sentences of a passage in order, without the blanks between them: cut after 。！？； and the quotes and brackets
 * that close behind them. A very short one is joined with the next (the last with the one before), because alone
 * it says too little; so a lead phrase joins the sentence it announces, as does one given by its length.
 */
export function toSentences(text: string, lead = 0): readonly Span[] {
  const pieces = [...text.matchAll(SENTENCE)].map((match) => trimmed(text, match.index, match[0].length));
  const joined: Span[] = [];
  let open: Span | null = null;
  for (const { start, end } of pieces.filter((piece) => piece.start < piece.end)) {
    const whole: Span = { start: open?.start ?? start, end };
    const short = whole.end - whole.start < SHORTEST || whole.end <= lead + 1;
    open = short ? whole : null;
    if (!short) joined.push(whole);
  }
  if (open === null) return joined;
  const last = joined.pop();
  return [...joined, { start: last?.start ?? open.start, end: open.end }];
}

const SENTENCE = /[^。！？；!?;]*(?:[。！？；!?;]+[”’」』）》\])]*|$)/gu;

/** Shorter ones are leads and exclamations. */
const SHORTEST = 12;

function trimmed(text: string, start: number, length: number): Span {
  const piece = text.slice(start, start + length);
  const from = start + (piece.length - piece.trimStart().length);
  return { start: from, end: Math.max(from, start + piece.trimEnd().length) };
}
