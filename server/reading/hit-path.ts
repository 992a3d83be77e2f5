import type { Library } from '../library.ts';
import type { Matches, TypedQuery } from '../search/types.ts';

/** The passages that a query finds in one plan, in the order of the text, and the way from one to the next. */
export interface HitPath {
  readonly total: HitTotal;
  /** The numbers are lower bounds. */
  readonly capped: boolean;
  /** How many of them a chapter has; null: the glossary. */
  inChapter(chapter: number | null): HitTotal;
  /** Of a passage that is a hit, else null. */
  step(passage: string): HitStep | null;
  /** The nearest hits outside a page, before it and after it. */
  around(chapter: number | null): Pick<HitStep, 'previousUrl' | 'nextUrl'>;
}

/** How many passages are found, and how many of these have what was typed in their own text. */
export interface HitTotal {
  readonly found: number;
  readonly literal: number;
  /** What was typed is more than one word. */
  readonly several: boolean;
}

/** One hit among all of the plan, from 1, with the addresses of its neighbours. */
export interface HitStep {
  readonly number: number;
  readonly total: number;
  readonly capped: boolean;
  readonly previousUrl: string | null;
  readonly nextUrl: string | null;
}

/** Lays the hits of one plan out along its pages. The glossary is its last page. */
export function toHitPath(
  { ids, standings, several, capped }: Matches,
  plan: string,
  query: TypedQuery,
  library: Pick<Library, 'place' | 'readerUrl' | 'passage'>,
): HitPath {
  const hits = ids
    .flatMap((id) => {
      const place = library.place(id);
      const line = library.passage(id)?.passage.line ?? 0;
      return place?.plan === plan ? [{ id, page: place.chapter ?? Number.POSITIVE_INFINITY, line }] : [];
    })
    .toSorted((a, b) => a.page - b.page || a.line - b.line);
  const position = new Map(hits.map(({ id }, index) => [id, index]));
  const urlOf = (index: number): string | null => library.readerUrl(hits[index]?.id ?? '', query) ?? null;
  const totalOf = (some: typeof hits): HitTotal => ({
    found: some.length,
    literal: some.filter(({ id }) => standings.get(id) === 'literal').length,
    several,
  });
  return {
    total: totalOf(hits),
    capped,
    inChapter: (chapter) =>
      totalOf(hits.filter(({ page }) => page === (chapter ?? Number.POSITIVE_INFINITY))),
    step: (passage) => {
      const at = position.get(passage);
      if (at === undefined) return null;
      const beside = { previousUrl: urlOf(at - 1), nextUrl: urlOf(at + 1) };
      return { number: at + 1, total: hits.length, capped, ...beside };
    },
    around: (chapter) => {
      const own = chapter ?? Number.POSITIVE_INFINITY;
      const before = hits.findLastIndex(({ page }) => page < own);
      const after = hits.findIndex(({ page }) => page > own);
      return { previousUrl: urlOf(before), nextUrl: urlOf(after) };
    },
  };
}
