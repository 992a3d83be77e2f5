import type {
  Box,
  Chapter,
  Figure,
  Heading,
  ListBox,
  Part,
  Plan,
  Section,
  TableBox,
} from '../../plan/model.ts';
import type { Shelf } from '../library.ts';
import { urls } from '../urls.ts';

/** The catalog's facts on one plan, and how much is in it: an item of `/api/plans`. */
export interface PlanFacts extends Omit<Plan, 'file'> {
  readonly counts: { readonly parts: number; readonly chapters: number; readonly boxes: number };
  readonly url: string;
}

/** A node of the outline by its line alone: which characters it covers is the indexer's business. */
type Placed<T> = Omit<T, 'ranges' | 'headerRanges'>;
type SectionHeading = Placed<Heading> & { readonly level: 'section' };
type ChapterHeading = Placed<Omit<Chapter, 'sections'>> & { readonly sections: readonly SectionHeading[] };
type PartHeading = Placed<Omit<Part, 'chapters'>> & { readonly chapters: readonly ChapterHeading[] };
type OutlineBox =
  | Placed<TableBox>
  | (Placed<Omit<ListBox, 'groups'>> & { readonly groups: readonly Placed<ListBox['groups'][number]>[] });

/** The JSON of `/api/plans/{plan}/outline`. */
export interface OutlineAnswer {
  readonly plan: Pick<Plan, 'id' | 'title' | 'status'>;
  readonly parts: readonly PartHeading[];
  readonly boxes: readonly OutlineBox[];
  readonly figures: readonly Placed<Figure>[];
  readonly sections: readonly Section[];
}

export function toPlanFacts({ plan, outline, chapters }: Shelf): PlanFacts {
  const { file: _file, ...facts } = plan;
  const counts = { parts: outline.parts.length, chapters: chapters.length, boxes: outline.boxes.length };
  return { ...facts, counts, url: urls.plan(plan.id) };
}

export function toOutlineAnswer({ plan, outline }: Shelf): OutlineAnswer {
  return {
    plan: { id: plan.id, title: plan.title, status: plan.status },
    parts: outline.parts.map((part) => ({
      ...placed(part),
      chapters: part.chapters.map((chapter) => ({
        ...placed(chapter),
        sections: chapter.sections.map((section) => ({ ...placed(section), level: 'section' })),
      })),
    })),
    boxes: outline.boxes.map(toOutlineBox),
    figures: outline.figures.map(placed),
    sections: outline.sections,
  };
}

function toOutlineBox(box: Box): OutlineBox {
  if (box.kind === 'list') return { ...placed(box), groups: box.groups.map(placed) };
  const { headerRanges: _headerRanges, ...table } = placed(box);
  return table;
}

function placed<T extends { readonly ranges: unknown }>({ ranges: _ranges, ...rest }: T): Omit<T, 'ranges'> {
  return rest;
}
