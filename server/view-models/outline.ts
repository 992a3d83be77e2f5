import type { Part } from '../../plan/model.ts';
import { headingLabel as headingNumber } from '../../plan/numerals.ts';
import type { Shelf } from '../library.ts';
import { urls } from '../urls.ts';
import { MISSING_TITLE } from './labels.ts';

/** A plan's parts and chapters as links. */
export interface OutlineModel {
  readonly parts: readonly OutlinePart[];
  readonly glossary: OutlineLink | null;
}

export interface OutlinePart {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly inferred: boolean;
  /** Whether the page that is read stands in it. */
  readonly current: boolean;
  readonly chapters: readonly OutlineChapter[];
}

export interface OutlineLink {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly inferred: boolean;
  readonly url: string;
  readonly current: boolean;
}

export interface OutlineChapter extends OutlineLink {
  readonly sections: readonly OutlineLink[];
}

/** The page that is read, marked in the outline. */
export type ReadPage = { readonly chapter: string } | { readonly glossary: true } | null;

export function toOutline(shelf: Shelf, reading: ReadPage, q = ''): OutlineModel {
  const chapter = reading !== null && 'chapter' in reading ? reading.chapter : null;
  return {
    parts: shelf.outline.parts.map((part) => toPart(shelf, part, chapter, q)),
    glossary:
      shelf.glossary.length === 0
        ? null
        : {
            id: `${shelf.plan.id}-glossary`,
            number: '',
            title: `名词解释（${shelf.glossary.length} 条）`,
            inferred: false,
            url: urls.glossary({ plan: shelf.plan.id, q }),
            current: reading !== null && 'glossary' in reading,
          },
  };
}

function toPart(shelf: Shelf, part: Part, reading: string | null, q: string): OutlinePart {
  return {
    id: part.id,
    number: headingNumber('part', part.number),
    title: part.title ?? MISSING_TITLE,
    inferred: part.inferred,
    current: part.chapters.some(({ id }) => id === reading),
    chapters: part.chapters.map((chapter) => ({
      id: chapter.id,
      number: headingNumber('chapter', chapter.number),
      title: chapter.title ?? MISSING_TITLE,
      inferred: chapter.inferred,
      url: urls.chapter(chapter.number, { plan: shelf.plan.id, q }),
      current: chapter.id === reading,
      sections: chapter.sections.map((section) => ({
        id: section.id,
        number: headingNumber('section', section.number),
        title: section.title ?? MISSING_TITLE,
        inferred: section.inferred,
        url: urls.chapter(chapter.number, { plan: shelf.plan.id, q, anchor: section.id }),
        current: false,
      })),
    })),
  };
}
