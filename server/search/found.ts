import type { Embedder } from '../../platform/embedder.ts';
import { EmbedderUnavailable } from '../../platform/errors.ts';
import { firstTurn, mapInTurns } from '../turns.ts';
import { type AskEngine, type Candidates, toCandidates } from './candidates.ts';
import { startClock } from './clock.ts';
import type { Corpus } from './corpus.ts';
import { passes } from './facets.ts';
import { toFilterExpression } from './filter-expression.ts';
import { bothHits, type Hit, opensMeaning, toHit, type Weighed } from './match.ts';
import { remember } from './remember.ts';
import { similarityOf } from './similarity.ts';
import { toReadings } from './syntax.ts';
import type { Filters, Mode, SearchQuery, TypedQuery } from './types.ts';
import type { Language, Understood } from './understand.ts';
import type { UnderstandOnce } from './understood-once.ts';
import type { Weights } from './weights.ts';

export interface MatchParts {
  readonly corpus: Corpus;
  readonly language: Language;
  readonly weights: Weights;
  /** Embeds queries; the same text may be asked for again and again. */
  readonly embed: Embedder['embedQuery'];
  readonly ask: AskEngine;
}

/** A query with what is needed to find its match set. */
interface Asked {
  readonly mode: Mode;
  readonly query: Understood;
  readonly vector: Float32Array | null;
}

/** What `q` and `mode` alone decide: filters, sorting and pages only choose from it. */
export interface MatchSet {
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
export interface Found {
  readonly matchSet: MatchSet;
  readonly passing: readonly Hit[];
  /** What was found by words alone, since meaning could not be asked for. */
  readonly withoutMeaning: boolean;
}

// A hundred hits each, as a rule. Every click on a filter or a page asks for the same match set.
const REMEMBERED = 200;

/**
 * Finds the match sets of one build, each once for all, and what passes the filters. Rejects as the engine does, and as
 * the embedder does where meaning alone is asked for.
 */
export function createFind(
  parts: MatchParts,
  read: UnderstandOnce,
): (query: FilteredQuery) => Promise<Found> {
  const remembered: (key: string) => Promise<MatchSet> = remember((key) => {
    const { mode, q, off } = JSON.parse(key) as TypedQuery;
    const readings = toReadings(q);
    if (readings.length === 1) return toMatchSet(parts, mode, () => read(q, off));
    const sets = readings.map((reading) => remembered(JSON.stringify({ mode, q: reading, off })));
    return Promise.all(sets).then((all) => toUnion(parts, mode, () => read(q, off), all));
  }, REMEMBERED);
  const matchSetOf = ({ mode, q, off }: TypedQuery) => remembered(JSON.stringify({ mode, q, off }));
  return async ({ filters, ...typed }) => {
    const { matchSet, withoutMeaning } = await matchSetNow(matchSetOf, typed);
    const hits = await withinFilters(parts, matchSet, filters);
    return { matchSet, passing: hits.filter(({ entry }) => passes(filters, entry)), withoutMeaning };
  };
}

/** While no query can be embedded, one for words and meaning is one for words: remembered as that, and asked anew later. */
async function matchSetNow(
  matchSetOf: (typed: TypedQuery) => Promise<MatchSet>,
  typed: TypedQuery,
): Promise<Pick<Found, 'matchSet' | 'withoutMeaning'>> {
  try {
    return { matchSet: await matchSetOf(typed), withoutMeaning: false };
  } catch (error) {
    if (typed.mode !== 'hybrid' || !(error instanceof EmbedderUnavailable)) throw error;
    return { matchSet: await matchSetOf({ ...typed, mode: 'keyword' }), withoutMeaning: true };
  }
}

async function toMatchSet(parts: MatchParts, mode: Mode, read: () => Understood): Promise<MatchSet> {
  const clock = startClock();
  const query = read();
  const vector = mode === 'keyword' || query.text === '' ? null : await parts.embed(query.embedded);
  const asked = { mode, query, vector };
  const understood = clock();
  const candidates = await candidatesOf(parts, asked, null);
  const weighed = await weigh(parts, asked, candidates);
  const open = opensMeaning(query, parts.weights, weighed);
  return { asked, understood, candidates, hits: await hitsOf(parts, asked, weighed, open), open };
}

/** What one of a query's readings finds, the query finds; it is ranked and marked as a whole. */
async function toUnion(
  parts: MatchParts,
  mode: Mode,
  read: () => Understood,
  readings: readonly MatchSet[],
): Promise<MatchSet> {
  const clock = startClock();
  const query = read();
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

/** Where nothing is looked for, every passage is a candidate, and the engine need not be asked. */
async function candidatesOf(
  { ask, weights, corpus }: MatchParts,
  { query, vector }: Asked,
  filter: string | null,
): Promise<Candidates> {
  if (query.text === '') return { ids: new Set(corpus.byId.keys()), capped: false };
  if (query.words.length === 0) return { ids: new Set(), capped: false };
  return toCandidates(ask, query, weights, vector, filter);
}

/** While a match set is not capped its filtered part is in it; a capped one has to be asked for again. */
async function withinFilters(
  parts: MatchParts,
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
  { corpus }: MatchParts,
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
  { weights }: MatchParts,
  { mode, query }: Asked,
  weighed: readonly Weighed[],
  open: boolean,
): Promise<Hit[]> {
  const hits = await mapInTurns(weighed, ({ entry, similarity }) =>
    toHit(query, mode, weights, entry, similarity, open),
  );
  return hits.filter((hit) => hit !== null);
}
