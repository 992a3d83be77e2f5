import { type Citation, type Quote, toCitation } from '../citations/citation.ts';
import { EXPORT_FORMATS, FORMAT_FACTS } from '../citations/formats.ts';
import { toGbt7714 } from '../citations/gbt7714.ts';
import { addressRemarks } from '../citations/remarks.ts';
import { type PlanBadge, toPlanBadge } from '../labels.ts';
import type { Library } from '../library.ts';
import { MAX_SELECTED, type Selection } from '../selection.ts';
import { urls } from '../urls.ts';
import { toNumberedRemarks, toRemarks } from './export-file.ts';

/** A selection as a page: what is in it, and the forms in which it can be taken away. */
export interface ExportPageModel {
  /** Whether the browser keeps this selection. */
  readonly basket: boolean;
  readonly heading: string;
  /** 3 段; what is announced and shown beside the heading. */
  readonly summary: string;
  readonly notes: readonly string[];
  readonly entries: readonly SelectedPassage[];
  readonly formats: readonly FormatLink[];
  /** Numbered, as GB/T 7714 writes them. */
  readonly references: readonly string[];
  readonly remarks: readonly string[];
  readonly clearUrl: string;
  /** Where another id is added by a form. */
  readonly action: string;
  readonly full: boolean;
}

export interface SelectedPassage {
  readonly id: string;
  readonly badge: PlanBadge | null;
  readonly place: string;
  readonly quote: Quote;
  readonly readUrl: string;
  readonly citeUrl: string;
  /** The selection without it. */
  readonly removeUrl: string;
}

export interface FormatLink {
  readonly label: string;
  readonly hint: string;
  readonly url: string;
}

export function toExportPage(
  selection: Selection,
  citations: readonly Citation[],
  library: Library,
  basket: boolean,
  isPublic: boolean,
): ExportPageModel {
  const { ids, notes } = selection;
  const own = basket ? urls.basket : urls.export;
  return {
    basket,
    heading: basket ? '摘录' : '导出引文',
    summary: ids.length === 0 ? '' : `${ids.length} 段`,
    notes,
    entries: citations.map((citation) => ({
      ...toSelectedPassage(citation, library),
      removeUrl: own(ids.filter((id) => id !== citation.id)),
    })),
    formats: ids.length === 0 ? [] : toFormatLinks(ids),
    references: citations.map((citation, index) => `[${index + 1}] ${toGbt7714(citation)}`),
    remarks: [...toNumberedRemarks(citations), ...pageRemarks(citations, isPublic)],
    clearUrl: own([]),
    action: own([]),
    full: ids.length >= MAX_SELECTED,
  };
}

/** What a reader of these citations must know; without a public address, how far their links reach. */
export function pageRemarks(citations: readonly Citation[], isPublic: boolean): readonly string[] {
  if (citations.length === 0) return [];
  return [...toRemarks(citations), ...addressRemarks(isPublic)];
}

export function toSelectedPassage(
  { id, place, quote }: Citation,
  library: Library,
): Omit<SelectedPassage, 'removeUrl'> {
  const plan = library.shelf(library.passage(id)?.passage.plan ?? '')?.plan;
  return {
    id,
    badge: plan === undefined ? null : toPlanBadge(plan),
    place: place.full,
    quote,
    readUrl: urls.passage(id),
    citeUrl: urls.cite(id),
  };
}

export function toFormatLinks(ids: readonly string[]): readonly FormatLink[] {
  return EXPORT_FORMATS.map((format) => {
    const { label, hint } = FORMAT_FACTS[format];
    return { label, hint, url: urls.export(ids, format) };
  });
}

/** The selection's citations in its order. */
export function toCitations(
  ids: readonly string[],
  library: Library,
  context: Parameters<typeof toCitation>[2],
): readonly Citation[] {
  return ids.flatMap((id) => toCitation(id, library, context) ?? []);
}
