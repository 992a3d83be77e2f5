import type { Indicator, IndicatorConcept } from '../../../plan/indicators.ts';
import type { Bundle } from '../../../platform/bundle.ts';
import type { Library } from '../../library.ts';
import type { Entry } from '../types.ts';
import { whereIsSection } from './where.ts';

/** What each plan's tables measure; each leads to its row, the one that looks ahead where there are several. */
export function toIndicatorNames({ indicators }: Bundle, library: Library): readonly Entry[] {
  const rows = new Map(indicators.rows.map((row) => [row.passage, row]));
  return indicators.concepts.flatMap((concept) => {
    const own = concept.rows.flatMap((id) => rows.get(id) ?? []);
    return library.shelves.flatMap(({ plan }) => {
      const ofPlan = own.filter((row) => row.plan === plan.id);
      const row = ofPlan.findLast(({ shape }) => shape === 'outlook') ?? ofPlan.at(-1);
      return row === undefined ? [] : toEntry(library, concept, row, own.length);
    });
  });
}

function toEntry(
  library: Library,
  { name, aliases, weak }: IndicatorConcept,
  row: Indicator,
  weight: number,
): readonly Entry[] {
  const url = library.readerUrl(row.passage);
  const section = library.section(row.box);
  if (url === undefined || section === undefined) return [];
  const detail = whereIsSection(library, section);
  return [
    {
      kind: 'indicator',
      text: row.name,
      detail,
      leadsTo: () => url,
      aliases: [name, ...aliases, ...weak],
      weight,
    },
  ];
}
