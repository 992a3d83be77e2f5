import type { Library } from '../library.ts';
import { oncePer } from '../once-per.ts';
import type { TermBook } from '../terms/term-book.ts';
import { MAX_TERMS, type TermQuery } from '../terms/term-params.ts';
import { type Trace, toTrace } from '../terms/trace.ts';
import { urls } from '../urls.ts';
import { type Pagination, toPagesOf } from './pagination.ts';
import { quoted } from './quoted.ts';
import { type ShownTerm, toShownTerm } from './terms-about.ts';
import type { NamedLink } from './terms-links.ts';
import type { Meant } from './terms-meant.ts';
import { type PassageModel, passagesOf, toPassage } from './terms-passages.ts';
import { type PlanModel, toPlanModel } from './terms-plans.ts';

export interface TermsPageModel {
  readonly title: string;
  readonly heading: string;
  readonly summary: string;
  readonly notes: readonly string[];
  readonly terms: readonly ShownTerm[];
  /** Whether another term can be laid over these. */
  readonly room: boolean;
  /** Terms to begin with; only where none is asked for. */
  readonly examples: readonly ExampleModel[];
  readonly plans: readonly PlanModel[];
  readonly passages: readonly PassageModel[];
  readonly pagination: Pagination | null;
  readonly downloadUrl: string;
  readonly canonical: string;
}

export interface ExampleModel extends NamedLink {
  readonly mentions: number;
}

/** What a page of terms goes by beside the texts. */
export interface TermAids {
  /** Terms to begin with, of which those are offered that stand in every plan. */
  readonly examples: readonly string[];
  readonly meant: Meant;
}

const PAGE_SIZE = 20;

/** One page for one term or several laid over each other. Pure. */
export function toTermsPage(
  query: TermQuery,
  book: TermBook,
  library: Library,
  { examples, meant }: TermAids,
): TermsPageModel {
  const traces = query.terms.map((term) => toTrace(book, term));
  const mentioning = passagesOf(traces, book);
  const pages = Math.max(1, Math.ceil(mentioning.length / PAGE_SIZE));
  const page = Math.min(query.page, pages);
  const beyond = page === query.page ? [] : [`第 ${query.page} 页不存在，显示最后一页。`];
  const shown = mentioning.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  const names = query.terms.map(quoted).join('、');
  return {
    title: query.terms.length === 0 ? '词频' : `${query.terms.join('、')} - 词频`,
    heading: query.terms.length === 0 ? '词频' : names,
    summary: query.terms.length === 0 ? '' : summaryOf(traces, mentioning.length),
    notes: [...query.notes, ...beyond],
    terms: traces.map((trace, index) => toShownTerm(trace, index, query, book, library, meant)),
    room: query.terms.length < MAX_TERMS,
    examples: query.terms.length === 0 ? examplesOf(book, examples) : [],
    plans:
      query.terms.length === 0 ? [] : book.axes.map((_, index) => toPlanModel(index, traces, book, library)),
    passages: shown.map((passage) => toPassage(passage, query.terms)),
    pagination: toPagesOf(page, pages, (number) => urls.terms(query.terms, number)),
    downloadUrl: `/api${urls.terms(query.terms)}`,
    canonical: urls.terms(query.terms, page),
  };
}

function summaryOf(traces: readonly Trace[], passages: number): string {
  const mentions = traces.reduce((sum, trace) => sum + trace.mentions, 0);
  if (mentions > 0) return `${mentions} 次 · ${passages} 段`;
  const titles = new Set(traces.flatMap(({ plans }) => plans.flatMap((plan) => plan.titles))).size;
  return titles > 0 ? `只见于 ${titles} 个标题` : '没有出现';
}

/** What stands in one plan only cannot be followed through all of them. Traced once for a book: its texts stay. */
const examplesOf = oncePer((book: TermBook, terms: readonly string[]): readonly ExampleModel[] =>
  terms
    .map((term) => toTrace(book, term))
    .filter(({ plans }) => plans.every(({ count }) => count.mentions > 0))
    .map(({ term, mentions }) => ({ label: term, url: urls.terms([term]), mentions })),
);
