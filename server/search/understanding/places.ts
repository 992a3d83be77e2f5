import { normalise } from '../../../platform/normalise.ts';
import type { Region } from '../../../platform/regions.ts';
import type { Place } from './types.ts';

/** Every name that one region alone goes by, normalised, with the region and its names, the full one first. */
export function toPlaces(regions: readonly Region[]): ReadonlyMap<string, Place> {
  const owners = new Map<string, Place[]>();
  for (const { name, aliases } of regions) {
    const place: Place = { region: name, names: [...new Set([name, ...aliases].map(normalise))] };
    for (const each of place.names) owners.set(each, [...(owners.get(each) ?? []), place]);
  }
  return new Map(
    [...owners].flatMap(([name, [place, ...others]]) =>
      place === undefined || others.length > 0 ? [] : [[name, place] as const],
    ),
  );
}
