import type { Indicators } from '../plan/indicators.ts';
import type {
  Box,
  Chapter,
  Definition,
  Figure,
  FlowItem,
  Part,
  Passage,
  Plan,
  Section,
} from '../plan/model.ts';
import type { Remark } from '../plan/remarks.ts';
import type { Bundle, PlanOutline, StoredPassage } from '../platform/bundle.ts';
import { KIND_FACETS } from '../platform/document.ts';
import { createWithAncestors } from '../platform/regions.ts';
import { type ChapterPage, toChapterPages } from './chapter-pages.ts';
import { toNames } from './filter-names.ts';
import type { KnownValues } from './search/search-params.ts';
import type { TypedQuery } from './search/types.ts';
import { urls } from './urls.ts';

/** Where an anchor stands in the reader; `chapter` null means the glossary page. */
export interface Place {
  readonly plan: string;
  readonly chapter: number | null;
  readonly anchor: string;
}

/** One plan, ready to be read. */
export interface Shelf {
  readonly plan: Plan;
  readonly outline: PlanOutline;
  /** In document order. */
  readonly chapters: readonly ChapterPage[];
  readonly glossary: readonly Definition[];
}

export interface Counts {
  readonly plans: number;
  readonly chapters: number;
  readonly sections: number;
  readonly passages: number;
  readonly boxes: number;
  readonly indicators: number;
  readonly definitions: number;
}

/** What the reader, the outlines and the permanent addresses need of a build. Pure and immutable. */
export interface Library {
  readonly buildId: string;
  /** In catalog order. */
  readonly shelves: readonly Shelf[];
  readonly counts: Counts;
  readonly known: KnownValues;
  readonly indicators: Indicators;
  /** What must be known before a passage is quoted; none for most. */
  remarks(passage: string): readonly Remark[];
  /** The policy dictionary of the build, normalised. */
  readonly dictionary: readonly string[];
  shelf(plan: string): Shelf | undefined;
  passage(id: string): StoredPassage | undefined;
  section(id: string): Section | undefined;
  box(id: string): Box | undefined;
  figure(id: string): Figure | undefined;
  /** Of a passage, section, heading, box or figure. */
  place(id: string): Place | undefined;
  /** Whether a region, by its full name, is another or lies in it. */
  liesIn(region: string, above: string): boolean;
  /** The reader's address of anything that has a place. */
  readerUrl(id: string, query?: Partial<TypedQuery>): string | undefined;
}

/** Builds the look-ups of a bundle once. */
export function toLibrary(bundle: Bundle): Library {
  const passages = new Map(bundle.passages.map((stored) => [stored.passage.id, stored]));
  const shelves = bundle.plans.map((outline) => toShelf(outline, bundle.passages));
  const sections = byId(bundle.plans.flatMap((outline) => outline.sections));
  const boxes = byId(bundle.plans.flatMap((outline) => outline.boxes));
  const figures = byId(bundle.plans.flatMap((outline) => outline.figures));
  const places = toPlaces(shelves);
  const withAncestors = createWithAncestors(bundle.regions);
  const readerUrl: Library['readerUrl'] = (id, query = {}) => {
    const place = places.get(id);
    if (place === undefined) return undefined;
    const target = { ...query, plan: place.plan, anchor: place.anchor };
    return place.chapter === null ? urls.glossary(target) : urls.chapter(place.chapter, target);
  };
  return {
    buildId: bundle.manifest.id,
    shelves,
    counts: toCounts(bundle),
    known: toKnown(bundle),
    indicators: bundle.indicators,
    remarks: (passage) =>
      bundle.remarks.filter(({ places }) => places.some((place) => place.passage === passage)),
    dictionary: bundle.dictionary,
    shelf: (plan) => shelves.find((shelf) => shelf.plan.id === plan),
    passage: (id) => passages.get(id),
    section: (id) => sections.get(id),
    box: (id) => boxes.get(id),
    figure: (id) => figures.get(id),
    place: (id) => places.get(id),
    liesIn: (region, above) => withAncestors([region]).includes(above),
    readerUrl,
  };
}

function toShelf(outline: PlanOutline, stored: readonly StoredPassage[]): Shelf {
  const own = stored.map(({ passage }) => passage).filter((passage) => passage.plan === outline.plan.id);
  return {
    plan: outline.plan,
    outline,
    chapters: toChapterPages(outline),
    glossary: own.filter(isDefinition),
  };
}

function isDefinition(passage: Passage): passage is Definition {
  return passage.kind === 'definition';
}

function toPlaces(shelves: readonly Shelf[]): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const { plan, outline, chapters, glossary } of shelves) {
    const boxes = byId(outline.boxes);
    for (const { chapter, flow } of chapters) {
      for (const anchor of flow.flatMap((item) => anchorsOf(item, boxes))) {
        places.set(anchor, { plan: plan.id, chapter: chapter.number, anchor });
      }
    }
    for (const { id } of glossary) places.set(id, { plan: plan.id, chapter: null, anchor: id });
    for (const section of outline.sections) {
      if (places.has(section.id)) continue;
      const first = places.get(section.passages[0] ?? '');
      if (first !== undefined) places.set(section.id, { ...first, anchor: section.id });
    }
  }
  return places;
}

function anchorsOf(item: FlowItem, boxes: ReadonlyMap<string, Box>): readonly string[] {
  if (item.type === 'glossary') return [];
  if (item.type !== 'box') return [item.id];
  return [item.id, ...(boxes.get(item.id)?.passages ?? [])];
}

function toKnown(bundle: Bundle): KnownValues {
  const outlines = bundle.plans;
  const numbers = (plan: string, headings: readonly { readonly number: number }[]) =>
    headings.map(({ number }) => `${plan}-${number}`);
  return {
    plan: new Set(outlines.map(({ plan }) => plan.id)),
    part: new Set(outlines.flatMap(({ plan, parts }) => numbers(plan.id, parts))),
    chapter: new Set(outlines.flatMap(({ plan, parts }) => numbers(plan.id, chaptersOf(parts)))),
    topic: new Set(bundle.passages.flatMap(({ topics }) => topics)),
    // Every place there is: one that no passage names is not odd, it only has no result.
    region: new Set(bundle.regions.map(({ name }) => name)),
    names: toNames(bundle),
    kind: new Set(KIND_FACETS),
    level: new Set(outlines.map(({ plan }) => plan.level)),
  };
}

function toCounts(bundle: Bundle): Counts {
  const ofKind = (kind: Passage['kind']) =>
    bundle.passages.filter(({ passage }) => passage.kind === kind).length;
  const total = (count: (outline: PlanOutline) => number) =>
    bundle.plans.reduce((sum, outline) => sum + count(outline), 0);
  return {
    plans: bundle.plans.length,
    chapters: total(({ parts }) => chaptersOf(parts).length),
    sections: total(({ sections }) => sections.length),
    passages: bundle.passages.length,
    boxes: total(({ boxes }) => boxes.length),
    indicators: ofKind('indicator'),
    definitions: ofKind('definition'),
  };
}

function chaptersOf(parts: readonly Part[]): readonly Chapter[] {
  return parts.flatMap(({ chapters }) => chapters);
}

function byId<T extends { readonly id: string }>(things: readonly T[]): ReadonlyMap<string, T> {
  return new Map(things.map((thing) => [thing.id, thing]));
}
