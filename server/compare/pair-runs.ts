import type { Stretch } from '../search/marks.ts';
import type { Match, Run } from '../search/types.ts';

/**
 * Cuts a text into runs that show what it has in common with another: the shared words as `term`, the rest of the
 * nearest sentence as `meaning`. Joined, the runs are the text. The words are in order and do not overlap.
 */
export function toPairRuns(
  text: string,
  words: readonly Stretch[],
  sentence: Stretch | null,
): readonly Run[] {
  const edges = new Set([0, text.length]);
  for (const { start, end } of sentence === null ? words : [...words, sentence]) edges.add(start).add(end);
  const cuts = [...edges].filter((at) => at >= 0 && at <= text.length).toSorted((a, b) => a - b);
  return cuts.slice(1).map((end, index): Run => {
    const start = cuts[index] ?? 0;
    const covers = (stretch: Stretch) => stretch.start <= start && end <= stretch.end;
    const match = matchOf(words.some(covers), sentence !== null && covers(sentence));
    const piece = text.slice(start, end);
    return match === null ? { text: piece } : { text: piece, match };
  });
}

function matchOf(shared: boolean, near: boolean): Match | null {
  if (shared) return 'term';
  return near ? 'meaning' : null;
}
