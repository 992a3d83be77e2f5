import type { Library, Shelf } from '../library.ts';
import { type HitPath, type HitStep, type HitTotal, toHitPath } from '../reading/hit-path.ts';
import type { Matches, TypedQuery } from '../search/types.ts';

/** What a query finds in the plan that is read: nothing was asked for, nobody could be asked, or these. */
export type ReaderMatches = Matches | 'unavailable' | null;

/** The line above the text that says what is marked in it. */
export interface HitLine {
  /** Null: the engine could not be asked, only words are marked. */
  readonly found: {
    readonly total: HitTotal;
    readonly capped: boolean;
    readonly here: HitTotal;
    /** The first hit of the page, and the nearest before and after it. */
    readonly firstUrl: string | null;
    readonly previousUrl: string | null;
    readonly nextUrl: string | null;
  } | null;
  /** How many words are marked on the page. */
  readonly marks: number;
}

/** The way along what was found in a plan; null where there is none. */
export function toPath(
  matches: ReaderMatches,
  { plan }: Shelf,
  library: Library,
  query: TypedQuery,
): HitPath | null {
  if (matches === null || matches === 'unavailable') return null;
  return toHitPath(matches, plan.id, query, library);
}

/** `chapter` is the page that is read, null the glossary; `steps` are its passages. */
export function toHitLine(
  query: TypedQuery,
  path: HitPath | null,
  chapter: number | null,
  steps: readonly { readonly id: string; readonly hit: HitStep | null }[],
  marks: number,
  library: Library,
): HitLine | null {
  if (query.q === '') return null;
  if (path === null) return { found: null, marks };
  const first = steps.find(({ hit }) => hit !== null);
  const found = {
    total: path.total,
    capped: path.capped,
    here: path.inChapter(chapter),
    firstUrl: first === undefined ? null : (library.readerUrl(first.id, query) ?? null),
    ...path.around(chapter),
  };
  return { found, marks };
}
