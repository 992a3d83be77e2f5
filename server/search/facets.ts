import type { Corpus, Entry } from './corpus.ts';
import type { Hit } from './match.ts';
import type { FacetValue, FilterName, Filters } from './types.ts';
import { FILTER_NAMES } from './types.ts';

/** `plan`, `part` and `chapter` are values of one tree: alternatives of one facet. */
const GROUPS: readonly (readonly FilterName[])[] = [
  ['plan', 'part', 'chapter'],
  ['topic'],
  ['region'],
  ['kind'],
  ['level'],
];

/** Whether a passage itself carries a value of each filtered facet. */
export function passes(filters: Filters, entry: Entry): boolean {
  return GROUPS.every((group) => passesGroup(group, filters, entry));
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
  const sections = new Map<string, Set<number>>();
  for (const { entry } of hits) {
    const failed = GROUPS.filter((group) => !passesGroup(group, filters, entry));
    if (failed.length > 1) continue;
    for (const group of failed.length === 1 ? failed : GROUPS) {
      for (const name of group) {
        for (const value of entry.values[name]) add(sections, `${name}\n${value}`, entry.section.order);
      }
    }
  }
  const facet = (name: FilterName): readonly FacetValue[] =>
    corpus.labels[name]
      .map((label) => ({
        ...label,
        count: sections.get(`${name}\n${label.value}`)?.size ?? 0,
        selected: filters[name].includes(label.value),
      }))
      .filter(({ count, selected }) => count > 0 || selected);
  return Object.fromEntries(FILTER_NAMES.map((name) => [name, facet(name)])) as Record<
    FilterName,
    FacetValue[]
  >;
}

function add(sets: Map<string, Set<number>>, key: string, value: number): void {
  const set = sets.get(key);
  if (set === undefined) sets.set(key, new Set([value]));
  else set.add(value);
}
