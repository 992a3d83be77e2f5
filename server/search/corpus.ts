import { figuresOf, type Indicator } from '../../plan/indicators.ts';
import type { Passage, PathStep, Plan, Section } from '../../plan/model.ts';
import { headingLabel } from '../../plan/numerals.ts';
import type { Bundle, StoredPassage, VectorRow } from '../../platform/bundle.ts';
import { KIND_OF_PASSAGE } from '../../platform/document.ts';
import { normalise } from '../../platform/normalise.ts';
import { createWithAncestors, type WithAncestors } from '../../platform/regions.ts';
import type { FilterName } from './types.ts';

/** A passage as the search sees it. Passages are numbered through the build: the number is their `order`. */
export interface Entry {
  readonly order: number;
  readonly passage: Passage;
  readonly section: SectionEntry;
  readonly stored: StoredPassage;
  /** The text as queries are compared with it. */
  readonly normalised: string;
  /** Its lead phrase or term, normalised; empty if it has none. */
  readonly lead: string;
  /** It stands above sections that say what it only announces. */
  readonly announces: boolean;
  /** Of an indicator row: the years it has figures of, as queries name them (2030年), and whether it looks ahead. */
  readonly figures: RowFigures | null;
  readonly words: ReadonlySet<string>;
  readonly titleWords: ReadonlySet<string>;
  /** Of these, those of the section's own title. */
  readonly ownTitleWords: ReadonlySet<string>;
  readonly questionWords: ReadonlySet<string>;
  /** The regions that its text names, by whatever name: also its plan's own place, which is none of its values. */
  readonly named: ReadonlySet<string>;
  /** The values it carries, facet by facet. */
  readonly values: Readonly<Record<FilterName, readonly string[]>>;
  /** Its rows of the vector matrix: first, and one past the last. */
  readonly rows: readonly [number, number];
}

export interface RowFigures {
  readonly years: ReadonlySet<string>;
  /** It has a target that is still to be met, not a look back on one. */
  readonly outlook: boolean;
}

export interface SectionEntry {
  readonly order: number;
  readonly section: Section;
  readonly plan: Plan;
  /** The main one first. */
  readonly topics: readonly string[];
  /** Those of its passages, the commonest first. */
  readonly regions: readonly string[];
}

/** What a facet value is called, and what it stands under. */
export interface Label {
  readonly value: string;
  readonly label: string;
  readonly parent: string | null;
}

/** A build, made ready to be searched. */
export interface Corpus {
  readonly bundle: Bundle;
  readonly entries: readonly Entry[];
  readonly sections: readonly SectionEntry[];
  readonly byId: ReadonlyMap<string, Entry>;
  /** The known values of a facet, in the order of the page. */
  readonly labels: Readonly<Record<FilterName, readonly Label[]>>;
  readonly rows: readonly VectorRow[];
}

const KIND_LABELS: readonly Label[] = [
  { value: 'text', label: '正文', parent: null },
  { value: 'box', label: '专栏', parent: null },
  { value: 'indicator', label: '指标', parent: null },
  { value: 'glossary', label: '名词解释', parent: null },
];

/** Makes a build ready to be searched; the work is done once, not per query. */
export function toCorpus(bundle: Bundle): Corpus {
  const stored = new Map(bundle.passages.map((each) => [each.passage.id, each]));
  const sections = new Map<string, SectionEntry>();
  for (const { plan, sections: planSections } of bundle.plans) {
    for (const section of planSections) {
      const within = section.passages.map((id) => stored.get(id)).filter((each) => each !== undefined);
      sections.set(section.id, {
        order: sections.size,
        section,
        plan,
        topics: bundle.sectionTopics.get(section.id) ?? [],
        regions: commonestFirst(within.flatMap(({ regions }) => regions)),
      });
    }
  }
  const rows = rowsOf(bundle);
  const divided = dividedHeadings(bundle);
  const withAncestors = createWithAncestors(bundle.regions);
  const rowFigures = new Map(bundle.indicators.rows.map((row) => [row.passage, toRowFigures(row)]));
  const entries = bundle.passages.map((stored, order): Entry => {
    const section = sections.get(stored.passage.section);
    if (section === undefined)
      throw new Error(`build ${bundle.manifest.id}: ${stored.passage.id} has no section`);
    return {
      order,
      passage: stored.passage,
      section,
      stored,
      normalised: normalise(stored.passage.text),
      lead: normalise(leadOf(stored.passage)),
      announces: section.section.kind === 'introduction' && divided.has(section.section.id),
      figures: rowFigures.get(stored.passage.id) ?? null,
      words: new Set(stored.words),
      titleWords: new Set(stored.titleWords),
      ownTitleWords: new Set(ownTitleWords(stored, section.section)),
      questionWords: new Set(stored.questionWords),
      named: new Set(stored.mentions.map(({ region }) => region)),
      values: valuesOf(stored, section, withAncestors),
      rows: rows[order] ?? [0, 0],
    };
  });
  return {
    bundle,
    entries,
    sections: [...sections.values()],
    byId: new Map(entries.map((entry) => [entry.passage.id, entry])),
    labels: labelsOf(bundle, entries),
    rows: bundle.rows,
  };
}

function ownTitleWords({ titleWords }: StoredPassage, { title }: Section): readonly string[] {
  const own = normalise(title ?? '');
  return titleWords.filter((word) => own.includes(word));
}

function toRowFigures(row: Indicator): RowFigures {
  const years = figuresOf(row).flatMap(({ year }) => (year === null ? [] : [`${year}年`]));
  return { years: new Set(years), outlook: row.shape === 'outlook' };
}

function rowsOf(bundle: Bundle): readonly (readonly [number, number])[] {
  const rows: [number, number][] = bundle.passages.map(() => [0, 0]);
  bundle.rows.forEach(({ passage }, row) => {
    const range = rows[passage];
    if (range === undefined) return;
    if (range[1] === 0) range[0] = row;
    range[1] = row + 1;
  });
  return rows;
}

/** The headings that have others under them: what stands right below these announces. */
function dividedHeadings(bundle: Bundle): ReadonlySet<string> {
  const parts = bundle.plans.flatMap((plan) => plan.parts);
  const chapters = parts.flatMap((part) => part.chapters).filter(({ sections }) => sections.length > 0);
  return new Set([...parts.filter((part) => part.chapters.length > 0), ...chapters].map(({ id }) => id));
}

function leadOf(passage: Passage): string {
  if (passage.kind === 'definition') return passage.term;
  return 'lead' in passage ? (passage.lead ?? '') : '';
}

function commonestFirst(values: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([value]) => value);
}

function valuesOf(
  stored: StoredPassage,
  { section, plan }: SectionEntry,
  withAncestors: WithAncestors,
): Entry['values'] {
  const { kind } = stored.passage;
  return {
    plan: [plan.id],
    part: section.part === null ? [] : [`${plan.id}-${section.part}`],
    chapter: section.chapter === null ? [] : [`${plan.id}-${section.chapter}`],
    topic: stored.topics,
    region: withAncestors(stored.regions),
    kind: [KIND_OF_PASSAGE[kind]],
    level: [plan.level],
  };
}

function labelsOf(bundle: Bundle, entries: readonly Entry[]): Corpus['labels'] {
  const part: Label[] = [];
  const chapter: Label[] = [];
  for (const { plan, parts } of bundle.plans) {
    for (const { number, title, chapters } of parts) {
      const parent = `${plan.id}-${number}`;
      part.push({ value: parent, label: stepLabel({ level: 'part', number, title }), parent: plan.id });
      for (const each of chapters) {
        chapter.push({ value: `${plan.id}-${each.number}`, label: stepLabel(each), parent });
      }
    }
  }
  const topics = new Set(entries.flatMap(({ values }) => values.topic));
  const regions = new Set(entries.flatMap(({ values }) => values.region));
  const plain = (values: Iterable<string>): Label[] =>
    [...new Set(values)].map((value) => ({ value, label: value, parent: null }));
  return {
    plan: bundle.plans.map(({ plan }) => ({ value: plan.id, label: plan.region, parent: null })),
    part,
    chapter,
    topic: plain(bundle.topics.filter((topic) => topics.has(topic))),
    region: bundle.regions
      .filter(({ name }) => regions.has(name))
      .map(({ name, parent }) => ({ value: name, label: name, parent })),
    kind: KIND_LABELS,
    level: plain(bundle.plans.map(({ plan }) => plan.level)),
  };
}

/** 第二十三章 … : a heading as it is read aloud. */
export function stepLabel({ level, number, title }: Pick<PathStep, 'level' | 'number' | 'title'>): string {
  return title === null ? headingLabel(level, number) : `${headingLabel(level, number)} ${title}`;
}
