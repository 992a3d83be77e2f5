import type { Plan } from '../../plan/model.ts';
import type { ChapterPage } from '../chapter-pages.ts';
import { headingLabel, type PlanBadge, toPlanBadge } from '../labels.ts';
import type { Library, Shelf } from '../library.ts';
import { toGlossaryPlaces } from '../reading/glossary-places.ts';
import type { Marker } from '../search/marks.ts';
import type { TypedQuery } from '../search/types.ts';
import { urls } from '../urls.ts';
import { marked, runsOf, stepsOf } from './block-parts.ts';
import { type DefinitionCard, toDefinitionCards } from './definition-cards.ts';
import { type HitLine, type ReaderMatches, toHitLine, toPath } from './hit-line.ts';
import { type OutlineModel, toOutline } from './outline.ts';
import { type ReadingBlock, toReadingBlocks } from './reading.ts';
import type { NamedLink } from './reading-passage.ts';

export type { NamedLink } from './reading-passage.ts';

/** What every page of a plan says about it. */
export interface PlanHead {
  readonly title: string;
  readonly shortTitle: string;
  readonly url: string;
  readonly badge: PlanBadge;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly remark: string | null;
  readonly sourceUrl: string | null;
}

export interface ChapterPageModel {
  readonly title: string;
  readonly plan: PlanHead;
  /** The hits of this query are marked. */
  readonly query: TypedQuery;
  /** Null where nothing is asked for. */
  readonly hits: HitLine | null;
  readonly unmarkedUrl: string;
  readonly part: string;
  readonly heading: string;
  readonly outline: OutlineModel;
  readonly blocks: readonly ReadingBlock[];
  /** Of the terms that the text links. */
  readonly definitions: readonly DefinitionCard[];
  readonly previous: NamedLink | null;
  readonly next: NamedLink | null;
}

export function toChapterPage(
  shelf: Shelf,
  page: ChapterPage,
  library: Library,
  query: TypedQuery,
  mark: Marker,
  matches: ReaderMatches = null,
): ChapterPageModel {
  const { plan, chapters } = shelf;
  const at = chapters.indexOf(page);
  const heading = headingLabel(page.chapter);
  const path = toPath(matches, shelf, library, query);
  const glossary = toGlossaryPlaces(shelf, library);
  const blocks = toReadingBlocks(page, { library, query, mark, path, glossary });
  const steps = blocks.flatMap(stepsOf);
  return {
    title: `${heading} - ${plan.shortTitle}`,
    plan: toPlanHead(plan),
    query,
    hits: toHitLine(query, path, page.chapter.number, steps, marked(blocks.flatMap(runsOf)), library),
    unmarkedUrl: urls.chapter(page.chapter.number, { plan: plan.id }),
    part: headingLabel(page.part),
    heading,
    outline: toOutline(shelf, { chapter: page.chapter.id }, query, path),
    blocks,
    definitions: toDefinitionCards(blocks.flatMap(runsOf), shelf, library),
    previous: linkTo(plan, chapters[at - 1], query),
    next: linkTo(plan, chapters[at + 1], query) ?? glossaryLink(shelf, query),
  };
}

/** A chapter by its heading, read with the same query; null where there is none. */
export function linkTo(plan: Plan, page: ChapterPage | undefined, query: TypedQuery): NamedLink | null {
  if (page === undefined) return null;
  const url = urls.chapter(page.chapter.number, { ...query, plan: plan.id });
  return { label: headingLabel(page.chapter), url };
}

function glossaryLink(shelf: Shelf, query: TypedQuery): NamedLink | null {
  return shelf.glossary.length === 0
    ? null
    : { label: '名词解释', url: urls.glossary({ ...query, plan: shelf.plan.id }) };
}

export interface PlanPageModel {
  readonly title: string;
  readonly plan: PlanHead;
  readonly query: TypedQuery;
  readonly hits: HitLine | null;
  readonly unmarkedUrl: string;
  readonly outline: OutlineModel;
  readonly warnings: readonly { readonly line: number; readonly message: string }[];
}

export function toPlanPage(
  shelf: Shelf,
  library: Library,
  query: TypedQuery,
  matches: ReaderMatches = null,
): PlanPageModel {
  const { plan, outline } = shelf;
  const path = toPath(matches, shelf, library, query);
  // Before its first chapter: all hits lie ahead.
  const hits = toHitLine(query, path, Number.NEGATIVE_INFINITY, [], 0, library);
  return {
    title: plan.shortTitle,
    plan: toPlanHead(plan),
    query,
    hits,
    unmarkedUrl: urls.plan(plan.id),
    outline: toOutline(shelf, null, query, path),
    warnings: outline.warnings,
  };
}

export function toPlanHead(plan: Plan): PlanHead {
  const facts: readonly (readonly [string, string | null])[] = [
    ['层级', plan.level],
    ['规划期', plan.period],
    ['发布机关', plan.issuer],
    ['文号', plan.documentNumber],
    ['文本所印日期', plan.datePrinted],
  ];
  return {
    title: plan.title,
    shortTitle: plan.shortTitle,
    url: urls.plan(plan.id),
    badge: toPlanBadge(plan),
    facts: facts.flatMap(([label, value]) => (value === null ? [] : [{ label, value }])),
    remark: plan.dateRemark,
    sourceUrl: plan.sourceUrl,
  };
}
