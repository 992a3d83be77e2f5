import { createWithAncestors, type Region } from '../../platform/regions.ts';
import type { Corpus, Entry } from '../search/corpus.ts';
import type { Stretch } from '../search/marks.ts';

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
  /** Where a passage names a place, or what lies in it, in the text's order: what it is found under the place for. */
  mentions(region: string, entry: Entry): readonly Stretch[];
  /**
   * What a place lies in, the nearest first: up to the place of a plan and without it, then the wider areas that these
   * are part of.
   */
  above(region: string, plan: string): readonly RegionTold[];
}

export function createRegionsTold({ bundle, entries }: Corpus): RegionsTold {
  const withAncestors = createWithAncestors(bundle.regions);
  const inside = new Map(
    bundle.plans.map(({ plan }) => [plan.id, new Set(withAncestors([plan.region]))] as const),
  );
  const told = new Map<string, Entry[]>();
  /** All that a city's plan says lies in its province: that tells nothing of the province. */
  const isAround = (region: string, { passage }: Entry) => inside.get(passage.plan)?.has(region) ?? false;
  for (const entry of entries) {
    const named = new Set(entry.stored.regions);
    for (const name of entry.values.region) {
      if (isAround(name, entry) && !named.has(name)) continue;
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
    mentions: (region, entry) => {
      const tells = (name: string) =>
        name === region || (!isAround(region, entry) && withAncestors([name]).includes(region));
      return apart(entry.stored.mentions.filter((mention) => tells(mention.region)));
    },
    above: (region, plan) => {
      const own = bundle.plans.find((each) => each.plan.id === plan)?.plan.region ?? '';
      const chain = withAncestors([region]);
      const end = chain.indexOf(own);
      if (end < 1) return [];
      const below = chain.slice(0, end);
      const areas = bundle.regions.filter(({ members = [] }) => members.some((each) => below.includes(each)));
      const names = [...below.slice(1), ...areas.map(({ name }) => name)];
      return names.flatMap((name) => all.find((each) => each.region.name === name) ?? []);
    },
    passages: (region, plan) => (told.get(region) ?? []).filter(({ passage }) => passage.plan === plan),
  };
}

/** What joins several regions names each of them at the same place: once. */
function apart(mentions: readonly Stretch[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const { start, end } of mentions)
    if (start >= (stretches.at(-1)?.end ?? 0)) stretches.push({ start, end });
  return stretches;
}

function countsOf(entries: readonly Entry[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { passage } of entries) counts.set(passage.plan, (counts.get(passage.plan) ?? 0) + 1);
  return counts;
}
