/** 县: every county-level unit; 功能区: a zone with an administration of its own; 区域: a wider area, in no tree. */
export const REGION_KINDS = ['省', '市', '县', '功能区', '区域'] as const;
export type RegionKind = (typeof REGION_KINDS)[number];

/** A place or area that a passage can name. */
export interface Region {
  /** The full official name: the value of the filter. No two regions share one. */
  readonly name: string;
  readonly kind: RegionKind;
  /** The name of the region it lies in: of a place that is in the tree; null at the top and for wider areas. */
  readonly parent: string | null;
  /** Other names it goes by. */
  readonly aliases: readonly string[];
  /** Of a wider area of known extent: the places of the tree that it is made of. */
  readonly members?: readonly string[];
}

/** A place in a text where a region is named. UTF-16 offsets, `end` exclusive; what joins several names each. */
export interface RegionMention {
  readonly region: string;
  readonly start: number;
  readonly end: number;
}

/** These regions and all they lie in: what a passage that names them is found under. Each once, the named first. */
export type WithAncestors = (names: readonly string[]) => readonly string[];

/** Made once for a gazetteer; a name that is not in it has no ancestors. */
export function createWithAncestors(regions: readonly Region[]): WithAncestors {
  const parents = new Map(regions.map(({ name, parent }) => [name, parent]));
  return (names) => {
    const all = new Set(names);
    for (const name of all) {
      const parent = parents.get(name) ?? null;
      if (parent !== null) all.add(parent);
    }
    return [...all];
  };
}
