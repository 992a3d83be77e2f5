import type { Library } from '../library.ts';
import type { TermBook } from '../terms/term-book.ts';
import { MAX_TERMS, type TermQuery } from '../terms/term-params.ts';
import { type Trace, toTrace } from '../terms/trace.ts';
import { urls } from '../urls.ts';
import { type Pagination, toPagesOf } from './pagination.ts';
import { type ShownTerm, toShownTerm } from './terms-about.ts';
import type { NamedLink } from './terms-links.ts';
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
  readonly examples: readonly NamedLink[];
  readonly plans: readonly PlanModel[];
  readonly passages: readonly PassageModel[];
  readonly pagination: Pagination | null;
  readonly downloadUrl: string;
  readonly canonical: string;
}

const PAGE_SIZE = 20;
const EXAMPLES = 16;

/** One page for one term or several laid over each other. Pure. */
export function toTermsPage(query: TermQuery, book: TermBook, library: Library): TermsPageModel {
  const traces = query.terms.map((term) => toTrace(book, term));
  const mentioning = passagesOf(traces, book);
  const pages = Math.max(1, Math.ceil(mentioning.length / PAGE_SIZE));
  const page = Math.min(query.page, pages);
  const beyond = page === query.page ? [] : [`第 ${query.page} 页不存在，显示最后一页。`];
  const shown = mentioning.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  const names = query.terms.map((term) => `“${term}”`).join('、');
  return {
    title: query.terms.length === 0 ? '词频' : `${query.terms.join('、')} - 词频`,
    heading: query.terms.length === 0 ? '词频' : names,
    summary: query.terms.length === 0 ? '' : summaryOf(traces, mentioning.length),
    notes: [...query.notes, ...beyond],
    terms: traces.map((trace, index) => toShownTerm(trace, index, query, book, library)),
    room: query.terms.length < MAX_TERMS,
    examples: query.terms.length === 0 ? toExamples(library) : [],
    plans: query.terms.length === 0 ? [] : book.axes.map((_, index) => toPlanModel(index, traces, book)),
    passages: shown.map((passage) => toPassage(passage, query.terms)),
    pagination: toPagesOf(page, pages, (number) => urls.terms(query.terms, number)),
    downloadUrl: `/api${urls.terms(query.terms)}`,
    canonical: urls.terms(query.terms, page),
  };
}

function summaryOf(traces: readonly Trace[], passages: number): string {
  const mentions = traces.reduce((sum, trace) => sum + trace.mentions, 0);
  return mentions === 0 ? '没有出现' : `${mentions} 次 · ${passages} 段`;
}

function toExamples(library: Library): readonly NamedLink[] {
  const terms = library.shelves.flatMap(({ glossary }) => glossary.map(({ term }) => term));
  return [...new Set(terms)]
    .filter((term) => /^\p{Script=Han}{3,8}$/u.test(term))
    .slice(0, EXAMPLES)
    .map((label) => ({ label, url: urls.terms([label]) }));
}
