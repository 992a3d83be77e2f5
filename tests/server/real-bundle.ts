import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePlan } from '../../indexer/parse.ts';
import { parseCatalog } from '../../plan/catalog.ts';
import type { Bundle } from '../../platform/bundle.ts';
import { ROOT } from '../../platform/config.ts';
import { type PlanFixture, sampleBundle } from './fixtures.ts';

/** A bundle of the catalog's own plans, parsed from their texts, without words and vectors. */
export function realBundle(): Bundle {
  const data = join(ROOT, 'data');
  const catalog = parseCatalog(readFileSync(join(data, 'plans.json'), 'utf8'), 'plans.json');
  return sampleBundle(
    catalog.map((plan): PlanFixture => {
      const parsed = parsePlan(plan.id, plan.file, readFileSync(join(data, plan.file), 'utf8'));
      const { parts, boxes, figures, sections, flow, warnings, passages } = parsed;
      return { outline: { plan, parts, boxes, figures, sections, flow, warnings }, passages };
    }),
  );
}
