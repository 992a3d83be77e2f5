import type { Match, Run } from '../search/types.ts';

/** A stretch of a passage as a card shows it: its runs, or a sign that something is left out. */
export type ExcerptPart = { readonly type: 'runs'; readonly runs: readonly Run[] } | { readonly type: 'gap' };

export interface Excerpt {
  readonly parts: readonly ExcerptPart[];
  /** False: the parts are the whole passage. */
  readonly shortened: boolean;
}

const MAX_LENGTH = 200;
const SENTENCE = /[^。！？；]*(?:[。！？；]+[”’」』）]*|$)/gu;

/**
 * Shows a long passage by its best sentences: marked ones first, in the order of the text, filled up with the
 * neighbours that follow; those with the foremost kind of mark before all others. Short passages are shown whole.
 */
export function toExcerpt(runs: readonly Run[], foremost: Match | null = null): Excerpt {
  const length = runs.reduce((sum, { text }) => sum + text.length, 0);
  const whole: Excerpt = { parts: [{ type: 'runs', runs }], shortened: false };
  if (length <= MAX_LENGTH * 1.2) return whole;
  const sentences = toSentences(runs);
  const chosen = choose(sentences, foremost);
  if (chosen.size === sentences.length) return whole;
  return { parts: toParts(sentences, chosen), shortened: true };
}

type Sentence = readonly Run[];

/** The runs cut again at sentence ends. */
function toSentences(runs: readonly Run[]): readonly Sentence[] {
  const text = runs.map((run) => run.text).join('');
  const ends: number[] = [];
  for (const { 0: sentence, index } of text.matchAll(SENTENCE)) {
    if (sentence !== '') ends.push(index + sentence.length);
  }
  const sentences: Run[][] = ends.map(() => []);
  let at = 0;
  let current = 0;
  for (const run of runs) {
    let rest = run.text;
    while (rest !== '') {
      const end = ends[current] ?? text.length;
      const piece = rest.slice(0, end - at);
      sentences[current]?.push(run.match === undefined ? { text: piece } : { text: piece, match: run.match });
      rest = rest.slice(piece.length);
      at += piece.length;
      if (at >= end) current += 1;
    }
  }
  return sentences;
}

function choose(sentences: readonly Sentence[], foremost: Match | null): ReadonlySet<number> {
  const chosen = new Set<number>();
  let length = 0;
  const take = (index: number): boolean => {
    const sentence = sentences[index];
    if (sentence === undefined || chosen.has(index)) return true;
    if (chosen.size > 0 && length + lengthOf(sentence) > MAX_LENGTH) return false;
    chosen.add(index);
    length += lengthOf(sentence);
    return true;
  };
  const marked = [...sentences.keys()].filter((index) =>
    sentences[index]?.some(({ match }) => match !== undefined),
  );
  const isForemost = (index: number) =>
    Number(sentences[index]?.some(({ match }) => match !== undefined && match === foremost) ?? false);
  const byMarks = marked.toSorted(
    (a, b) => isForemost(b) - isForemost(a) || marksOf(sentences[b]) - marksOf(sentences[a]) || a - b,
  );
  for (const index of byMarks) take(index);
  for (let index = chosen.size === 0 ? 0 : Math.min(...chosen); index < sentences.length; index++) {
    if (!take(index)) break;
  }
  return chosen;
}

function toParts(sentences: readonly Sentence[], chosen: ReadonlySet<number>): readonly ExcerptPart[] {
  const parts: ExcerptPart[] = [];
  sentences.forEach((sentence, index) => {
    const last = parts.at(-1);
    if (!chosen.has(index)) {
      if (last?.type !== 'gap') parts.push({ type: 'gap' });
    } else if (last?.type === 'runs') {
      parts[parts.length - 1] = { type: 'runs', runs: sentence.reduce(appended, last.runs) };
    } else {
      parts.push({ type: 'runs', runs: sentence });
    }
  });
  return parts;
}

/** A mark that goes on over the end of a sentence stays one. */
function appended(runs: readonly Run[], next: Run): readonly Run[] {
  const last = runs.at(-1);
  if (last === undefined || last.match !== next.match) return [...runs, next];
  return [...runs.slice(0, -1), { ...last, text: last.text + next.text }];
}

function lengthOf(sentence: Sentence): number {
  return sentence.reduce((sum, { text }) => sum + text.length, 0);
}

function marksOf(sentence: Sentence | undefined): number {
  return new Set(sentence?.filter(({ match }) => match !== undefined).map(({ text }) => text)).size;
}
