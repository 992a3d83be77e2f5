import type { Embedder } from '../../platform/embedder.ts';
import { type AskEngine, type Candidates, toCandidates } from './candidates.ts';
import type { Corpus } from './corpus.ts';
import { countFacets, passes } from './facets.ts';
import { toFilterExpression } from './filter-expression.ts';
import { type Hit, opensMeaning, toHit, type Weighed } from './match.ts';
import { createRepeatFinder, type RepeatFinder } from './near-duplicates.ts';
import { toRanked } from './rank.ts';
import { shownHits, toResult, toSections } from './results.ts';
import { similarityOf } from './similarity.ts';
import type { Search, SearchQuery, SearchResult } from './types.ts';
import { type Language, type Understood, understand } from './understand.ts';
import type { Weights } from './weights.ts';

export interface SearchParts {
  readonly corpus: Corpus;
  readonly language: Language;
  readonly weights: Weights;
  /** Embeds queries; the same text may be asked for again and again. */
  readonly embed: Embedder['embedQuery'];
  readonly ask: AskEngine;
}

/** A query with what is needed to find its match set. */
interface Asked {
  readonly search: SearchQuery;
  readonly query: Understood;
  readonly vector: Float32Array | null;
}

/** The search over one build. */
export function createSearch(parts: SearchParts): Search {
  const findRepeats = createRepeatFinder(parts.corpus);
  return async (search) => {
    const clock = startClock();
    const query = understand(parts.language, search.q);
    const vector = search.mode === 'keyword' || query.text === '' ? null : await parts.embed(query.text);
    const asked = { search, query, vector };
    const understood = clock();
    const candidates = await candidatesOf(parts, asked, null);
    const within = await withinFilters(parts, asked, candidates);
    const engine = clock();
    const weighed = weigh(parts, asked, candidates);
    const open = opensMeaning(query, parts.weights, weighed);
    const hits = hitsOf(parts, asked, weighed, open);
    const filtered = within === candidates ? hits : hitsOf(parts, asked, weigh(parts, asked, within), open);
    const passing = filtered.filter(({ entry }) => passes(search.filters, entry));
    const result = toSearchResult(parts, findRepeats, asked, hits, passing, candidates.capped);
    const rank = clock();
    return { ...result, timing: { total: understood + engine + rank, understand: understood, engine, rank } };
  };
}

function toSearchResult(
  { corpus, weights, language }: SearchParts,
  findRepeats: RepeatFinder,
  { search, query }: Asked,
  hits: readonly Hit[],
  passing: readonly Hit[],
  capped: boolean,
): Omit<SearchResult, 'timing'> {
  const ranked = passing.map((hit) => toRanked(query, search.mode, weights, hit));
  const sections = toSections(ranked, search.sort);
  const pages = Math.max(1, Math.ceil(sections.length / search.size));
  const page = Math.min(search.page, pages);
  const beyond = page === search.page ? [] : [`第 ${search.page} 页不存在，显示最后一页`];
  const repeats = findRepeats(query, shownHits(sections));
  const shown = sections.slice((page - 1) * search.size, page * search.size);
  return {
    query: {
      q: search.q,
      mode: search.mode,
      terms: query.words.map(({ text }) => text),
      correction: null,
      notes: [...search.notes, ...wordless(search.q, query), ...beyond],
    },
    answers: [],
    total: { sections: sections.length, passages: passing.length, capped },
    page,
    pages,
    results: shown.map((section) => toResult(corpus, language.segmenter, query, search.q, repeats, section)),
    facets: countFacets(corpus, search.filters, hits),
  };
}

/** Where nothing is looked for, every passage is a candidate, and the engine need not be asked. */
async function candidatesOf(
  { ask, weights, corpus }: SearchParts,
  { search, query, vector }: Asked,
  filter: string | null,
): Promise<Candidates> {
  if (query.text === '') return { ids: new Set(corpus.byId.keys()), capped: false };
  if (query.words.length === 0) return { ids: new Set(), capped: false };
  return toCandidates(ask, query, search.mode, weights, vector, filter);
}

/** While a match set is not capped its filtered part is in it; a capped one has to be asked for again. */
async function withinFilters(parts: SearchParts, asked: Asked, all: Candidates): Promise<Candidates> {
  const filter = all.capped ? toFilterExpression(asked.search.filters) : null;
  return filter === null ? all : candidatesOf(parts, asked, filter);
}

function wordless(q: string, { text, excluded }: Understood): readonly string[] {
  return q !== '' && text === '' && excluded.length === 0 ? ['检索词里没有字词，列出全部内容'] : [];
}

function weigh({ corpus }: SearchParts, { vector }: Asked, { ids }: Candidates): readonly Weighed[] {
  return [...ids].flatMap((id) => {
    const entry = corpus.byId.get(id);
    if (entry === undefined) return [];
    return [{ entry, similarity: vector === null ? null : similarityOf(corpus, vector, entry) }];
  });
}

function hitsOf(
  { weights }: SearchParts,
  { search, query }: Asked,
  weighed: readonly Weighed[],
  open: boolean,
): Hit[] {
  return weighed.flatMap(({ entry, similarity }) => {
    const hit = toHit(query, search.mode, weights, entry, similarity, open);
    return hit === null ? [] : [hit];
  });
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
