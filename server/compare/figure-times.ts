import type { Plan } from '../../plan/model.ts';
import { toInteger } from '../../plan/numerals.ts';
import type { Corpus, Entry } from '../search/corpus.ts';
import { endBefore } from './end-before.ts';
import type { Figure, FiguresOf } from './figures.ts';
import { grouped } from './grouped.ts';

/** Whether a figure is of a time before its plan's own; null where nothing says of what time it is. */
export type LooksBack = (figure: Figure) => boolean | null;

const SENTENCE_END = /[。；！？]/u;
const TIME = /(?<year>20\d{2})年|(?<five>十[一二三四五六七八九])五/gu;

/** Whether the times that are named in the sentence, else the last before it, lie before the plan's own. */
export function isPast({ passage: { text }, section: { plan } }: Entry, at: number): boolean | null {
  const begins = beginOf(plan);
  if (begins === null) return null;
  const start = endBefore(text, at, SENTENCE_END);
  const length = text.slice(at).search(SENTENCE_END);
  const named = yearsIn(text.slice(start, length === -1 ? text.length : at + length));
  const years = named.length > 0 ? named : yearsIn(text.slice(0, start)).slice(-1);
  return years.length === 0 ? null : years.every((year) => year < begins);
}

/**
 * A figure without a time is of that of most others in its section, else of most times that the section names, else of
 * most that the chapter names before it.
 */
export function createLooksBack({ entries }: Corpus, figuresOf: FiguresOf): LooksBack {
  const bySection = grouped(entries, ({ passage }) => passage.section);
  const known = new Map<string, boolean | null>();
  const ofSection = (entry: Entry): boolean | null => {
    const within = bySection.get(entry.passage.section) ?? [];
    const timed = within.flatMap(figuresOf).flatMap(({ past }) => past ?? []);
    return mostOf(timed) ?? mostOf(pastsIn(within)) ?? mostOf(pastsIn(before(entry)));
  };
  const before = (entry: Entry) => {
    const { plan, section } = entry.section;
    if (section.chapter === null) return [];
    return entries.filter(
      (each) =>
        each.section.plan.id === plan.id &&
        each.section.section.chapter === section.chapter &&
        each.order < entry.order,
    );
  };
  return ({ past, entry }) => {
    // What one term of a glossary is of says nothing of the next.
    if (past !== null || entry.passage.kind === 'definition') return past;
    const { section } = entry.passage;
    const found = known.get(section);
    if (found !== undefined) return found;
    const told = ofSection(entry);
    known.set(section, told);
    return told;
  };
}

function mostOf(pasts: readonly boolean[]): boolean | null {
  return pasts.length === 0 ? null : pasts.filter((past) => past).length * 2 > pasts.length;
}

/** Of each time that some passages name, whether it lies before their plan's own. */
function pastsIn(entries: readonly Entry[]): readonly boolean[] {
  return entries.flatMap(({ passage, section: { plan } }) => {
    const begins = beginOf(plan);
    return begins === null ? [] : yearsIn(passage.text).map((year) => year < begins);
  });
}

function beginOf({ period }: Plan): number | null {
  const begins = /\d{4}/.exec(period ?? '')?.[0];
  return begins === undefined ? null : Number(begins);
}

/** Years, and the last year of each five-year plan: the fourteenth ended in 2025. */
function yearsIn(text: string): readonly number[] {
  return [...text.matchAll(TIME)].map(({ groups }) => {
    if (groups?.year !== undefined) return Number(groups.year);
    return 1955 + 5 * (toInteger(groups?.five ?? '') ?? 0);
  });
}
