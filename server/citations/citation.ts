import type { Passage, Plan, PlanStatus } from '../../plan/model.ts';
import type { Library } from '../library.ts';
import { urls } from '../urls.ts';
import { type Explained, toExplained } from './explained.ts';
import { inferredHeadings } from './inferred-headings.ts';
import { type Place, toPlace } from './place.ts';

/** All that a citation of one passage says, in no style yet. Unknown facts are null, none is guessed. */
export interface Citation {
  /** The passage's. */
  readonly id: string;
  /** The body that issued the plan; null where that is not known: a region issues nothing. */
  readonly author: string | null;
  readonly title: string;
  readonly status: PlanStatus;
  readonly documentNumber: string | null;
  /** The day that is printed on the text, as YYYY-MM-DD; null if there is none, or one that is in doubt. */
  readonly issued: string | null;
  /** The printed date with what is doubtful about it, for readers. */
  readonly doubtfulDate: string | null;
  readonly place: Place & {
    /** Which of its headings the text lacks, and why they are named all the same; null where none. */
    readonly inferred: string | null;
  };
  readonly quote: Quote;
  /** Null for what needs no explaining. */
  readonly explained: Explained | null;
  /** The passage's permanent address. */
  readonly url: string;
  /** YYYY-MM-DD. */
  readonly accessed: string;
}

/** What is quoted: the text as it stands, or the row of a table under its column titles. */
export type Quote =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'row'; readonly cells: readonly { readonly column: string; readonly value: string }[] };

export interface CitationContext {
  /** Origin of permanent addresses, without a trailing slash. */
  readonly base: string;
  /** The day of access, YYYY-MM-DD. */
  readonly accessed: string;
}

/** Null for what is no passage (a section, a box). */
export function toCitation(
  id: string,
  library: Library,
  { base, accessed }: CitationContext,
): Citation | null {
  const passage = library.passage(id)?.passage;
  const section = passage === undefined ? undefined : library.section(passage.section);
  const shelf = passage === undefined ? undefined : library.shelf(passage.plan);
  if (passage === undefined || section === undefined || shelf === undefined) return null;
  const { plan, outline } = shelf;
  const siblings = section.passages.filter((other) => library.passage(other)?.passage.kind === passage.kind);
  return {
    id,
    author: plan.issuer,
    title: plan.title,
    status: plan.status,
    documentNumber: plan.documentNumber,
    ...toDate(plan),
    place: {
      ...toPlace(passage, section, library.box(section.id) ?? null, siblings),
      inferred: inferredHeadings(section.path, outline.parts),
    },
    quote: toQuote(passage, library),
    explained: toExplained(passage, library),
    url: `${base}${urls.passage(id)}`,
    accessed,
  };
}

/** A date with a remark is shown with it, and never used as a date. */
function toDate({ datePrinted, dateRemark }: Plan): Pick<Citation, 'issued' | 'doubtfulDate'> {
  if (datePrinted === null) return { issued: null, doubtfulDate: null };
  const [, year, month = '', day = ''] = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(datePrinted) ?? [];
  if (dateRemark !== null || year === undefined) {
    return { issued: null, doubtfulDate: `文本所印日期：${datePrinted}${remark(dateRemark)}` };
  }
  return { issued: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, doubtfulDate: null };
}

function remark(text: string | null): string {
  return text === null ? '' : `（${text.replace(/。$/, '')}）`;
}

function toQuote(passage: Passage, library: Library): Quote {
  const box = passage.kind === 'indicator' ? library.box(passage.section) : undefined;
  if (passage.kind !== 'indicator' || box?.kind !== 'table') return { type: 'text', text: passage.text };
  const cells = box.columns.map((column, index) => ({ column, value: passage.cells[index] ?? '' }));
  return { type: 'row', cells };
}

/** The quote on one line: a row is read out with its column titles, empty cells left out. */
export function quoteLine(quote: Quote): string {
  if (quote.type === 'text') return oneLine(quote.text);
  const said = quote.cells.filter(({ value }) => value !== '');
  return said.map(({ column, value }) => oneLine(`${column}：${value}`)).join('；');
}

/** No line break and no control character can leave the field that a value stands in. */
export function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}
