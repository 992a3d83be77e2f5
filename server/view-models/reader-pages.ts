import type { Plan } from '../../plan/model.ts';
import type { ChapterPage } from '../chapter-pages.ts';
import type { Library, Shelf } from '../library.ts';
import type { Marker } from '../search/marks.ts';
import type { Run } from '../search/types.ts';
import { urls } from '../urls.ts';
import { headingLabel, type PlanBadge, toPlanBadge } from './labels.ts';
import { type OutlineModel, toOutline } from './outline.ts';
import { type ReadingBlock, toReadingBlocks } from './reading.ts';

export interface NamedLink {
  readonly label: string;
  readonly url: string;
}

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
  readonly hits: number;
  readonly unmarkedUrl: string;
  readonly part: string;
  readonly heading: string;
  readonly outline: OutlineModel;
  readonly blocks: readonly ReadingBlock[];
  readonly previous: NamedLink | null;
  readonly next: NamedLink | null;
}

export function toChapterPage(
  shelf: Shelf,
  page: ChapterPage,
  library: Library,
  q: string,
  mark: Marker,
): ChapterPageModel {
  const { plan, chapters } = shelf;
  const at = chapters.indexOf(page);
  const heading = headingLabel(page.chapter);
  const blocks = toReadingBlocks(page, library, mark);
  return {
    title: `${heading} - ${plan.shortTitle}`,
    plan: toPlanHead(plan),
    q,
    hits: blocks.reduce((sum, block) => sum + hitsOf(block), 0),
    unmarkedUrl: urls.chapter(page.chapter.number, { plan: plan.id }),
    part: headingLabel(page.part),
    heading,
    outline: toOutline(shelf, { chapter: page.chapter.id }, q),
    blocks,
    previous: linkTo(plan, chapters[at - 1], q),
    next: linkTo(plan, chapters[at + 1], q) ?? glossaryLink(shelf, q),
  };
}

function linkTo(plan: Plan, page: ChapterPage | undefined, q: string): NamedLink | null {
  if (page === undefined) return null;
  return { label: headingLabel(page.chapter), url: urls.chapter(page.chapter.number, { plan: plan.id, q }) };
}

function glossaryLink(shelf: Shelf, q: string): NamedLink | null {
  return shelf.glossary.length === 0
    ? null
    : { label: '名词解释', url: urls.glossary({ plan: shelf.plan.id, q }) };
}

function hitsOf(block: ReadingBlock): number {
  switch (block.type) {
    case 'passage':
      return marked(block.passage.lead) + marked(block.passage.runs);
    case 'list':
      return block.groups
        .flatMap(({ items }) => items)
        .reduce((sum, item) => sum + marked(item.lead) + marked(item.runs), 0);
    case 'table': {
      const cells = block.table.rows.flatMap((row) => row.cells);
      const runs = [...cells.flatMap((cell) => cell.runs), ...block.notes.flatMap((note) => note.runs)];
      return marked(runs);
    }
    default:
      return 0;
  }
}

function marked(runs: readonly Run[]): number {
  return runs.filter(({ match }) => match !== undefined).length;
}

export interface GlossaryPageModel {
  readonly title: string;
  readonly plan: PlanHead;
  readonly q: string;
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
}

export function toGlossaryPage(shelf: Shelf, q: string, mark: Marker): GlossaryPageModel {
  const { plan, glossary } = shelf;
  return {
    title: `名词解释 - ${plan.shortTitle}`,
    plan: toPlanHead(plan),
    q,
    unmarkedUrl: urls.glossary({ plan: plan.id }),
    outline: toOutline(shelf, { glossary: true }, q),
    sectionId: glossary[0]?.section ?? `${plan.id}-glossary`,
    entries: glossary.map(({ id, number, term, text, line }) => ({
      id,
      number,
      term: mark(term),
      definition: mark(definitionOf(text, term)),
      line,
      permanentUrl: urls.passage(id),
      searchUrl: urls.search({ q: term }),
    })),
    previous: linkTo(plan, shelf.chapters.at(-1), q),
  };
}

/** The entry without its term and colon. */
function definitionOf(text: string, term: string): string {
  return text.startsWith(term) ? text.slice(term.length).replace(/^\s*[：:]\s*/, '') : text;
}

export interface PlanPageModel {
  readonly title: string;
  readonly plan: PlanHead;
  readonly outline: OutlineModel;
  readonly warnings: readonly { readonly line: number; readonly message: string }[];
}

export function toPlanPage(shelf: Shelf): PlanPageModel {
  return {
    title: shelf.plan.shortTitle,
    plan: toPlanHead(shelf.plan),
    outline: toOutline(shelf, null),
    warnings: shelf.outline.warnings,
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
