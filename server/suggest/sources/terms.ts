import type { Bundle, StoredPassage } from '../../../platform/bundle.ts';
import { urls } from '../../urls.ts';
import type { Entry } from '../types.ts';

/** The policy dictionary's words that stand in passages; names of places are places. Each leads to its search. */
export function toTerms({ dictionary, passages, regions, vocabulary }: Bundle): readonly Entry[] {
  const places = new Set(regions.flatMap(({ name, aliases }) => [name, ...aliases]));
  const sections = sectionsWith(new Set(dictionary), passages);
  return [...new Set(dictionary)].flatMap((word) => {
    const weight = vocabulary.get(word) ?? 0;
    if (weight === 0 || places.has(word)) return [];
    const text = asPrinted(word);
    const detail = `见于 ${sections.get(word) ?? 0} 节`;
    return [
      { kind: 'term', text, detail, leadsTo: () => urls.search({ q: text }), aliases: [], weight },
    ] as const;
  });
}

/** The dictionary is in lower case; the Latin letters of policy terms are capitals (5G, RCEP, PM2.5). */
function asPrinted(word: string): string {
  return word.toUpperCase();
}

/** Word → number of sections that hold it. Passages of a section are neighbours. */
function sectionsWith(
  wanted: ReadonlySet<string>,
  passages: readonly StoredPassage[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const lastSections = new Map<string, string>();
  const count = (word: string, section: string): void => {
    if (!wanted.has(word) || lastSections.get(word) === section) return;
    lastSections.set(word, section);
    counts.set(word, (counts.get(word) ?? 0) + 1);
  };
  for (const { passage, words, titleWords } of passages) {
    for (const word of words) count(word, passage.section);
    for (const word of titleWords) count(word, passage.section);
  }
  return counts;
}
