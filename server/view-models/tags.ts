import type { FilterName, SearchQuery } from '../search/types.ts';
import { toggledFilter, urls } from '../urls.ts';

/** What a passage is about and which places it names, each a way to the same search with that filter turned over. */
export interface Tags {
  readonly topics: readonly Tag[];
  readonly regions: readonly Tag[];
  /** Places that are shown on demand. */
  readonly moreRegions: readonly Tag[];
}

export interface Tag {
  readonly label: string;
  readonly url: string;
  /** It is a filter of this search already: the link lets go of it. */
  readonly selected: boolean;
}

/** A list of counties says by its first few that it is one. */
const SHOWN_REGIONS = 5;

interface Tagged {
  readonly topics: readonly string[];
  readonly regions: readonly string[];
}

/**
 * The tags of a passage among results; chosen places stand first, and those that lie in a chosen one: the reason for a
 * hit is never folded away.
 */
export function toTags(
  { topics, regions }: Tagged,
  query: SearchQuery,
  liesIn: (region: string, above: string) => boolean,
): Tags {
  const toTag = (name: FilterName, value: string): Tag => ({
    label: value,
    url: urls.search(toggledFilter(query, name, value)),
    selected: query.filters[name].includes(value),
  });
  const chosen = query.filters.region;
  const distance = (value: string): number => {
    if (chosen.includes(value)) return 0;
    return chosen.some((above) => liesIn(value, above)) ? 1 : 2;
  };
  const places = regions.toSorted((a, b) => distance(a) - distance(b)).map((value) => toTag('region', value));
  return {
    topics: topics.map((value) => toTag('topic', value)),
    regions: places.slice(0, SHOWN_REGIONS),
    moreRegions: places.slice(SHOWN_REGIONS),
  };
}

/** The tags of a passage in the reader: each begins a search of its own. */
export function toReadingTags({ topics, regions }: Tagged): Tags {
  const toTag = (name: FilterName, value: string): Tag => ({
    label: value,
    url: urls.search({ filters: { [name]: [value] } }),
    selected: false,
  });
  return {
    topics: topics.map((value) => toTag('topic', value)),
    regions: regions.map((value) => toTag('region', value)),
    moreRegions: [],
  };
}
