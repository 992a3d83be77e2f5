import type { Definition } from '../../plan/model.ts';
import { headingLabel } from '../labels.ts';
import type { Library, Shelf } from '../library.ts';
import { type GlossaryPlace, type GlossaryPlaces, toGlossaryPlaces } from '../reading/glossary-places.ts';
import type { HitPath, HitStep } from '../reading/hit-path.ts';
import type { Marker } from '../search/marks.ts';
import type { Run, TypedQuery } from '../search/types.ts';
import { urls } from '../urls.ts';
import { marked } from './block-parts.ts';
import { definitionOf, termsUrlOf } from './definition-cards.ts';
import { type HitLine, type ReaderMatches, toHitLine, toPath } from './hit-line.ts';
import { type OutlineModel, toOutline } from './outline.ts';
import { linkTo, type PlanHead, toPlanHead } from './reader-pages.ts';
import type { NamedLink } from './reading-passage.ts';
import { type SourceRemark, toSourceRemarks } from './source-remarks.ts';

export interface GlossaryPageModel {
  readonly title: string;
  readonly plan: PlanHead;
  readonly query: TypedQuery;
  readonly hits: HitLine | null;
  readonly unmarkedUrl: string;
  readonly outline: OutlineModel;
  readonly sectionId: string;
  readonly entries: readonly GlossaryEntry[];
  readonly previous: NamedLink | null;
}

export interface GlossaryEntry {
  readonly id: string;
  readonly number: number;
  readonly term: readonly Run[];
  readonly definition: readonly Run[];
  readonly line: number;
  readonly permanentUrl: string;
  readonly searchUrl: string;
  /** The term through the texts of all plans. */
  readonly termsUrl: string;
  readonly hit: HitStep | null;
  readonly remarks: readonly SourceRemark[];
  /** Where the plan mentions the term, chapter by chapter, in the order of the text. */
  readonly mentions: readonly MentionGroup[];
}

export interface MentionGroup {
  readonly label: string;
  readonly places: readonly NamedLink[];
}

/** What a place is called beside its line; a passage goes without. */
const TITLES: Readonly<Record<Exclude<GlossaryPlace['kind'], 'passage'>, string>> = {
  part: '篇的标题',
  chapter: '章的标题',
  section: '节的标题',
  box: '专栏的标题',
  group: '专栏里的小标题',
  column: '表头',
  figure: '图的标题',
};

export function toGlossaryPage(
  shelf: Shelf,
  library: Library,
  query: TypedQuery,
  mark: Marker,
  matches: ReaderMatches = null,
): GlossaryPageModel {
  const { plan, glossary } = shelf;
  const path = toPath(matches, shelf, library, query);
  const places = toGlossaryPlaces(shelf, library);
  const entries = glossary.map((entry) => toEntry(entry, shelf, library, mark, path, places));
  const marks = marked(entries.flatMap(({ term, definition }) => [...term, ...definition]));
  return {
    title: `名词解释 - ${plan.shortTitle}`,
    plan: toPlanHead(plan),
    query,
    hits: toHitLine(query, path, null, entries, marks, library),
    unmarkedUrl: urls.glossary({ plan: plan.id }),
    outline: toOutline(shelf, { glossary: true }, query, path),
    sectionId: glossary[0]?.section ?? `${plan.id}-glossary`,
    entries,
    previous: linkTo(plan, shelf.chapters.at(-1), query),
  };
}

function toEntry(
  { id, number, term, text, line }: Definition,
  shelf: Shelf,
  library: Library,
  mark: Marker,
  path: HitPath | null,
  places: GlossaryPlaces,
): GlossaryEntry {
  return {
    id,
    number,
    term: mark(term),
    definition: mark(definitionOf(text, term)),
    line,
    permanentUrl: urls.passage(id),
    searchUrl: urls.search({ q: term }),
    termsUrl: termsUrlOf(term),
    hit: path?.step(id) ?? null,
    remarks: toSourceRemarks(id, library),
    mentions: toMentionGroups(places.placesOf(id), shelf, library, term),
  };
}

function toMentionGroups(
  places: readonly GlossaryPlace[],
  { chapters }: Shelf,
  library: Library,
  term: string,
): readonly MentionGroup[] {
  const groups = new Map<number | null, NamedLink[]>();
  for (const place of places) {
    const chapter = library.place(place.id)?.chapter ?? null;
    const url = library.readerUrl(place.id, { q: term }) ?? urls.passage(place.id, { q: term });
    groups.set(chapter, [...(groups.get(chapter) ?? []), { label: labelOf(place), url }]);
  }
  return [...groups].map(([number, links]) => {
    const page = chapters.find(({ chapter }) => chapter.number === number);
    return { label: page === undefined ? '名词解释' : headingLabel(page.chapter), places: links };
  });
}

function labelOf({ kind, line }: GlossaryPlace): string {
  const at = line === null ? '原文缺，补出' : `第 ${line} 行`;
  return kind === 'passage' ? at : `${TITLES[kind]}（${at}）`;
}
