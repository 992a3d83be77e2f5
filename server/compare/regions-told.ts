import { createWithAncestors, type Region } from '../../platform/regions.ts';
import type { Corpus, Entry } from '../search/corpus.ts';

/** A place, and how many passages of each plan name it or what lies in it. */
export interface RegionTold {
  readonly region: Region;
  /** By plan id; a plan without any is left out. */
  readonly counts: ReadonlyMap<string, number>;
}

/** What the plans say about places. */
export interface RegionsTold {
  /** Every place that a passage names, in the order of the gazetteer. */
  readonly all: readonly RegionTold[];
  /** By its full name or another that only it goes by. */
  find(name: string): Region | undefined;
  /**
   * The passages of one plan that name a place or what lies in it, in document order; of a place that the plan's own
   * lies in, those that name it.
   */
  passages(region: string, plan: string): readonly Entry[];
  /** What a place and all that lies in it go by. */
  names(region: string): readonly string[];
}

export function createRegionsTold({ bundle, entries }: Corpus): RegionsTold {
  const withAncestors = createWithAncestors(bundle.regions);
  const inside = new Map(
    bundle.plans.map(({ plan }) => [plan.id, new Set(withAncestors([plan.region]))] as const),
  );
  const told = new Map<string, Entry[]>();
  for (const entry of entries) {
    const around = inside.get(entry.passage.plan);
    const named = new Set(entry.stored.regions);
    for (const name of entry.values.region) {
      // All that a city's plan says lies in its province: that tells nothing of the province.
      if (around?.has(name) && !named.has(name)) continue;
      const known = told.get(name);
      if (known === undefined) told.set(name, [entry]);
      else known.push(entry);
    }
  }
  const all = bundle.regions
    .filter(({ name }) => told.has(name))
    .map((region) => ({ region, counts: countsOf(told.get(region.name) ?? []) }));
  return {
    all,
    find: (name) => {
      const full = bundle.regions.find((region) => region.name === name);
      if (full !== undefined) return full;
      const [only, ...others] = bundle.regions.filter(({ aliases }) => aliases.includes(name));
      return others.length === 0 ? only : undefined;
    },
    names: (region) =>
      bundle.regions
        .filter(({ name }) => withAncestors([name]).includes(region))
        .flatMap(({ name, aliases }) => [name, ...aliases]),
    passages: (region, plan) => (told.get(region) ?? []).filter(({ passage }) => passage.plan === plan),
  };
}

function countsOf(entries: readonly Entry[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { passage } of entries) counts.set(passage.plan, (counts.get(passage.plan) ?? 0) + 1);
  return counts;
}
