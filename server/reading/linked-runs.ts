import type { Stretch } from '../search/marks.ts';
import type { Run } from '../search/types.ts';

/** A stretch of a text that leads somewhere: to the entry of a term, or to the note of a sign. */
export interface LinkedStretch extends Stretch {
  readonly type: 'term' | 'note';
  /** The id that it leads to. */
  readonly target: string;
  readonly url: string;
}

/** Runs that are one link together. */
export interface LinkedRun extends Omit<LinkedStretch, 'start' | 'end'> {
  readonly runs: readonly Run[];
}

/** Texts joined, inside and outside of links, are the passage's text. */
export type ReadingRun = Run | LinkedRun;

export function isLinked(run: ReadingRun): run is LinkedRun {
  return 'target' in run;
}

/** Puts links into runs; a mark that ends inside a link is cut, no character is moved. The stretches do not overlap. */
export function toLinkedRuns(
  runs: readonly Run[],
  stretches: readonly LinkedStretch[],
): readonly ReadingRun[] {
  const linked: ReadingRun[] = [];
  let at = 0;
  for (const { start, end, ...link } of stretches.toSorted((a, b) => a.start - b.start)) {
    const inside = cut(runs, start, end);
    if (start < at || inside.length === 0) continue;
    linked.push(...cut(runs, at, start), { ...link, runs: inside });
    at = end;
  }
  return [...linked, ...cut(runs, at, Number.POSITIVE_INFINITY)];
}

/** The part of runs from one offset of their text to another. */
export function cut(runs: readonly Run[], from: number, to: number): readonly Run[] {
  let at = 0;
  return runs.flatMap((run): readonly Run[] => {
    const start = at;
    at += run.text.length;
    const text = run.text.slice(Math.max(0, from - start), Math.max(0, to - start));
    return text === '' ? [] : [{ ...run, text }];
  });
}

/** The runs of a text without its links. */
export function plainRuns(runs: readonly ReadingRun[]): readonly Run[] {
  return runs.flatMap((run) => (isLinked(run) ? run.runs : [run]));
}
