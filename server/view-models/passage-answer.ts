import type { Passage, PathStep, PlanStatus, Section } from '../../plan/model.ts';
import { toExplained } from '../citations/explained.ts';
import type { Library, Shelf } from '../library.ts';
import { urls } from '../urls.ts';

/** The JSON of one passage. */
export interface PassageAnswer {
  readonly id: string;
  readonly kind: Passage['kind'];
  readonly plan: string;
  readonly planTitle: string;
  readonly planStatus: PlanStatus;
  readonly section: Pick<Section, 'id' | 'kind' | 'title'>;
  readonly path: readonly PathStep[];
  readonly line: number;
  readonly endLine: number;
  readonly text: string;
  readonly topics: readonly string[];
  readonly regions: readonly string[];
  /** Of an indicator row: its cells under their columns. */
  readonly cells?: readonly { readonly column: string; readonly value: string }[];
  /** Of an indicator row: the notes of its table that explain it. */
  readonly notes?: readonly (PassageReference & { readonly text: string })[];
  /** Of an indicator row: why its figures must not be compared as they stand (Chinese). */
  readonly cautions?: readonly string[];
  /** Where the text contradicts itself here, or has slipped (Chinese), with the other places; left out where nowhere. */
  readonly remarks?: readonly { readonly text: string; readonly others: readonly PassageReference[] }[];
  readonly url: string;
  readonly readerUrl: string | null;
  /** The passages before and after it in its plan, section by section; null at either end. */
  readonly previous: PassageReference | null;
  readonly next: PassageReference | null;
}

/** A passage by its id and its permanent address. */
export interface PassageReference {
  readonly id: string;
  readonly url: string;
}

/** Null for what is no passage (a section, a box). */
export function toPassageAnswer(
  id: string,
  library: Library,
  publicUrl: string | null,
): PassageAnswer | null {
  const stored = library.passage(id);
  const section = stored === undefined ? undefined : library.section(stored.passage.section);
  const shelf = section === undefined ? undefined : library.shelf(section.plan);
  if (stored === undefined || section === undefined || shelf === undefined) return null;
  const { passage, topics, regions } = stored;
  const base = publicUrl ?? '';
  const reader = library.readerUrl(id);
  return {
    id,
    kind: passage.kind,
    plan: shelf.plan.id,
    planTitle: shelf.plan.title,
    planStatus: shelf.plan.status,
    section: { id: section.id, kind: section.kind, title: section.title },
    path: section.path,
    line: passage.line,
    endLine: passage.endLine,
    text: passage.text,
    topics,
    regions,
    ...cellsOf(passage, library),
    ...explainedOf(passage, library, base),
    ...remarksOf(id, library, base),
    url: `${base}${urls.passage(id)}`,
    readerUrl: reader === undefined ? null : `${base}${reader}`,
    ...neighboursOf(id, shelf, base),
  };
}

function neighboursOf(
  id: string,
  { outline }: Shelf,
  base: string,
): Pick<PassageAnswer, 'previous' | 'next'> {
  const ids = outline.sections.flatMap(({ passages }) => passages);
  const at = ids.indexOf(id);
  const reference = (other: string | undefined): PassageReference | null =>
    other === undefined ? null : referenceTo(other, base);
  return { previous: reference(ids[at - 1]), next: reference(ids[at + 1]) };
}

function cellsOf(passage: Passage, library: Library): Pick<PassageAnswer, 'cells'> {
  const box = passage.kind === 'indicator' ? library.box(passage.section) : undefined;
  if (passage.kind !== 'indicator' || box?.kind !== 'table') return {};
  return { cells: box.columns.map((column, index) => ({ column, value: passage.cells[index] ?? '' })) };
}

function explainedOf(
  passage: Passage,
  library: Library,
  base: string,
): Pick<PassageAnswer, 'notes' | 'cautions'> {
  const explained = toExplained(passage, library);
  if (explained === null || passage.kind !== 'indicator') return {};
  return {
    notes: explained.notes.map(({ id, text }) => ({ ...referenceTo(id, base), text })),
    cautions: explained.cautions,
  };
}

function remarksOf(id: string, library: Library, base: string): Pick<PassageAnswer, 'remarks'> {
  const remarks = library.remarks(id);
  if (remarks.length === 0) return {};
  return {
    remarks: remarks.map(({ text, places }) => ({
      text,
      others: places.filter(({ passage }) => passage !== id).map(({ passage }) => referenceTo(passage, base)),
    })),
  };
}

function referenceTo(id: string, base: string): PassageReference {
  return { id, url: `${base}${urls.passage(id)}` };
}
