import type { Library, Shelf } from '../library.ts';
import { oncePer } from '../once-per.ts';
import { createMentionFinder, type Mention } from './glossary-mentions.ts';
import { type PlanText, toPlanTexts } from './plan-texts.ts';

/** Where a term is mentioned. */
export type GlossaryPlace = Pick<PlanText, 'id' | 'kind' | 'line'>;

/** Where a plan mentions the terms of its glossary. */
export interface GlossaryPlaces {
  /** The terms that a text is the first of its section to mention, each at its first place: `at` as in `PlanText`. */
  firstIn(id: string, at?: number): readonly Mention[];
  /** The passages, titles and captions that mention a term, in the order of the pages; its own entry is none of them. */
  placesOf(entry: string): readonly GlossaryPlace[];
}

/** Looks through a plan's text once per build. */
export const toGlossaryPlaces = oncePer(
  (shelf: Shelf, library: Pick<Library, 'passage' | 'box' | 'figure'>): GlossaryPlaces =>
    lookThrough(shelf, toPlanTexts(shelf, library)),
);

function lookThrough(shelf: Shelf, texts: readonly PlanText[]): GlossaryPlaces {
  const find = createMentionFinder(shelf.glossary);
  const firstIn = new Map<string, readonly Mention[]>();
  const places = new Map<string, GlossaryPlace[]>();
  const seen = new Set<string>();
  for (const { unit, id, at, kind, line, text } of texts) {
    const first: Mention[] = [];
    for (const mention of find(text)) {
      const { entry } = mention;
      if (entry === id) continue;
      const own = places.get(entry) ?? [];
      // Several cells of a row are one place.
      if (!own.some((place) => place.id === id && place.line === line)) own.push({ id, kind, line });
      places.set(entry, own);
      // The head of a table has no links.
      if (kind === 'column' || seen.has(`${unit} ${entry}`)) continue;
      seen.add(`${unit} ${entry}`);
      first.push(mention);
    }
    firstIn.set(`${id} ${at}`, first);
  }
  return {
    firstIn: (id, at = 0) => firstIn.get(`${id} ${at}`) ?? [],
    placesOf: (entry) => places.get(entry) ?? [],
  };
}
