import type { Library } from '../library.ts';
import type { Matches, Mode, Standing } from './types.ts';

/** One passage that is found. */
export interface StandingHit {
  readonly id: string;
  readonly section: string;
  readonly topics: readonly string[];
  readonly standing: Standing;
}

/** From what was typed to what is only near it. */
export const STANDINGS: readonly Standing[] = ['literal', 'titled', 'near'];

/** Where meaning alone is asked for, words tell nothing apart. */
export function toStandingHits({ standings }: Matches, mode: Mode, library: Library): readonly StandingHit[] {
  return [...standings].flatMap(([id, stands]): readonly StandingHit[] => {
    const stored = library.passage(id);
    const standing = mode === 'meaning' ? 'near' : stands;
    return stored === undefined
      ? []
      : [{ id, section: stored.passage.section, topics: stored.topics, standing }];
  });
}

export type Counts = Readonly<Record<Standing, number>>;

export function countPassages(hits: readonly StandingHit[]): Counts {
  return countsOf(hits.map(({ standing }) => standing));
}

/** Sections, each by the best of its passages. */
export function countSections(hits: readonly StandingHit[]): Counts {
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
