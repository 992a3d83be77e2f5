import type { PassageKind, PathStep, PlanStatus, SectionKind } from '../../plan/model.ts';
import type { KindFacet } from '../../platform/document.ts';
import type { Answer } from '../answers/types.ts';
import type { NearWords } from './understanding/near-words.ts';
import type { Change } from './understanding/types.ts';

/** A search as the URL says it, parsed; every odd value is gone and named in `notes`. */
export interface SearchQuery {
  /** As typed, trimmed, at most 200 characters. */
  readonly q: string;
  /** Words that the reader refused: not read otherwise than typed, not standing for anything. */
  readonly off: readonly string[];
  readonly mode: Mode;
  readonly filters: Filters;
  readonly sort: Sort;
  /** From 1. */
  readonly page: number;
  readonly size: number;
  /** What was ignored or cut, in words for the reader (Chinese). */
  readonly notes: readonly string[];
}

/** What is asked, however it is narrowed and sorted: it goes along from page to page. */
export type TypedQuery = Pick<SearchQuery, 'q' | 'off' | 'mode'>;

export const MODES = ['hybrid', 'keyword', 'meaning'] as const;
export type Mode = (typeof MODES)[number];
export const SORTS = ['relevance', 'document'] as const;
export type Sort = (typeof SORTS)[number];

/** In the order of the page. `plan`, `part` and `chapter` are one facet (one tree). */
export const FILTER_NAMES = ['plan', 'part', 'chapter', 'topic', 'region', 'kind', 'level'] as const;
export type FilterName = (typeof FILTER_NAMES)[number];
export type Filters = Readonly<Record<FilterName, readonly string[]>>;

export type Match = 'term' | 'meaning';

/** Runs joined are the passage's text, character for character. */
export interface Run {
  readonly text: string;
  readonly match?: Match;
}

/** Why a passage is there. */
export interface Why {
  /** The query's words that stand in its own text, and those that stand only in the titles above it. */
  readonly terms: readonly string[];
  readonly titleTerms: readonly string[];
  /** The cosine of its nearest vector; null where meaning was not asked for. */
  readonly similarity: number | null;
  /** The question that the passage answers, where that, not its text, is what is near. */
  readonly question: string | null;
}

export interface ResultPassage {
  readonly id: string;
  readonly kind: PassageKind;
  readonly line: number;
  readonly endLine: number;
  readonly text: string;
  readonly topics: readonly string[];
  readonly regions: readonly string[];
  readonly runs: readonly Run[];
  readonly why: Why;
  /** What matched here is what this passage says, which stands above in the list: shown once, there. */
  readonly sameAs: PassageLink | null;
  /** The passages below in the list of which this one is the `sameAs`. */
  readonly alsoAt: readonly PassageLink[];
  readonly score: number;
  readonly url: string;
}

/** Another passage: where it stands, in words for the reader, and its address. */
export interface PassageLink {
  readonly id: string;
  readonly label: string;
  readonly url: string;
}

export interface ResultSection {
  readonly id: string;
  readonly kind: SectionKind;
  readonly title: string | null;
  readonly plan: string;
  readonly planTitle: string;
  readonly planStatus: PlanStatus;
  readonly path: readonly PathStep[];
  readonly lines: readonly [number, number];
  readonly topics: readonly string[];
  readonly regions: readonly string[];
  readonly url: string;
}

export interface Result {
  readonly section: ResultSection;
  readonly score: number;
  /** How many other passages of the section match and pass the filters. */
  readonly more: number;
  readonly passages: readonly ResultPassage[];
}

export interface FacetValue {
  readonly value: string;
  readonly label: string;
  readonly parent: string | null;
  readonly count: number;
  readonly selected: boolean;
}

/** What was made of the query, each part of it removable by naming it in `off`. */
export interface UnderstoodQuery {
  /** What was read otherwise than typed. */
  readonly changes: readonly Change[];
  /** What else a word is looked for as. */
  readonly synonyms: readonly { readonly term: string; readonly also: readonly string[] }[];
  /** The regions that the query names, by their full names: passages that carry them rank higher. */
  readonly places: readonly string[];
}

/** How many sections a search finds; a lower bound where its match set is capped. */
export interface SectionCount {
  readonly sections: number;
  readonly capped: boolean;
}

/** A section that is near in meaning, but no result. */
export interface NearSection {
  readonly section: ResultSection;
  /** The id of its nearest passage, and that one's nearest sentence. */
  readonly passage: string;
  readonly text: string;
  /** The cosine of the passage's nearest vector. */
  readonly similarity: number;
}

/** What may help where nothing is found. */
export interface Help {
  /** What stands in no text of the build, with the words of the build one slip away. */
  readonly words: readonly NearWords[];
  /** What is found without the filters of one facet, all others kept: one entry for each facet that is filtered. */
  readonly filters: readonly (SectionCount & { readonly names: readonly FilterName[] })[];
  /** What is found without any filter; null where there is none. */
  readonly unfiltered: SectionCount | null;
  /** What the other modes find, with the same filters. */
  readonly modes: readonly (SectionCount & { readonly mode: Mode })[];
  /** What is found without quotes and exclusions; null where there are none. */
  readonly plain: (SectionCount & { readonly q: string }) | null;
  /** What the nearest passages are about, to be searched for. Empty, as `nearest`, where modes or `plain` find anything. */
  readonly terms: readonly string[];
  /** The nearest sections within the filters: below the bar of a result. */
  readonly nearest: readonly NearSection[];
}

/** The answer to a search: the JSON of /api/search. */
export interface SearchResult {
  readonly query: {
    readonly q: string;
    readonly mode: Mode;
    readonly terms: readonly string[];
    /** The query as it was read, where spelling or pinyin was mended; else null. */
    readonly correction: string | null;
    readonly understood: UnderstoodQuery;
    readonly notes: readonly string[];
  };
  readonly answers: readonly Answer[];
  readonly total: { readonly sections: number; readonly passages: number; readonly capped: boolean };
  readonly page: number;
  readonly pages: number;
  readonly results: readonly Result[];
  readonly facets: Readonly<Record<FilterName, readonly FacetValue[]>>;
  /** Null where something is found. */
  readonly help: Help | null;
  /** Milliseconds. */
  readonly timing: {
    readonly total: number;
    readonly understand: number;
    readonly engine: number;
    readonly rank: number;
  };
}

/** Answers a search. Rejects with EngineUnavailable while the engine cannot be asked. */
export type Search = (query: SearchQuery) => Promise<SearchResult>;

/** A passage in a list of all that is found. */
export interface ListedPassage {
  readonly id: string;
  readonly why: Why;
}

/** A section with every passage that matches and passes the filters, in the order asked for. */
export interface ListedSection {
  readonly id: string;
  /** Its place among all sections that are found, from 1. */
  readonly rank: number;
  readonly passages: readonly ListedPassage[];
}

/** One page of what a search finds, with nothing left out of its sections. */
export interface Listing extends Pick<SearchResult, 'query' | 'total' | 'page' | 'pages'> {
  readonly sections: readonly ListedSection[];
}

/** Lists what a search finds, for files. A page may be as large as the whole. Rejects as a search does. */
export type ListFound = (query: SearchQuery) => Promise<Listing>;

/** What was typed stands in a passage's own text; or only with the titles above it; or nowhere, only what is near it. */
export type Standing = 'literal' | 'titled' | 'near';

/** The passages of a match set. */
export interface Matches {
  /** Passage ids in the order of the build. */
  readonly ids: readonly string[];
  /** By passage id. */
  readonly standings: ReadonlyMap<string, Standing>;
  /** More than one word is looked for: what is literal has each of them. */
  readonly several: boolean;
  /** There are more. */
  readonly capped: boolean;
}

/** Finds a query's match set, or what of it passes the filters. Rejects as a search does. */
export type FindMatches = (query: TypedQuery & Partial<Pick<SearchQuery, 'filters'>>) => Promise<Matches>;

export type { KindFacet };
