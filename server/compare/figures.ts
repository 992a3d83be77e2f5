import { toInteger } from '../../plan/numerals.ts';
import { normalise, normaliseWithMap, originalRange } from '../../platform/normalise.ts';
import { numberSubWords } from '../../platform/number-words.ts';
import type { Entry } from '../search/corpus.ts';
import { occurrencesOf } from '../search/literal.ts';
import { type Stretch, toRuns } from '../search/marks.ts';
import type { Run } from '../search/types.ts';

/** The numbers with a unit of one clause, which says what they are numbers of. */
export interface Figure {
  /** As the build's words have them: 65%, 10个. */
  readonly words: readonly string[];
  readonly entry: Entry;
  /** The whole clause, normalised. */
  readonly text: string;
  /** The clause as it is shown, the numbers marked as a `term`. */
  readonly clause: readonly Run[];
  /** It is of a time before the plan's own; null where its passage names no time. */
  readonly past: boolean | null;
}

/** Dates say when, not how much. */
const DATE = /[年月日]$/u;
const AGE = /岁$/u;
/** 79岁 and 79岁以上 at the end of a clause are a life expectancy, what goes on (65岁以上老年人) an age group. */
const MEASURED_AGE = /^(?:以上|以下|左右)?(?:[，。；：！？、）)]|$)/u;

const CLAUSE_END = /[，。；：！？]/u;
const SENTENCE_END = /[。；！？]/u;

/** What is shown of a clause on either side of its numbers, at most. */
const REACH = 22;

/** The numbers with a unit among a passage's words: no bare number, no date, none that is part of another. */
export function figureWords({ words }: Pick<Entry, 'words'>): readonly string[] {
  const found = [...words].filter((word) => !DATE.test(word) && (numberSubWords(word)?.length ?? 0) > 0);
  return found.filter((word) => !found.some((longer) => longer !== word && longer.startsWith(word)));
}

/** By passage, so that a build takes them with it when it goes. */
const figuresOfEntry = new WeakMap<Entry, readonly Figure[]>();

/** The figures of a passage, clause by clause. A row of a table has cells instead. */
export function figuresOf(entry: Entry): readonly Figure[] {
  const known = figuresOfEntry.get(entry);
  if (known !== undefined) return known;
  const found = entry.passage.kind === 'indicator' ? [] : toFigures(entry);
  figuresOfEntry.set(entry, found);
  return found;
}

interface Counted extends Stretch {
  readonly word: string;
}

function toFigures(entry: Entry): readonly Figure[] {
  const { text } = entry.passage;
  const clauses = new Map<number, Counted[]>();
  for (const number of numbersIn(entry)) {
    const { start } = clauseAround(text, number);
    clauses.set(start, [...(clauses.get(start) ?? []), number]);
  }
  return [...clauses.values()].map((numbers) => toFigure(entry, numbers));
}

/** Where the numbers stand by themselves, in order. */
function numbersIn(entry: Entry): readonly Counted[] {
  const words = figureWords(entry);
  if (words.length === 0) return [];
  const { text } = entry.passage;
  const map = normaliseWithMap(text);
  return words
    .flatMap((word) =>
      [...occurrencesOf(word, map.text)].map((at): Counted => {
        const [start, end] = originalRange(map, at, at + word.length);
        return { word, start, end };
      }),
    )
    .filter(({ word, end }) => !AGE.test(word) || MEASURED_AGE.test(text.slice(end)))
    .filter(({ start }) => text.charAt(start - 1) !== '第')
    .toSorted((a, b) => a.start - b.start);
}

function toFigure(entry: Entry, numbers: readonly Counted[]): Figure {
  const { text } = entry.passage;
  const [start, end] = [numbers[0]?.start ?? 0, numbers.at(-1)?.end ?? 0];
  const around = clauseAround(text, { start, end });
  const before = lastPart(text.slice(around.start, start)).trimStart();
  const clause = before + text.slice(start, end) + firstPart(text.slice(end, around.end)).trimEnd();
  const moved = numbers.map((each) => ({
    start: each.start - start + before.length,
    end: each.end - start + before.length,
  }));
  return {
    words: [...new Set(numbers.map(({ word }) => word))],
    entry,
    text: normalise(text.slice(around.start, around.end)),
    clause: toRuns(clause, moved, 'term'),
    past: isPast(entry, start),
  };
}

/** The clause, with the one before it where it begins with its number (，达到65%). */
function clauseAround(text: string, { start, end }: Stretch): Stretch {
  const from = endBefore(text, start, CLAUSE_END);
  const said = text.slice(from, start).split(/\d+(?![\d年月])/u)[0] ?? '';
  const to = text.slice(end).search(CLAUSE_END);
  return {
    start: LITTLE.test(said) && from > 1 ? endBefore(text, from - 1, CLAUSE_END) : from,
    end: to === -1 ? text.length : end + to,
  };
}

/** What says of a number only that it is reached, and not what it is a number of. */
const LITTLE =
  /^(?:年均|累计|分别|力争|较|约)*(?:达|为|超过?|突破|增长|提高|提升|增加|下降|降低|减少|降|控制|稳定)?[到至在]?$/u;

/** Where what the pattern ends begins that stands at a place. */
function endBefore(text: string, at: number, pattern: RegExp): number {
  for (let from = at; from > 0; from -= 1) if (pattern.test(text.charAt(from - 1))) return from;
  return 0;
}

const TIME = /(?<year>20\d{2})年|(?<five>十[一二三四五六七八九])五/gu;

/** Whether the times that are named in the sentence, else the last before it, lie before the plan's own. */
function isPast({ passage: { text }, section: { plan } }: Entry, at: number): boolean | null {
  const begins = Number(/\d{4}/.exec(plan.period ?? '')?.[0] ?? Number.NaN);
  if (Number.isNaN(begins)) return null;
  const start = endBefore(text, at, SENTENCE_END);
  const length = text.slice(at).search(SENTENCE_END);
  const named = yearsIn(text.slice(start, length === -1 ? text.length : at + length));
  const years = named.length > 0 ? named : yearsIn(text.slice(0, start)).slice(-1);
  return years.length === 0 ? null : years.every((year) => year < begins);
}

/** Years, and the last year of each five-year plan: the fourteenth ended in 2025. */
function yearsIn(text: string): readonly number[] {
  return [...text.matchAll(TIME)].map(({ groups }) => {
    if (groups?.year !== undefined) return Number(groups.year);
    return 1955 + 5 * (toInteger(groups?.five ?? '') ?? 0);
  });
}

function firstPart(text: string): string {
  const characters = [...text];
  return characters.length <= REACH ? text : `${characters.slice(0, REACH - 1).join('')}…`;
}

function lastPart(text: string): string {
  const characters = [...text];
  return characters.length <= REACH ? text : `…${characters.slice(1 - REACH).join('')}`;
}
