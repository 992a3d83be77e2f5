import type { Plan } from '../../plan/model.ts';
import { normalise } from '../../platform/normalise.ts';
import type { Library } from '../library.ts';
import { readSyntax } from '../search/syntax.ts';
import type { SearchQuery, SearchResult } from '../search/types.ts';
import { toggledFilter, urls } from '../urls.ts';
import { withoutEach } from './removable.ts';

/** How the query was read, each part with the address of the search without it. */
export interface UnderstoodModel {
  readonly changes: readonly ChangeModel[];
  /** The words that are looked for; none where there is only one, which the heading says. */
  readonly terms: Folded<TermModel>;
  readonly synonyms: Folded<SynonymModel>;
  /** How many other words are looked for as well. */
  readonly substitutes: number;
  readonly places: readonly PlaceModel[];
  /** What the reader refused, each with the address of the search with it again. */
  readonly refused: readonly Link[];
}

/** What was read otherwise than typed, and the search that keeps what was typed. */
export interface ChangeModel {
  readonly kind: 'pinyin' | 'spelling' | 'number';
  readonly typed: string;
  readonly meant: string;
  readonly url: string;
}

export interface TermModel {
  readonly label: string;
  /** Null where it cannot be taken out of what was typed. */
  readonly url: string | null;
}

export interface SynonymModel {
  readonly term: string;
  readonly also: readonly Link[];
}

export interface PlaceModel {
  readonly label: string;
  /** The search in passages that name the place, or in the plan whose own place it is; null where that is chosen already. */
  readonly only: Link | null;
  /** The search that does not rank them higher. */
  readonly url: string;
  /** What the plans say of the place; null where a chosen filter leads there already. */
  readonly placeUrl: string | null;
}

interface Link {
  readonly label: string;
  readonly url: string;
}

/** What is seen at once, and what on demand. */
export interface Folded<T> {
  readonly shown: readonly T[];
  readonly folded: readonly T[];
}

/** A line's worth. */
const SHOWN_TERMS = 8;
const SHOWN_SUBSTITUTES = 5;

/** What the page says of how a query was read; null where it was read just as typed. */
export function toUnderstoodModel(
  query: SearchQuery,
  result: SearchResult['query'],
  { shelves }: Pick<Library, 'shelves'>,
): UnderstoodModel | null {
  const { changes, synonyms, places } = result.understood;
  const words = toTerms(query, result.terms);
  const terms = words.length > 1 ? words : [];
  const substitutes = synonyms.reduce((sum, { also }) => sum + also.length, 0);
  const model: UnderstoodModel = {
    changes: changes.flatMap((change) => toChange(query, change, result.terms)),
    terms: { shown: terms.slice(0, SHOWN_TERMS), folded: terms.slice(SHOWN_TERMS) },
    synonyms: fold(
      synonyms.map(({ term, also }) => ({
        term,
        also: also.map((label) => ({ label, url: withoutUrl(query, label) })),
      })),
      substitutes <= SHOWN_SUBSTITUTES,
    ),
    substitutes,
    places: places.map((label) =>
      toPlace(query, label, shelves.find(({ plan }) => plan.region === label)?.plan ?? null),
    ),
    refused: query.off.map((label) => ({ label, url: againUrl(query, label) })),
  };
  const { refused } = model;
  const parts = [model.changes, terms, synonyms, places, refused];
  return parts.every(({ length }) => length === 0) ? null : model;
}

type Change = SearchResult['query']['understood']['changes'][number];

function toChange(query: SearchQuery, change: Change, terms: readonly string[]): readonly ChangeModel[] {
  // A blank before a unit left out: nothing that anyone would want back.
  if (change.meant === '') return [];
  const { kind, typed, meant } = change;
  const url = withoutUrl(query, meant);
  // 三千六百 of 三千六百亿: a figure is told with its unit.
  const whole = terms.find((term) => term.startsWith(meant));
  if (kind !== 'number' || whole === undefined) return [{ kind, typed, meant, url }];
  return [{ kind, typed: typed + whole.slice(meant.length), meant: whole, url }];
}

function toTerms(query: SearchQuery, words: readonly string[]): readonly TermModel[] {
  const terms = joined(normalise(query.q), words);
  const choices = readSyntax(query.q).choices.map((group) => group.map(({ text }) => text));
  const without = withoutEach(query.q, terms);
  return terms.map((term, index): TermModel => {
    const choice = choices.find(([first]) => first !== undefined && normalise(first) === term);
    const rest = without[index] ?? null;
    return {
      label: choice?.join(' 或 ') ?? term,
      url: rest === null ? null : urls.search({ ...query, q: rest, page: 1 }),
    };
  });
}

/** Single characters and bare numbers that were typed as one are told as one: 第23章, not 第, 23 and 章. */
function joined(q: string, words: readonly string[]): readonly string[] {
  const out: string[] = [];
  let open = false;
  for (const word of words) {
    const bit = /^(?:.|\d+)$/u.test(word);
    const last = out.at(-1) ?? '';
    if (bit && open && q.includes(last + word)) out[out.length - 1] = last + word;
    else out.push(word);
    open = bit;
  }
  return out;
}

function toPlace(query: SearchQuery, label: string, own: Plan | null): PlaceModel {
  const { region, plan } = query.filters;
  const [name, value] = own === null ? (['region', label] as const) : (['plan', own.id] as const);
  const isChosen = own === null ? region.includes(label) : plan.length > 0;
  const only = {
    label: own === null ? '只看这个地区' : `只看${own.region}规划`,
    url: urls.search(toggledFilter(query, name, value)),
  };
  return {
    label,
    only: isChosen ? null : only,
    url: withoutUrl(query, label),
    placeUrl: region.includes(label) ? null : urls.place(label),
  };
}

function withoutUrl(query: SearchQuery, word: string): string {
  return urls.search({ ...query, page: 1, off: [...query.off, word] });
}

function againUrl(query: SearchQuery, word: string): string {
  return urls.search({ ...query, page: 1, off: query.off.filter((other) => other !== word) });
}

function fold<T>(all: readonly T[], few: boolean): Folded<T> {
  return few ? { shown: all, folded: [] } : { shown: [], folded: all };
}
