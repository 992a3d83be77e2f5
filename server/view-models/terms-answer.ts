import type { Library } from '../library.ts';
import { definitionsOf } from '../terms/definitions-of.ts';
import type { TitleKind } from '../terms/plan-titles.ts';
import type { TermBook } from '../terms/term-book.ts';
import type { TermQuery } from '../terms/term-params.ts';
import { type TermCount, toTrace } from '../terms/trace.ts';
import { urls } from '../urls.ts';
import { quoted } from './quoted.ts';
import { relatedTo } from './terms-about.ts';
import { titleUrl } from './terms-titles.ts';

/** A term through the texts: the JSON of /api/terms. */
export interface TermsAnswer {
  readonly query: { readonly terms: readonly string[]; readonly notes: readonly string[] };
  readonly terms: readonly TermAnswer[];
}

export interface TermAnswer {
  readonly term: string;
  /** How often it stands literally (normalised) in the passages' texts; titles are not counted. */
  readonly mentions: number;
  readonly plans: readonly {
    readonly plan: string;
    readonly characters: number;
    readonly count: TermCount;
    /** Every chapter, and what stands outside of any. */
    readonly units: readonly (TermCount & {
      readonly label: string;
      /** Null outside of any. */
      readonly chapter: number | null;
      readonly characters: number;
    })[];
    /** In document order; the first is the first mention. */
    readonly places: readonly {
      readonly id: string;
      readonly line: number;
      readonly mentions: number;
      readonly url: string;
    }[];
    /** The titles in which it stands, which no count holds; in document order. */
    readonly titles: readonly {
      readonly kind: TitleKind;
      /** Its anchor. */
      readonly id: string;
      readonly text: string;
      /** With its number. */
      readonly label: string;
      /** Null: the text lacks it, it is inferred. */
      readonly line: number | null;
      readonly url: string;
    }[];
  }[];
  readonly definitions: readonly { readonly id: string; readonly term: string; readonly text: string }[];
  readonly related: readonly { readonly word: string; readonly together: number; readonly score: number }[];
}

const RELATED = 20;

/** All that the page says, passages by their ids. Pure. */
export function toTermsAnswer(
  { terms, notes }: Pick<TermQuery, 'terms' | 'notes'>,
  book: TermBook,
  library: Library,
): TermsAnswer {
  return { query: { terms, notes }, terms: terms.map((term) => toTermAnswer(term, book, library)) };
}

function toTermAnswer(term: string, book: TermBook, library: Library): TermAnswer {
  const trace = toTrace(book, term);
  return {
    term,
    mentions: trace.mentions,
    plans: trace.plans.map(({ plan, count, units, passages, titles }, index) => ({
      plan,
      characters: book.axes[index]?.characters ?? 0,
      count: rounded(count),
      units: units.map((unit, at) => ({
        label: book.axes[index]?.units[at]?.label ?? '',
        chapter: book.axes[index]?.units[at]?.section.chapter ?? null,
        characters: book.axes[index]?.units[at]?.characters ?? 0,
        ...rounded(unit),
      })),
      places: passages.map(({ passage: { passage }, mentions }) => ({
        id: passage.id,
        line: passage.line,
        mentions,
        url: urls.passage(passage.id, { q: quoted(term) }),
      })),
      titles: titles.map((title) => ({
        kind: title.kind,
        id: title.id,
        text: title.text,
        label: title.label,
        line: title.line,
        url: titleUrl(title, library),
      })),
    })),
    definitions: definitionsOf(library, term).map(({ definition: { id, term: name, text } }) => ({
      id,
      term: name,
      text,
    })),
    related: relatedTo(trace, book, RELATED).map((each) => ({ ...each, score: hundredth(each.score) })),
  };
}

function rounded(count: TermCount): TermCount {
  return { ...count, rate: hundredth(count.rate) };
}

function hundredth(value: number): number {
  return Math.round(value * 100) / 100;
}
