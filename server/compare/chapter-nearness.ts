import { rowOf } from '../../platform/vectors.ts';
import type { Corpus } from '../search/corpus.ts';
import { mapInTurns } from '../turns.ts';

/** How near chapters of two plans are: the mean of the best matches of their windows, both ways; null without any. */
export type ChapterNearness = (own: readonly number[], other: readonly number[]) => number | null;

/** One window: its chapter, its row, one over its length, and the best cosine in each chapter of the other plan. */
interface Window {
  readonly chapter: number;
  readonly row: Int8Array;
  readonly scale: number;
  readonly best: Map<number, number>;
}

/** Compares every window of one plan with every one of the other, in pieces that hold up nobody. */
export async function toChapterNearness(corpus: Corpus, a: string, b: string): Promise<ChapterNearness> {
  const [ours, theirs] = [windowsOf(corpus, a), windowsOf(corpus, b)];
  await mapInTurns(ours, (window) => {
    for (const other of theirs) {
      const cosine = product(window.row, other.row) * window.scale * other.scale;
      raise(window.best, other.chapter, cosine);
      raise(other.best, window.chapter, cosine);
    }
  });
  const [forward, backward] = [byChapter(ours), byChapter(theirs)];
  return (own, other) => {
    const one = meanOfBest(forward, own, other);
    const two = meanOfBest(backward, other, own);
    return one === null || two === null ? null : (one + two) / 2;
  };
}

function windowsOf({ bundle, entries, rows }: Corpus, plan: string): readonly Window[] {
  return rows.flatMap(({ kind, passage }, row): readonly Window[] => {
    const section = entries[passage]?.section.section;
    if (kind !== 'window' || section?.plan !== plan || section.chapter === null) return [];
    const vector = rowOf(bundle.vectors, row);
    const length = Math.sqrt(product(vector, vector));
    const scale = length === 0 ? 0 : 1 / length;
    return [{ chapter: section.chapter, row: vector, scale, best: new Map() }];
  });
}

function raise(best: Map<number, number>, chapter: number, cosine: number): void {
  if (cosine > (best.get(chapter) ?? -1)) best.set(chapter, cosine);
}

type BestByChapter = ReadonlyMap<number, readonly Window['best'][]>;

function byChapter(windows: readonly Window[]): BestByChapter {
  const chapters = new Map<number, Window['best'][]>();
  for (const { chapter, best } of windows) chapters.set(chapter, [...(chapters.get(chapter) ?? []), best]);
  return chapters;
}

function product(a: Int8Array, b: Int8Array): number {
  let even = 0;
  let odd = 0;
  for (let at = 0; at < a.length; at += 2) {
    even += (a[at] as number) * (b[at] as number);
    odd += (a[at + 1] as number) * (b[at + 1] as number);
  }
  return even + odd;
}

function meanOfBest(
  found: BestByChapter,
  chapters: readonly number[],
  others: readonly number[],
): number | null {
  let sum = 0;
  let count = 0;
  for (const best of chapters.flatMap((chapter) => found.get(chapter) ?? [])) {
    let highest = Number.NEGATIVE_INFINITY;
    for (const other of others) highest = Math.max(highest, best.get(other) ?? Number.NEGATIVE_INFINITY);
    if (highest === Number.NEGATIVE_INFINITY) continue;
    sum += highest;
    count += 1;
  }
  return count === 0 ? null : sum / count;
}
