import { normalise } from '../../../platform/normalise.ts';
import type { Region } from '../../../platform/regions.ts';
import type { Place } from './types.ts';

/**
 * Every name that one region alone goes by, normalised, with the region and its names, the full one first. `called`: what
 * else a region is called, by its full name (全省).
 */
export function toPlaces(
  regions: readonly Region[],
  called: ReadonlyMap<string, readonly string[]> = new Map(),
): ReadonlyMap<string, Place> {
  const owners = new Map<string, Place[]>();
  for (const { name, aliases } of regions) {
    const place: Place = { region: name, names: [...new Set([name, ...aliases].map(normalise))] };
    const more = (called.get(name) ?? []).map(normalise);
    for (const each of [...place.names, ...more]) owners.set(each, [...(owners.get(each) ?? []), place]);
  }
  return new Map(
    [...owners].flatMap(([name, [place, ...others]]) =>
      place === undefined || others.length > 0 ? [] : [[name, place] as const],
    ),
  );
}
