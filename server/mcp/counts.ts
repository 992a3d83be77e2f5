import { z } from 'zod';
import { SearchAnswer } from '../openapi/schemas/search.ts';
import { standingLabels, toCountLegend, toCountModel } from '../view-models/standing-counts.ts';

/** How many of the passages that are found hold what was asked for, and how many are only near it. */
export const Counts = SearchAnswer.shape.standings.extend({
  said: z.string().describe('同上，用文字；说“提到几处”时只算字面的'),
});

export type Counts = z.output<typeof Counts>;

export function toCounts({ query, total, standings }: z.output<typeof SearchAnswer>): Counts {
  const { mode, terms, understood } = query;
  const counts = toCountModel(standingLabels(mode, terms, understood.places), standings, total.capped)
    .map(({ label, count }) => `${label} ${count} 段`)
    .join('，');
  const legend = toCountLegend(mode, query);
  return { ...standings, said: legend === null ? counts : `${counts}（${legend.replace(/。$/u, '')}）` };
}
