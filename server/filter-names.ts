import type { Bundle } from '../platform/bundle.ts';
import { normalise } from '../platform/normalise.ts';
import { KIND_LABELS } from './labels.ts';
import type { KnownValues } from './search/search-params.ts';
import { toPlaces } from './search/understanding/places.ts';

type Names = KnownValues['names'];

/** What readers call the values of the filters, beside the values themselves. */
export function toNames({ plans, regions, passages }: Bundle): Names {
  const parts = plans.flatMap(({ plan, parts }) => parts.map((part) => ({ plan, ...part })));
  const chapters = parts.flatMap(({ plan, chapters }) => chapters.map((chapter) => ({ plan, ...chapter })));
  const places = [...toPlaces(regions)].map(([name, { region }]) => [name, region] as const);
  const topics = new Set(passages.flatMap((passage) => passage.topics));
  const regionNames = new Map(places);
  return {
    plan: gather(
      plans.flatMap(({ plan }) =>
        [plan.title, plan.shortTitle, ...namesOf(regionNames, plan.region)].map(
          (name) => [name, plan.id] as const,
        ),
      ),
    ),
    part: gather(parts.map(({ plan, number, title }) => [title ?? '', `${plan.id}-${number}`] as const)),
    chapter: gather(
      chapters.map(({ plan, number, title }) => [title ?? '', `${plan.id}-${number}`] as const),
    ),
    topic: gather([...topics].map((topic) => [topic, topic] as const)),
    region: gather(places),
    kind: gather(Object.entries(KIND_LABELS).map(([kind, label]) => [label, kind] as const)),
    level: gather(plans.map(({ plan }) => [plan.level, plan.level] as const)),
  };
}

function namesOf(regions: ReadonlyMap<string, string>, region: string): readonly string[] {
  return [region, ...[...regions].flatMap(([name, full]) => (full === region ? [name] : []))];
}

function gather(
  pairs: readonly (readonly [name: string, value: string])[],
): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, readonly string[]>();
  for (const [name, value] of pairs) {
    const key = normalise(name);
    if (key !== '') values.set(key, [...new Set([...(values.get(key) ?? []), value])]);
  }
  return values;
}
