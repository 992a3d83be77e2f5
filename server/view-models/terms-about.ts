import { type PlanBadge, toPlanBadge } from '../labels.ts';
import type { Library } from '../library.ts';
import { definitionsOf } from '../terms/definitions-of.ts';
import { type RelatedTerm, toRelatedTerms } from '../terms/related.ts';
import type { TermBook } from '../terms/term-book.ts';
import { MAX_TERMS, type TermQuery } from '../terms/term-params.ts';
import type { Trace } from '../terms/trace.ts';
import { urls } from '../urls.ts';
import { quoted } from './quoted.ts';
import type { NamedLink } from './terms-links.ts';
import { type Meant, meantBy } from './terms-meant.ts';
import { type PlanTitlesModel, toTitleLists } from './terms-titles.ts';

/** A term that is looked at: what it means, what goes with it, where to go on. */
export interface ShownTerm {
  readonly term: string;
  /** In quotes, its own where it brings them. */
  readonly name: string;
  /** From 1: its colour and its line. */
  readonly slot: number;
  readonly mentions: number;
  /** The titles that hold it, counted and listed by plan. */
  readonly titles: { readonly count: number; readonly plans: readonly PlanTitlesModel[] };
  /** The page with what was meant in its place; null where it stands somewhere as it is, or means nothing else. */
  readonly meant: NamedLink | null;
  readonly url: string;
  /** The page without it; null where it is the only one. */
  readonly removeUrl: string | null;
  readonly searchUrl: string;
  readonly meaningUrl: string;
  readonly definitions: readonly (NamedLink & { readonly text: string; readonly badge: PlanBadge })[];
  readonly related: readonly (NamedLink & { readonly together: number; readonly addUrl: string | null })[];
}

const RELATED = 14;
/** Titles of a plan that are seen at once. */
const TITLES = 4;

/** What goes with a term in all the passages that mention it. */
export function relatedTo(trace: Trace, book: TermBook, most: number): readonly RelatedTerm[] {
  const mentioning = trace.plans.flatMap(({ passages }) => passages.map(({ passage }) => passage));
  return toRelatedTerms(book, trace.term, mentioning, most);
}

/** Pure. `index`: its place among the terms of the page. */
export function toShownTerm(
  trace: Trace,
  index: number,
  { terms }: TermQuery,
  book: TermBook,
  library: Library,
  meant: Meant,
): ShownTerm {
  const { term, mentions } = trace;
  const others = terms.filter((other) => other !== term);
  return {
    term,
    slot: index + 1,
    name: quoted(term),
    mentions,
    titles: { count: trace.titles, plans: toTitleLists(trace, library, TITLES) },
    meant: meantBy(trace, terms, book, meant),
    url: urls.terms([term]),
    removeUrl: others.length === 0 ? null : urls.terms(others),
    searchUrl: urls.search({ q: quoted(term), mode: 'keyword' }),
    meaningUrl: urls.search({ q: term }),
    definitions: definitionsOf(library, term).map(({ plan, definition }) => ({
      label: quoted(definition.term),
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
