import { rowOf } from '../../platform/vectors.ts';
import type { Corpus } from '../search/corpus.ts';
import { mapInTurns } from '../turns.ts';

/** How near chapters of two plans are: the mean of the best matches of their windows, both ways; null without any. */
export type ChapterNearness = (own: readonly number[], other: readonly number[]) => number | null;

/** One window: its chapter, its row, and one over its length. */
interface Window {
  readonly chapter: number;
  readonly row: Int8Array;
  readonly scale: number;
}

/** For one window, the best cosine in each chapter of the other plan. */
type Best = ReadonlyMap<number, number>;

/** What the windows of each chapter have found. */
type BestByChapter = ReadonlyMap<number, readonly Best[]>;

/** Compares every window of one plan with every one of the other, in pieces that hold up nobody. */
export async function toChapterNearness(corpus: Corpus, a: string, b: string): Promise<ChapterNearness> {
  const [ours, theirs] = [windowsOf(corpus, a), windowsOf(corpus, b)];
  const forward = await matchAll(ours, theirs);
  const backward = await matchAll(theirs, ours);
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
    return [{ chapter: section.chapter, row: vector, scale: length === 0 ? 0 : 1 / length }];
  });
}

async function matchAll(windows: readonly Window[], others: readonly Window[]): Promise<BestByChapter> {
  const found = await mapInTurns(windows, (window) => ({
    chapter: window.chapter,
    best: bestOf(window, others),
  }));
  const byChapter = new Map<number, Best[]>();
  for (const { chapter, best } of found) {
    const known = byChapter.get(chapter);
    if (known === undefined) byChapter.set(chapter, [best]);
    else known.push(best);
  }
  return byChapter;
}

function bestOf(window: Window, others: readonly Window[]): Best {
  const best = new Map<number, number>();
  for (const other of others) {
    const cosine = product(window.row, other.row) * window.scale * other.scale;
    if (cosine > (best.get(other.chapter) ?? -1)) best.set(other.chapter, cosine);
  }
  return best;
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
