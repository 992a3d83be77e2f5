import type { Corpus, Entry } from './corpus.ts';
import type { Hit } from './match.ts';
import type { FacetValue, FilterName, Filters } from './types.ts';
import { FILTER_NAMES } from './types.ts';

/** `plan`, `part` and `chapter` are values of one tree: alternatives of one facet. */
export const FACET_GROUPS: readonly (readonly FilterName[])[] = [
  ['plan', 'part', 'chapter'],
  ['topic'],
  ['region'],
  ['kind'],
  ['level'],
];

/** Whether a passage itself carries a value of each filtered facet. */
export function passes(filters: Filters, entry: Entry): boolean {
  return FACET_GROUPS.every((group) => passesGroup(group, filters, entry));
}

function passesGroup(group: readonly FilterName[], filters: Filters, entry: Entry): boolean {
  if (group.every((name) => filters[name].length === 0)) return true;
  return group.some((name) => filters[name].some((value) => entry.values[name].includes(value)));
}

/**
 * Counts every facet value: the sections with a hit that carries it and passes all other facets' filters.
 * A value without any is left out, unless it is selected: then it must stay removable.
 */
export function countFacets(
  corpus: Corpus,
  filters: Filters,
  hits: readonly Pick<Hit, 'entry'>[],
): Readonly<Record<FilterName, readonly FacetValue[]>> {
  const counts = new Map(FILTER_NAMES.map((name) => [name, new Map<string, Count>()]));
  // Section by section: whether a section is counted already is then known from the last one that was.
  for (const { entry } of hits.toSorted((a, b) => a.entry.section.order - b.entry.section.order)) {
    const failed = FACET_GROUPS.filter((group) => !passesGroup(group, filters, entry));
    if (failed.length > 1) continue;
    for (const group of failed.length === 1 ? failed : FACET_GROUPS) {
      for (const name of group) {
        for (const value of entry.values[name]) count(counts.get(name), value, entry.section.order);
      }
    }
  }
  const facet = (name: FilterName): readonly FacetValue[] =>
    corpus.labels[name]
      .map((label) => ({
        ...label,
        count: counts.get(name)?.get(label.value)?.sections ?? 0,
        selected: filters[name].includes(label.value),
      }))
      .filter(({ count, selected }) => count > 0 || selected);
  return Object.fromEntries(FILTER_NAMES.map((name) => [name, facet(name)])) as Record<
    FilterName,
    FacetValue[]
  >;
}

/** How many sections carry a value, the last of them by its order. */
interface Count {
  sections: number;
  last: number;
}

function count(counts: Map<string, Count> | undefined, value: string, section: number): void {
  const known = counts?.get(value);
  if (known === undefined) counts?.set(value, { sections: 1, last: section });
  else if (known.last !== section) {
    known.sections += 1;
    known.last = section;
  }
}
