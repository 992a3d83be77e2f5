import type { Library } from '../library.ts';
import { toRuns } from '../search/marks.ts';
import { definitionsOf } from '../terms/definitions-of.ts';
import { mentionedStretches } from '../terms/mentions.ts';
import type { AxisUnit } from '../terms/plan-axis.ts';
import { type RelatedTerm, toRelatedTerms } from '../terms/related.ts';
import type { BookPassage, TermBook } from '../terms/term-book.ts';
import { MAX_TERMS, type TermQuery } from '../terms/term-params.ts';
import { type TermCount, type Trace, toTrace } from '../terms/trace.ts';
import { urls } from '../urls.ts';
import { type Excerpt, toExcerpt } from './excerpt.ts';
import { type PlanBadge, toPlanBadge } from './labels.ts';
import { type Pagination, toPagesOf } from './pagination.ts';
import { placeOf, type StripPart, type Tick, toStripParts, toTicks } from './plan-strip.ts';

export interface NamedLink {
  readonly label: string;
  readonly url: string;
}

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

export interface ShownTerm {
  readonly term: string;
  /** From 1: its colour and its line. */
  readonly slot: number;
  readonly mentions: number;
  readonly url: string;
  /** The page without it; null where it is the only one. */
  readonly removeUrl: string | null;
  readonly searchUrl: string;
  readonly meaningUrl: string;
  readonly definitions: readonly (NamedLink & { readonly text: string; readonly badge: PlanBadge })[];
  readonly related: readonly (NamedLink & { readonly together: number; readonly addUrl: string | null })[];
}

export interface PlanModel {
  readonly id: string;
  readonly badge: PlanBadge;
  readonly characters: number;
  readonly parts: readonly StripPart[];
  readonly lanes: readonly Lane[];
  /** The units that mention any of the terms. */
  readonly units: readonly UnitModel[];
  /** How many units mention none. */
  readonly silent: number;
}

export interface Lane {
  readonly term: string;
  readonly slot: number;
  readonly count: CountModel;
  readonly first: NamedLink | null;
  readonly ticks: readonly Tick[];
}

export interface CountModel {
  readonly mentions: number;
  readonly passages: number;
  /** For every 10,000 characters, one decimal; a dash where nothing is. */
  readonly rate: string;
  /** Of the highest rate among the units shown, 0 to 1. */
  readonly share: number;
}

export interface UnitModel {
  readonly label: string;
  readonly url: string;
  readonly characters: number;
  readonly counts: readonly CountModel[];
}

export interface PassageModel {
  readonly id: string;
  readonly url: string;
  readonly badge: PlanBadge;
  readonly where: string;
  readonly line: number;
  readonly excerpt: Excerpt;
}

const PAGE_SIZE = 20;
const RELATED = 14;
const EXAMPLES = 16;
/** As many as a wide screen's pixels can tell apart. */
const TICKS = 600;

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
    plans: query.terms.length === 0 ? [] : book.axes.map((_, index) => toPlan(index, traces, book)),
    passages: shown.map((passage) => toPassage(passage, query.terms)),
    pagination: toPagesOf(page, pages, (number) => urls.terms(query.terms, number)),
    downloadUrl: `/api${urls.terms(query.terms)}`,
    canonical: urls.terms(query.terms, page),
  };
}

function summaryOf(traces: readonly Trace[], passages: number): string {
  const mentions = traces.reduce((sum, trace) => sum + trace.mentions, 0);
  return `${mentions} 次 · ${passages} 段`;
}

/** The passages that mention any of the terms, in catalog and document order. */
export function passagesOf(traces: readonly Trace[], book: TermBook): readonly BookPassage[] {
  const ids = new Set(
    traces.flatMap(({ plans }) =>
      plans.flatMap(({ passages }) => passages.map(({ passage }) => passage.passage.id)),
    ),
  );
  return book.passages.filter(({ passage }) => ids.has(passage.id));
}

export function relatedTo(trace: Trace, book: TermBook, most: number): readonly RelatedTerm[] {
  const mentioning = trace.plans.flatMap(({ passages }) => passages.map(({ passage }) => passage));
  return toRelatedTerms(book, trace.term, mentioning, most);
}

function toShownTerm(
  trace: Trace,
  index: number,
  { terms }: TermQuery,
  book: TermBook,
  library: Library,
): ShownTerm {
  const { term, mentions } = trace;
  const others = terms.filter((other) => other !== term);
  return {
    term,
    slot: index + 1,
    mentions,
    url: urls.terms([term]),
    removeUrl: others.length === 0 ? null : urls.terms(others),
    searchUrl: urls.search({ q: quoted(term), mode: 'keyword' }),
    meaningUrl: urls.search({ q: term }),
    definitions: definitionsOf(library, term).map(({ plan, definition }) => ({
      label: definition.term,
      url: urls.passage(definition.id),
      text: definition.text,
      badge: toPlanBadge(plan),
    })),
    related: relatedTo(trace, book, terms.length > 1 ? RELATED / 2 : RELATED).map(({ word, together }) => ({
      label: word,
      url: urls.terms([word]),
      together,
      addUrl: terms.length < MAX_TERMS ? urls.terms([...terms, word]) : null,
    })),
  };
}

/** A query for the term as it stands; one that brings its own quotes goes without. */
export function quoted(term: string): string {
  return /[“”"]/.test(term) ? term : `“${term}”`;
}

function toExamples(library: Library): readonly NamedLink[] {
  const terms = library.shelves.flatMap(({ glossary }) => glossary.map(({ term }) => term));
  return [...new Set(terms)]
    .filter((term) => /^\p{Script=Han}{3,8}$/u.test(term))
    .slice(0, EXAMPLES)
    .map((label) => ({ label, url: urls.terms([label]) }));
}

function toPlan(index: number, traces: readonly Trace[], book: TermBook): PlanModel {
  const axis = book.axes[index];
  if (axis === undefined) throw new RangeError(`no plan ${index}`);
  const own = traces.map(({ term, plans }) => ({ term, trace: plans[index] }));
  const rates = own.flatMap(({ trace }) => trace?.units.map(({ rate }) => rate) ?? []);
  const most = Math.max(Number.MIN_VALUE, ...rates);
  const units = axis.units.map(
    (unit, at): UnitModel => ({
      label: unit.label,
      url: unitUrl(unit, own.find(({ trace }) => (trace?.units[at]?.mentions ?? 0) > 0)?.term),
      characters: unit.characters,
      counts: own.map(({ trace }) => toCountModel(trace?.units[at], most)),
    }),
  );
  const telling = units.filter(({ counts }) => counts.some(({ mentions }) => mentions > 0));
  return {
    id: axis.plan.id,
    badge: toPlanBadge(axis.plan),
    characters: axis.characters,
    parts: toStripParts(axis),
    lanes: own.map(({ term, trace }, slot) => {
      const [first] = trace?.passages ?? [];
      return {
        term,
        slot: slot + 1,
        count: toCountModel(trace?.count, most),
        first:
          first === undefined
            ? null
            : {
                label: placeOf(first.passage),
                url: urls.passage(first.passage.passage.id, { q: quoted(term) }),
              },
        ticks: toTicks(
          (trace?.passages ?? []).map(({ passage, mentions }) => ({
            id: passage.passage.id,
            at: passage.at,
            weight: mentions,
            label: placeOf(passage),
          })),
          { query: { q: quoted(term) }, most: TICKS, unit: '次' },
        ),
      };
    }),
    units: telling,
    silent: units.length - telling.length,
  };
}

function unitUrl({ section }: AxisUnit, term: string | undefined): string {
  const q = term === undefined ? '' : quoted(term);
  return section.chapter === null
    ? urls.section(section, { q })
    : urls.chapter(section.chapter, { plan: section.plan, q });
}

function toCountModel(count: TermCount | undefined, most: number): CountModel {
  const { mentions, passages, rate } = count ?? { mentions: 0, passages: 0, rate: 0 };
  return {
    mentions,
    passages,
    rate: mentions === 0 ? '–' : rate.toFixed(1),
    share: Math.min(1, rate / most),
  };
}

function toPassage(each: BookPassage, terms: readonly string[]): PassageModel {
  const { passage, plan } = each;
  const first = terms.find((term) => mentionedStretches([term], passage.text).length > 0) ?? '';
  const runs = toRuns(passage.text, mentionedStretches(terms, passage.text), 'term');
  return {
    id: passage.id,
    url: urls.passage(passage.id, { q: quoted(first) }),
    badge: toPlanBadge(plan),
    where: placeOf(each),
    line: passage.line,
    excerpt: toExcerpt(runs),
  };
}
