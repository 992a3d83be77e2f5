import type { Shelf } from '../library.ts';
import type { ChapterId } from './comparison.ts';
import type { PlanPair } from './plan-pair.ts';

/** What is open of a matrix. */
export interface Chosen {
  /** Every chapter is shown, and no part. */
  readonly all: boolean;
  /** Parts whose chapters are shown, `{plan}-{number}`; a pair opens its parts. */
  readonly open: ReadonlySet<string>;
  readonly pair: readonly [ChapterId, ChapterId] | null;
  /** What of the address was odd (Chinese). */
  readonly notes: readonly string[];
}

/** `open=all`: every part of both plans. */
export const ALL_PARTS = 'all';

/** Reads `open=` (repeatable) and `pair=`; what is odd is named. */
export function readMatrixParams(params: URLSearchParams, { a, b }: PlanPair): Chosen {
  const notes: string[] = [];
  const pair = readPair(params.get('pair') ?? '', a, b, notes);
  const typed = params.getAll('open').filter((value) => value !== '');
  const known = new Set([ALL_PARTS, ...partsOf(a), ...partsOf(b)]);
  const odd = typed.find((value) => !known.has(value));
  if (odd !== undefined) notes.push(`没有“${shortened(odd)}”这一篇，已忽略。`);
  const open = [...typed.filter((value) => known.has(value)), ...partsAround(pair, a, b)];
  return { all: open.includes(ALL_PARTS), open: new Set(open), pair, notes };
}

function partsOf({ plan, outline }: Shelf): readonly string[] {
  return outline.parts.map(({ number }) => `${plan.id}-${number}`);
}

function readPair(typed: string, a: Shelf, b: Shelf, notes: string[]): Chosen['pair'] {
  if (typed === '') return null;
  const [one = '', two = '', ...more] = typed.split(':');
  const [own, other] = [readChapter(one, a), readChapter(two, b)];
  if (own !== undefined && other !== undefined && more.length === 0) return [own, other];
  notes.push(`没有“${shortened(typed)}”这一对章，已忽略。`);
  return null;
}

function readChapter(typed: string, { plan, chapters }: Shelf): ChapterId | undefined {
  const page = chapters.find(({ chapter }) => `${plan.id}-${chapter.number}` === typed);
  return page === undefined ? undefined : { plan: plan.id, chapter: page.chapter.number };
}

function partsAround(pair: Chosen['pair'], a: Shelf, b: Shelf): readonly string[] {
  return [a, b].flatMap((shelf, side) => {
    const number = pair?.[side]?.chapter;
    const part = shelf.outline.parts.find(({ chapters }) =>
      chapters.some((chapter) => chapter.number === number),
    );
    return part === undefined ? [] : [`${shelf.plan.id}-${part.number}`];
  });
}

function shortened(typed: string): string {
  return [...typed].slice(0, 40).join('');
}
