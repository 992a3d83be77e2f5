import type { Library } from '../library.ts';
import type { Matches, Mode, Result, SearchResult, Standing } from '../search/types.ts';

/** What one plan says to a query. */
export interface SideFound {
  readonly found: SearchResult;
  /** The same search by words alone: in that mode the same, null in the mode that asks for meaning alone. */
  readonly words: SearchResult | null;
  /** All that is found, of whatever topic. */
  readonly hits: readonly SideHit[];
  readonly capped: boolean;
}

/** One passage that is found. */
export interface SideHit {
  readonly id: string;
  readonly section: string;
  readonly topics: readonly string[];
  readonly standing: Standing;
}

/** From what was typed to what is only near it. */
export const STANDINGS: readonly Standing[] = ['literal', 'titled', 'near'];

/** Where meaning alone is asked for, words tell nothing apart. */
export function toSideHits({ standings }: Matches, mode: Mode, library: Library): readonly SideHit[] {
  return [...standings].flatMap(([id, stands]): readonly SideHit[] => {
    const stored = library.passage(id);
    const standing = mode === 'meaning' ? 'near' : stands;
    return stored === undefined
      ? []
      : [{ id, section: stored.passage.section, topics: stored.topics, standing }];
  });
}

export type Counts = Readonly<Record<Standing, number>>;

export function countPassages(hits: readonly SideHit[]): Counts {
  return countsOf(hits.map(({ standing }) => standing));
}

/** Sections, each by the best of its passages. */
export function countSections(hits: readonly SideHit[]): Counts {
  const sections = new Map<string, Standing>();
  for (const { section, standing } of hits) {
    sections.set(section, bestOf([standing, sections.get(section) ?? standing]));
  }
  return countsOf([...sections.values()]);
}

function countsOf(standings: readonly Standing[]): Counts {
  const count = (wanted: Standing) => standings.filter((standing) => standing === wanted).length;
  return { literal: count('literal'), titled: count('titled'), near: count('near') };
}

/** The nearest to what was typed. */
export function bestOf(standings: readonly Standing[]): Standing {
  return STANDINGS.find((standing) => standings.includes(standing)) ?? 'near';
}

/** What one plan's search shows, each section by the best of the passages it shows, and those first. */
export interface StandingResult {
  readonly result: Result;
  readonly standing: Standing;
}

/** What is found by words is there even where so much is near that it falls off the page. */
export function standingResults({ found, words, hits }: SideFound): readonly StandingResult[] {
  const standings = new Map(hits.map(({ id, standing }) => [id, standing]));
  const standingOf = ({ id }: { readonly id: string }) => standings.get(id) ?? 'near';
  const ids = new Set(found.results.map(({ section }) => section.id));
  const all = [...found.results, ...(words?.results ?? []).filter(({ section }) => !ids.has(section.id))];
  return all.map((result) => {
    const standing = bestOf(result.passages.map(standingOf));
    const passages = result.passages.toSorted((a, b) => rankOf(standingOf(a)) - rankOf(standingOf(b)));
    return { result: { ...result, passages }, standing };
  });
}

function rankOf(standing: Standing): number {
  return STANDINGS.indexOf(standing);
}
