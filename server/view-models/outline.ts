import type { Part } from '../../plan/model.ts';
import { headingLabel as headingNumber } from '../../plan/numerals.ts';
import { inferredReason, MISSING_TITLE } from '../labels.ts';
import type { Shelf } from '../library.ts';
import type { HitPath, HitTotal } from '../reading/hit-path.ts';
import type { TypedQuery } from '../search/types.ts';
import { urls } from '../urls.ts';

/** A plan's parts and chapters as links. */
export interface OutlineModel {
  readonly parts: readonly OutlinePart[];
  readonly glossary: OutlineLink | null;
}

/** How many passages a query finds there; null where none is asked for or none is there. */
export interface HitCount extends HitTotal {
  /** There may be more. */
  readonly capped: boolean;
}

export interface OutlinePart {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  /** Why it is thought to stand here, where the text lacks it. */
  readonly inferred: string | null;
  /** Whether the page that is read stands in it. */
  readonly current: boolean;
  readonly hits: HitCount | null;
  readonly chapters: readonly OutlineChapter[];
}

export interface OutlineLink {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  /** Why it is thought to stand here, where the text lacks it. */
  readonly inferred: string | null;
  readonly url: string;
  readonly current: boolean;
  readonly hits: HitCount | null;
}

export interface OutlineChapter extends OutlineLink {
  readonly sections: readonly OutlineLink[];
}

/** The page that is read, marked in the outline. */
export type ReadPage = { readonly chapter: string } | { readonly glossary: true } | null;

export function toOutline(
  shelf: Shelf,
  reading: ReadPage,
  query: Partial<TypedQuery> = {},
  path: HitPath | null = null,
): OutlineModel {
  const chapter = reading !== null && 'chapter' in reading ? reading.chapter : null;
  return {
    parts: shelf.outline.parts.map((part) => toPart(shelf, part, chapter, query, path)),
    glossary:
      shelf.glossary.length === 0
        ? null
        : {
            id: `${shelf.plan.id}-glossary`,
            number: '',
            title: `名词解释（${shelf.glossary.length} 条）`,
            inferred: null,
            url: urls.glossary({ ...query, plan: shelf.plan.id }),
            current: reading !== null && 'glossary' in reading,
            hits: toHitCount(path, [null]),
          },
  };
}

function toPart(
  shelf: Shelf,
  part: Part,
  reading: string | null,
  query: Partial<TypedQuery>,
  path: HitPath | null,
): OutlinePart {
  return {
    id: part.id,
    number: headingNumber('part', part.number),
    title: part.title ?? MISSING_TITLE,
    inferred: inferredReason(part),
    current: part.chapters.some(({ id }) => id === reading),
    hits: toHitCount(
      path,
      part.chapters.map(({ number }) => number),
    ),
    chapters: part.chapters.map((chapter) => ({
      id: chapter.id,
      number: headingNumber('chapter', chapter.number),
      title: chapter.title ?? MISSING_TITLE,
      inferred: inferredReason(chapter),
      url: urls.chapter(chapter.number, { ...query, plan: shelf.plan.id }),
      current: chapter.id === reading,
      hits: toHitCount(path, [chapter.number]),
      sections: chapter.sections.map((section) => ({
        id: section.id,
        number: headingNumber('section', section.number),
        title: section.title ?? MISSING_TITLE,
        inferred: inferredReason(section),
        url: urls.chapter(chapter.number, { ...query, plan: shelf.plan.id, anchor: section.id }),
        current: false,
        hits: null,
      })),
    })),
  };
}

function toHitCount(path: HitPath | null, pages: readonly (number | null)[]): HitCount | null {
  if (path === null) return null;
  const totals = pages.map(path.inChapter);
  const found = totals.reduce((sum, each) => sum + each.found, 0);
  const literal = totals.reduce((sum, each) => sum + each.literal, 0);
  return found === 0 ? null : { found, literal, several: path.total.several, capped: path.capped };
}
