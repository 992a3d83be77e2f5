import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { parseGazetteer } from '../indexer/gazetteer.ts';
import { parsePlan } from '../indexer/parse.ts';
import { createRegionFinder } from '../indexer/regions.ts';
import { parseCatalog } from '../plan/catalog.ts';
import type { Passage } from '../plan/model.ts';
import { ROOT } from '../platform/config.ts';

/** One place where a county's name stands in a plan, and whether a reader finds the county meant there. */
const Label = z.strictObject({
  plan: z.string(),
  line: z.number(),
  text: z.string(),
  /** Counted from 1 in the line. */
  occurrence: z.number(),
  region: z.string(),
  place: z.boolean(),
  note: z.string().nullable(),
});
export type RegionLabel = z.infer<typeof Label>;

/** A stretch of a passage that is, or is taken for, a county's name. */
interface Spot {
  readonly passage: Passage;
  readonly region: string;
  readonly start: number;
  readonly end: number;
}

export interface RegionMeasure {
  readonly precision: number;
  readonly recall: number;
  readonly places: number;
  /** Found and no place, or never read; places that were not found. */
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
}

/**
 * Precision and recall on county level, mention by mention, against `bench/region-labels.json`: in each plan over
 * the counties that were labelled there.
 */
export function measureRegions(): RegionMeasure {
  const labels = z.array(Label).parse(JSON.parse(read('bench/region-labels.json')));
  const finder = createRegionFinder(parseGazetteer('data/regions.json', read('data/regions.json')));
  const found: Spot[] = [];
  const places: Spot[] = [];
  for (const plan of parseCatalog(read('data/plans.json'), 'data/plans.json')) {
    const own = labels.filter((label) => label.plan === plan.id);
    const measured = new Set(own.map(({ region }) => region));
    for (const passage of parsePlan(plan.id, plan.file, read(`data/${plan.file}`)).passages) {
      for (const mention of finder.find(passage.text, plan.region)) {
        if (measured.has(mention.region)) found.push({ ...mention, passage });
      }
      places.push(...placesIn(passage, own));
    }
  }
  const wrong = found.filter((spot) => !places.some((place) => isSame(spot, place)));
  const missed = places.filter((place) => !found.some((spot) => isSame(spot, place)));
  return {
    precision: 1 - wrong.length / found.length,
    recall: 1 - missed.length / places.length,
    places: places.length,
    wrong: wrong.map(describe),
    missed: missed.map(describe),
  };
}

/** The n-th label of a region by one text is the n-th place where that stands in the passage. */
function placesIn(passage: Passage, labels: readonly RegionLabel[]): readonly Spot[] {
  const { text, line, endLine } = passage;
  const at = new Map<string, number>();
  return labels
    .filter((label) => line <= label.line && label.line <= endLine)
    .flatMap(({ text: name, region, place }) => {
      const label = `${region} ${name}`;
      const start = text.indexOf(name, at.get(label) ?? 0);
      at.set(label, start + 1);
      return start >= 0 && place ? [{ passage, region, start, end: start + name.length }] : [];
    });
}

function isSame(a: Spot, b: Spot): boolean {
  return a.passage === b.passage && a.region === b.region && a.start < b.end && b.start < a.end;
}

function describe({ passage, region, start, end }: Spot): string {
  const { text, plan, line } = passage;
  return `${plan}:${line} ${region}: ${text.slice(Math.max(0, start - 10), start)}【${text.slice(start, end)}】${text.slice(end, end + 10)}`;
}

function read(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { precision, recall, places, wrong, missed } = measureRegions();
  const lines = [
    `counties: ${places} places, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`,
    ...wrong.map((each) => `wrong   ${each}`),
    ...missed.map((each) => `missed  ${each}`),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}
