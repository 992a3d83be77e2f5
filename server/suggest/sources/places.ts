import type { Bundle } from '../../../platform/bundle.ts';
import { createWithAncestors } from '../../../platform/regions.ts';
import { urls } from '../../urls.ts';
import type { Entry } from '../types.ts';

/** The places that passages name or lie in; each leads to all sections with such a passage. */
export function toPlaces({ passages, regions }: Bundle): readonly Entry[] {
  const withAncestors = createWithAncestors(regions);
  const carried = new Map<string, Carried>();
  for (const { passage, regions: named } of passages) {
    for (const place of withAncestors(named)) {
      const { passages: count, sections } = carried.get(place) ?? { passages: 0, sections: new Set() };
      carried.set(place, { passages: count + 1, sections: sections.add(passage.section) });
    }
  }
  return regions.flatMap(({ name, aliases }) => {
    const carrying = carried.get(name);
    if (carrying === undefined) return [];
    return [
      {
        kind: 'place',
        text: name,
        detail: `${carrying.sections.size} 节`,
        leadsTo: () => urls.search({ filters: { region: [name] } }),
        aliases,
        weight: carrying.passages,
      },
    ] as const;
  });
}

interface Carried {
  readonly passages: number;
  readonly sections: Set<string>;
}
