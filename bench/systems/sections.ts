import type { AskEngine, PassageQuery } from '../../server/search/candidates.ts';

/** Passage id → the id of its section. */
export type SectionOf = ReadonlyMap<string, string>;

/** As many passages as a baseline asks for: more than ten sections, whatever the ranking. */
export const PASSAGES = 200;

/** Asks for passages and ranks their sections: each stands where its first passage does. */
export async function rankSections(
  ask: AskEngine,
  sectionOf: SectionOf,
  query: PassageQuery,
): Promise<readonly string[]> {
  const [found = []] = await ask([{ ...query, attributesToRetrieve: ['id'], limit: PASSAGES }]);
  return toSectionIds(found, sectionOf);
}

/** The sections of a ranking of passages, each at its first passage. Throws if a passage is not of this build. */
export function toSectionIds(passages: readonly string[], sectionOf: SectionOf): readonly string[] {
  const ids = new Set<string>();
  for (const passage of passages) {
    const section = sectionOf.get(passage);
    if (section === undefined) throw new Error(`${passage} is no passage of this build`);
    ids.add(section);
  }
  return [...ids];
}
