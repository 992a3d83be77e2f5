import type { Embedder } from '../../platform/embedder.ts';
import type { ToAnswers } from '../answers/answers.ts';
import { firstTurn, mapInTurns, nextTurn } from '../turns.ts';
import { NO_FILTERS } from '../urls.ts';
import { type AskEngine, type Candidates, toCandidates } from './candidates.ts';
import type { Corpus } from './corpus.ts';
import { countFacets, passes } from './facets.ts';
import { toFilterExpression } from './filter-expression.ts';
import { bothHits, type Hit, opensMeaning, toHit, type Weighed } from './match.ts';
import { createRepeatFinder, type RepeatFinder } from './near-duplicates.ts';
import { toHelp } from './nothing-found.ts';
import { toRanked } from './rank.ts';
import { remember } from './remember.ts';
import { type RankedSection, shownHits, toListedSection, toResult, toSections } from './results.ts';
import { similarityOf } from './similarity.ts';
import { standingOf } from './standing.ts';
import { toReadings } from './syntax.ts';
import type {
  Filters,
  FindMatches,
  ListFound,
  Mode,
  Search,
  SearchQuery,
  SearchResult,
  SectionCount,
  TypedQuery,
} from './types.ts';
import { type Language, type Understood, understand } from './understand.ts';
import { toAnswerQuery, toCorrection, toUnderstoodQuery, wordless } from './understood-query.ts';
import type { Weights } from './weights.ts';

export interface SearchParts {
  readonly corpus: Corpus;
  readonly language: Language;
  readonly weights: Weights;
  /** Embeds queries; the same text may be asked for again and again. */
  readonly embed: Embedder['embedQuery'];
  readonly ask: AskEngine;
  /** What can be told at once, before any hit. */
  readonly answer: ToAnswers;
}

/** A query with what is needed to find its match set. */
interface Asked {
  readonly mode: Mode;
  readonly query: Understood;
  readonly vector: Float32Array | null;
}

/** What `q` and `mode` alone decide: filters, sorting and pages only choose from it. */
interface MatchSet {
  readonly asked: Asked;
  /** How long it took to understand the query, milliseconds. */
  readonly understood: number;
  readonly candidates: Candidates;
  readonly hits: readonly Hit[];
  /** Whether it has hits by meaning at all. */
  readonly open: boolean;
}

/** What decides what is found, in whatever order. */
type FilteredQuery = TypedQuery & Pick<SearchQuery, 'filters'>;

/** A match set, and what of it passes the filters. */
interface Found {
  readonly matchSet: MatchSet;
  readonly passing: readonly Hit[];
}

// A hundred hits each, as a rule. Every click on a filter or a page asks for the same match set.
const REMEMBERED = 200;

/** What can be asked of one build; match sets are found once for all. */
export interface Searching {
  readonly search: Search;
  readonly list: ListFound;
  readonly matches: FindMatches;
}

/** The search over one build. */
export function createSearch(parts: SearchParts): Search {
  return createSearching(parts).search;
}

/** The search over one build, and the passages that it finds. */
export function createSearching(parts: SearchParts): Searching {
  const findRepeats = createRepeatFinder(parts.corpus);
  const matchSetOf: (key: string) => Promise<MatchSet> = remember((key) => {
    const { mode, q, off } = JSON.parse(key) as TypedQuery;
    const readings = toReadings(q);
    if (readings.length === 1) return toMatchSet(parts, mode, q, off);
    const sets = readings.map((reading) => matchSetOf(JSON.stringify({ mode, q: reading, off })));
    return Promise.all(sets).then((all) => toUnion(parts, mode, { q, off }, all));
  }, REMEMBERED);
  const find = async ({ mode, q, off, filters }: FilteredQuery): Promise<Found> => {
    const matchSet = await matchSetOf(JSON.stringify({ mode, q, off }));
    const hits = await withinFilters(parts, matchSet, filters);
    return { matchSet, passing: hits.filter(({ entry }) => passes(filters, entry)) };
  };
  const count = async (search: SearchQuery): Promise<SectionCount> => {
    const { matchSet, passing } = await find(search);
    const sections = new Set(passing.map(({ entry }) => entry.section));
    return { sections: sections.size, capped: matchSet.candidates.capped };
  };
  const matches: FindMatches = async ({ filters = NO_FILTERS, ...typed }) => {
    const { matchSet, passing } = await find({ ...typed, filters });
    const { asked, candidates } = matchSet;
    const inOrder = passing.toSorted((a, b) => a.entry.order - b.entry.order);
    const standings = await mapInTurns(inOrder, ({ entry }) => {
      return [entry.passage.id, standingOf(asked.query, entry)] as const;
    });
    return {
      ids: standings.map(([id]) => id),
      standings: new Map(standings),
      capped: candidates.capped,
    };
  };
  const search: Search = async (search) => {
    const clock = startClock();
    const found = await find(search);
    const { matchSet, passing } = found;
    const help = passing.length > 0 ? null : await toHelp(parts, search, matchSet.asked.query, count);
    const finding = clock();
    const result = { ...(await toSearchResult(parts, findRepeats, search, found)), help };
    const rank = clock();
    const understood = Math.min(finding, matchSet.understood);
    const timing = { total: finding + rank, understand: understood, engine: finding - understood, rank };
    return { ...result, timing };
  };
  const list: ListFound = async (search) => {
    const found = await find(search);
    const { shown, start, head } = await toOrdered(parts, search, found);
    const { query } = found.matchSet.asked;
    const sections = await mapInTurns(shown.entries(), ([index, section]) =>
      toListedSection(parts.corpus, query, search.sort, section, start + index + 1),
    );
    return { ...head, sections };
  };
  return { search, list, matches };
}

/** What one of a query's readings finds, the query finds; it is ranked and marked as a whole. */
async function toUnion(
  parts: SearchParts,
  mode: Mode,
  { q, off }: Pick<SearchQuery, 'q' | 'off'>,
  readings: readonly MatchSet[],
): Promise<MatchSet> {
  const clock = startClock();
  const query = understand(parts.language, q, off);
  const vector = readings.every(({ asked }) => asked.vector === null)
    ? null
    : await parts.embed(query.embedded);
  const hits = new Map<Hit['entry'], Hit>();
  for (const hit of readings.flatMap((each) => each.hits)) {
    const known = hits.get(hit.entry);
    hits.set(hit.entry, known === undefined ? hit : bothHits(known, hit));
  }
  return {
    asked: { mode, query, vector },
    understood: clock(),
    candidates: {
      ids: new Set(readings.flatMap(({ candidates }) => [...candidates.ids])),
      capped: readings.some(({ candidates }) => candidates.capped),
    },
    hits: [...hits.values()],
    open: readings.some(({ open }) => open),
  };
}

async function toMatchSet(
  parts: SearchParts,
  mode: Mode,
  q: string,
  off: readonly string[],
): Promise<MatchSet> {
  const clock = startClock();
  const query = understand(parts.language, q, off);
  const vector = mode === 'keyword' || query.text === '' ? null : await parts.embed(query.embedded);
  const asked = { mode, query, vector };
  const understood = clock();
  const candidates = await candidatesOf(parts, asked, null);
  const weighed = await weigh(parts, asked, candidates);
  const open = opensMeaning(query, parts.weights, weighed);
  return { asked, understood, candidates, hits: await hitsOf(parts, asked, weighed, open), open };
}

/** What passes, in the order asked for, and the page of it that is asked for. */
interface Ordered {
  readonly sections: readonly RankedSection[];
  readonly shown: readonly RankedSection[];
  /** Where the page begins among all sections. */
  readonly start: number;
  readonly head: Pick<SearchResult, 'query' | 'total' | 'page' | 'pages'>;
}

async function toOrdered(
  { weights }: SearchParts,
  search: SearchQuery,
  { matchSet, passing }: Found,
): Promise<Ordered> {
  const { query } = matchSet.asked;
  await nextTurn();
  const ranked = await mapInTurns(passing, (hit) => toRanked(query, search.mode, weights, hit));
  const sections = toSections(ranked, search.sort);
  const pages = Math.max(1, Math.ceil(sections.length / search.size));
  const page = Math.min(search.page, pages);
  const beyond = page === search.page ? [] : [`第 ${search.page} 页不存在，显示最后一页`];
  const start = (page - 1) * search.size;
  return {
    sections,
    shown: sections.slice(start, start + search.size),
    start,
    head: {
      query: {
        q: search.q,
        mode: search.mode,
        terms: query.words.map(({ text }) => text),
        correction: toCorrection(query),
        understood: toUnderstoodQuery(query),
        notes: [...search.notes, ...query.slips, ...wordless(search.q, query), ...beyond],
      },
      total: {
        sections: sections.length,
        passages: passing.length,
        capped: matchSet.candidates.capped,
      },
      page,
      pages,
    },
  };
}

async function toSearchResult(
  parts: SearchParts,
  findRepeats: RepeatFinder,
  search: SearchQuery,
  found: Found,
): Promise<Omit<SearchResult, 'help' | 'timing'>> {
  const { corpus, language, answer } = parts;
  const { asked, hits } = found.matchSet;
  const { sections, shown, head } = await toOrdered(parts, search, found);
  const repeats = findRepeats(asked.query, shownHits(sections));
  const results = await mapInTurns(shown, (section) =>
    toResult(corpus, language.segmenter, asked.query, search, repeats, section),
  );
  await nextTurn();
  return {
    ...head,
    answers: answer(toAnswerQuery(search, asked.query)),
    results,
    facets: countFacets(corpus, search.filters, hits),
  };
}

/** Where nothing is looked for, every passage is a candidate, and the engine need not be asked. */
async function candidatesOf(
  { ask, weights, corpus }: SearchParts,
  { query, vector }: Asked,
  filter: string | null,
): Promise<Candidates> {
  if (query.text === '') return { ids: new Set(corpus.byId.keys()), capped: false };
  if (query.words.length === 0) return { ids: new Set(), capped: false };
  return toCandidates(ask, query, weights, vector, filter);
}

/** While a match set is not capped its filtered part is in it; a capped one has to be asked for again. */
async function withinFilters(
  parts: SearchParts,
  { asked, candidates, hits, open }: MatchSet,
  filters: Filters,
): Promise<readonly Hit[]> {
  const filter = candidates.capped ? toFilterExpression(filters) : null;
  if (filter === null) return hits;
  const within = await candidatesOf(parts, asked, filter);
  return hitsOf(parts, asked, await weigh(parts, asked, within), open);
}

/** The price of a candidate is its vectors, eight on average. */
async function weigh(
  { corpus }: SearchParts,
  { vector }: Asked,
  { ids }: Candidates,
): Promise<readonly Weighed[]> {
  await firstTurn();
  const entries = [...ids].flatMap((id) => corpus.byId.get(id) ?? []);
  return mapInTurns(entries, (entry) => ({
    entry,
    similarity: vector === null ? null : similarityOf(corpus, vector, entry),
  }));
}

async function hitsOf(
  { weights }: SearchParts,
  { mode, query }: Asked,
  weighed: readonly Weighed[],
  open: boolean,
): Promise<Hit[]> {
  const hits = await mapInTurns(weighed, ({ entry, similarity }) =>
    toHit(query, mode, weights, entry, similarity, open),
  );
  return hits.filter((hit) => hit !== null);
}

/** Milliseconds since the last call, to a tenth. */
function startClock(): () => number {
  let last = performance.now();
  return () => {
    const now = performance.now();
    const elapsed = Math.round((now - last) * 10) / 10;
    last = now;
    return elapsed;
  };
}
