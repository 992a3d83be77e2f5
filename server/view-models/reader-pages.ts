import type { Plan } from '../../plan/model.ts';
import type { ChapterPage } from '../chapter-pages.ts';
import type { Library, Shelf } from '../library.ts';
import { toGlossaryPlaces } from '../reading/glossary-places.ts';
import type { Marker } from '../search/marks.ts';
import { urls } from '../urls.ts';
import { marked, runsOf, stepsOf } from './block-parts.ts';
import { type DefinitionCard, toDefinitionCards } from './definition-cards.ts';
import { type HitLine, type ReaderMatches, toHitLine, toPath } from './hit-line.ts';
import { headingLabel, type PlanBadge, toPlanBadge } from './labels.ts';
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
  readonly q: string;
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
  q: string,
  mark: Marker,
  matches: ReaderMatches = null,
): ChapterPageModel {
  const { plan, chapters } = shelf;
  const at = chapters.indexOf(page);
  const heading = headingLabel(page.chapter);
  const path = toPath(matches, shelf, library, q);
  const glossary = toGlossaryPlaces(shelf, library);
  const blocks = toReadingBlocks(page, { library, q, mark, path, glossary });
  const steps = blocks.flatMap(stepsOf);
  return {
    title: `${heading} - ${plan.shortTitle}`,
    plan: toPlanHead(plan),
    q,
    hits: toHitLine(q, path, page.chapter.number, steps, marked(blocks.flatMap(runsOf)), library),
    unmarkedUrl: urls.chapter(page.chapter.number, { plan: plan.id }),
    part: headingLabel(page.part),
    heading,
    outline: toOutline(shelf, { chapter: page.chapter.id }, q, path),
    blocks,
    definitions: toDefinitionCards(blocks.flatMap(runsOf), shelf, library),
    previous: linkTo(plan, chapters[at - 1], q),
    next: linkTo(plan, chapters[at + 1], q) ?? glossaryLink(shelf, q),
  };
}

/** A chapter by its heading, read with the same query; null where there is none. */
export function linkTo(plan: Plan, page: ChapterPage | undefined, q: string): NamedLink | null {
  if (page === undefined) return null;
  return { label: headingLabel(page.chapter), url: urls.chapter(page.chapter.number, { plan: plan.id, q }) };
}

function glossaryLink(shelf: Shelf, q: string): NamedLink | null {
  return shelf.glossary.length === 0
    ? null
    : { label: '名词解释', url: urls.glossary({ plan: shelf.plan.id, q }) };
}

export interface PlanPageModel {
  readonly title: string;
  readonly plan: PlanHead;
  readonly q: string;
  readonly hits: HitLine | null;
  readonly unmarkedUrl: string;
  readonly outline: OutlineModel;
  readonly warnings: readonly { readonly line: number; readonly message: string }[];
}

export function toPlanPage(
  shelf: Shelf,
  library: Library,
  q = '',
  matches: ReaderMatches = null,
): PlanPageModel {
  const { plan, outline } = shelf;
  const path = toPath(matches, shelf, library, q);
  // Before its first chapter: all hits lie ahead.
  const hits = toHitLine(q, path, Number.NEGATIVE_INFINITY, [], 0, library);
  return {
    title: plan.shortTitle,
    plan: toPlanHead(plan),
    q,
    hits,
    unmarkedUrl: urls.plan(plan.id),
    outline: toOutline(shelf, null, q, path),
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
