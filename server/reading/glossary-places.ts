import type { Passage } from '../../plan/model.ts';
import type { Library, Shelf } from '../library.ts';
import { createMentionFinder, type Mention } from './glossary-mentions.ts';

/** Where a plan mentions the terms of its glossary. */
export interface GlossaryPlaces {
  /** The terms that a passage is the first of its section to mention, each at its first place. */
  firstIn(passage: string): readonly Mention[];
  /** The passages that mention a term, in the order of the text; its own entry is none of them. */
  placesOf(entry: string): readonly Passage[];
}

/** By shelf, so that a build takes them with it when it goes. */
const known = new WeakMap<Shelf, GlossaryPlaces>();

/** Looks through a plan's text once per build. */
export function toGlossaryPlaces(shelf: Shelf, library: Pick<Library, 'passage'>): GlossaryPlaces {
  const found = known.get(shelf) ?? lookThrough(shelf, library);
  known.set(shelf, found);
  return found;
}

function lookThrough(shelf: Shelf, library: Pick<Library, 'passage'>): GlossaryPlaces {
  const find = createMentionFinder(shelf.glossary);
  const firstIn = new Map<string, readonly Mention[]>();
  const places = new Map<string, Passage[]>();
  for (const passages of sectionsOf(shelf, library)) {
    const seen = new Set<string>();
    for (const passage of passages) {
      const mentions = find(passage.text).filter(({ entry }) => entry !== passage.id);
      const first: Mention[] = [];
      for (const mention of mentions) {
        if (!seen.has(mention.entry)) first.push(mention);
        seen.add(mention.entry);
      }
      firstIn.set(passage.id, first);
      for (const entry of new Set(mentions.map((mention) => mention.entry))) {
        places.set(entry, [...(places.get(entry) ?? []), passage]);
      }
    }
  }
  return {
    firstIn: (passage) => firstIn.get(passage) ?? [],
    placesOf: (entry) => (places.get(entry) ?? []).toSorted((a, b) => a.line - b.line),
  };
}

function sectionsOf({ outline }: Shelf, library: Pick<Library, 'passage'>): readonly (readonly Passage[])[] {
  return outline.sections.map(({ passages }) =>
    passages.flatMap((id) => {
      const stored = library.passage(id);
      return stored === undefined ? [] : [stored.passage];
    }),
  );
}
