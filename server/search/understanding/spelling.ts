import type { Segmenter, Token } from '../../../platform/segmenter.ts';
import { bestPath } from './best-path.ts';
import { type Doubts, type Reading, toDoubts } from './doubts.ts';
import { mendInContext } from './in-context.ts';
import type { Lexicon } from './lexicon.ts';
import { type Mending, mendingsOf } from './mendings.ts';
import { type Replacement, replaceAll } from './replacements.ts';

/** A query as it was meant. */
export interface Correction {
  readonly text: string;
  /** In order, apart from each other; offsets into what was typed. */
  readonly changes: readonly Replacement[];
}

/**
 * What a misspelt text (normalised) was meant to say, null where it may stand as it is: the likeliest way to tile it
 * with words of the build, each as typed or with one slip (a noisy channel over a lattice of words). Nothing changes
 * that stands in the build as it was typed, that is a word of general Chinese, or that is or makes a number.
 */
export function correctSpelling(lexicon: Lexicon, segmenter: Segmenter, text: string): Correction | null {
  if (lexicon.literal(text)) return null;
  const changes = hanRuns(segmenter.segment(text)).flatMap((run) => mend(lexicon, segmenter, run));
  return changes.length === 0 ? null : { text: replaceAll(text, changes), changes };
}

/** Words that follow each other without sign, number or Latin letter between them. */
interface Run {
  readonly text: string;
  readonly start: number;
  /** Offsets into the text, not the run. */
  readonly tokens: readonly Token[];
}

function hanRuns(tokens: readonly Token[]): readonly Run[] {
  const runs: Token[][] = [[]];
  for (const token of tokens) {
    if (token.kind === 'word') runs.at(-1)?.push(token);
    else runs.push([]);
  }
  return runs.flatMap((tokens) => {
    const start = tokens[0]?.start;
    return start === undefined ? [] : [{ text: tokens.map(({ text }) => text).join(''), start, tokens }];
  });
}

function mend(lexicon: Lexicon, segmenter: Segmenter, run: Run): readonly Replacement[] {
  const typed = typedEdges(lexicon, run);
  const doubts = toDoubts(lexicon, segmenter, run.text, tokensOf(run));
  const mended = trustedMendings(typed, mendingsOf(lexicon, run.text), doubts, run.text.length);
  if (mended.length === 0) {
    const change = mendInContext(lexicon, segmenter, run.tokens);
    return change === null ? [] : [change];
  }
  if (mended.length > Math.max(1, Math.floor(run.text.length / CHARACTERS_A_SLIP))) return [];
  return mended.map(({ word, start, end }) => ({
    typed: run.text.slice(start, end),
    meant: word.text,
    start: run.start + start,
    end: run.start + end,
  }));
}

/** Where more is wrong, it is no misspelt text of the build but one about something else. */
const CHARACTERS_A_SLIP = 3;

/**
 * The mendings on the best path of which none is in doubt. What makes one doubtful is dear to find out and concerns
 * few: it is asked of those on the best path only, and another path is looked for without the doubtful ones.
 */
function trustedMendings(
  typed: readonly Reading[],
  mendings: readonly Mending[],
  doubts: Doubts,
  length: number,
): readonly Mending[] {
  let left = mendings.filter((mending) => !doubts.rulesOut(mending));
  for (;;) {
    const path = bestPath<Reading>(length, [...typed, ...left]) ?? [];
    const chosen = path.filter((each): each is Mending => each.slip !== null);
    const doubtful = new Set(chosen.filter((mending) => doubts.about(mending, path)));
    if (doubtful.size === 0) return chosen;
    left = left.filter((mending) => !doubtful.has(mending));
  }
}

/** A word that no text of the build has, but the stock dictionary: as rare as can be. */
const GENERAL_WORD = 12;
/** A character alone that says how something is asked: 的, 吗, 去. */
const FUNCTION_CHARACTER = 7;
/** What a character alone costs that is no word of the build; one that is costs this much more than the word. */
const STRANGE_CHARACTER = 14;
const ALONE = 2;

function typedEdges(lexicon: Lexicon, { text, start: offset, tokens }: Run): readonly Reading[] {
  const edges: Reading[] = [];
  const push = (start: number, end: number, cost: number) =>
    edges.push({ start, end, cost, slip: null, text: text.slice(start, end) });
  for (let start = 0; start < text.length; start++) {
    push(start, start + 1, characterCost(lexicon, text.charAt(start)));
    for (let end = start + 2; end <= Math.min(text.length, start + LONGEST_WORD); end++) {
      const word = lexicon.word(text.slice(start, end));
      if (word !== null) push(start, end, word.cost);
    }
  }
  for (const { text: word, start, end } of tokens) {
    if (word.length > 1 && !lexicon.knows(word)) push(start - offset, end - offset, GENERAL_WORD);
  }
  return edges;
}

const LONGEST_WORD = 12;

function characterCost(lexicon: Lexicon, character: string): number {
  if (lexicon.isFunctionWord(character)) return FUNCTION_CHARACTER;
  const cost = lexicon.costOf(character);
  return cost === null ? STRANGE_CHARACTER : Math.min(STRANGE_CHARACTER, cost + ALONE);
}

/** The words the run was cut into as it stands, offsets into the run. */
function tokensOf({ start: offset, tokens }: Run): readonly Token[] {
  return tokens.map((token) => ({ ...token, start: token.start - offset, end: token.end - offset }));
}
