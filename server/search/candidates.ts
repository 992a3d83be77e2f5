import type { MultiSearchQuery } from 'meilisearch';
import { toChars } from '../../platform/chars.ts';
import { EMBEDDER } from '../../platform/document.ts';
import { toEnginePhrase, toEngineToken } from '../../platform/engine-token.ts';
import { MAX_HITS, TOKEN_LOCALES } from '../../platform/settings.ts';
import type { Mode } from './types.ts';
import type { Understood, Word } from './understand.ts';
import type { Weights } from './weights.ts';

/** What the engine answers to one of the queries of a multi-search. */
export interface EngineHits {
  readonly ids: readonly string[];
  /** How many there are, as far as the engine looked. */
  readonly total: number;
}

/** Sends queries to the index of the passages in one request. Rejects with EngineUnavailable. */
export type AskEngine = (queries: readonly PassageQuery[]) => Promise<readonly EngineHits[]>;
export type PassageQuery = Omit<MultiSearchQuery, 'indexUid'>;

export interface Candidates {
  readonly ids: ReadonlySet<string>;
  readonly capped: boolean;
}

// The price of a vector query is the number of hits asked for; half of the queries have fewer than 90.
const VECTOR_LIMITS = [200, 1000, MAX_HITS] as const;

/**
 * Finds every passage that can be in the match set, and others: whoever matches by term holds at least one of
 * the rarest words, whoever matches by meaning has a vector no farther than τ.
 */
export async function toCandidates(
  ask: AskEngine,
  query: Understood,
  mode: Mode,
  weights: Weights,
  vector: Float32Array | null,
  filter: string | null,
): Promise<Candidates> {
  const within = filter === null ? {} : { filter };
  const phrase = query.phrases.toSorted((a, b) => b.length - a.length)[0];
  if (phrase !== undefined) return gather(await ask([{ ...phraseQuery(phrase), ...within }]));
  const words = mode === 'meaning' ? [] : decisiveWords(query, weights.termBar);
  const wordQueries = words.map((word) => ({ ...wordQuery(word), ...within }));
  if (vector === null || mode === 'keyword') {
    return gather(wordQueries.length === 0 ? [] : await ask(wordQueries));
  }
  const [firstLimit, ...moreLimits] = VECTOR_LIMITS;
  const near = (limit: number) => ({ ...vectorQuery(vector, weights.meaningBar, limit), ...within });
  const answers = await ask([...wordQueries, near(firstLimit)]);
  const wordHits = answers.slice(0, -1);
  let nearest = answers.at(-1);
  for (const limit of moreLimits) {
    if (nearest === undefined || nearest.ids.length < (VECTOR_LIMITS[VECTOR_LIMITS.indexOf(limit) - 1] ?? 0))
      break;
    nearest = (await ask([near(limit)]))[0];
  }
  return gather(nearest === undefined ? wordHits : [...wordHits, { ...nearest, total: nearest.ids.length }]);
}

function gather(answers: readonly EngineHits[]): Candidates {
  const ids = new Set(answers.flatMap((answer) => answer.ids));
  const cut = answers.some(({ ids: found, total }) => total > found.length || found.length >= MAX_HITS);
  return { ids, capped: cut || ids.size > MAX_HITS };
}

/** Rarest first, until the words that are left weigh less than the bar: without any of these nobody reaches it. */
export function decisiveWords(query: Understood, bar: number): readonly Word[] {
  const findable = query.words.filter(({ found }) => found).toSorted((a, b) => b.weight - a.weight);
  const chosen: Word[] = [];
  let left = findable.reduce((sum, { weight }) => sum + weight, 0);
  for (const word of findable) {
    if (left < bar * query.weight - 1e-9) break;
    chosen.push(word);
    left -= word.weight;
  }
  return chosen;
}

function wordQuery({ text }: Word): PassageQuery {
  return {
    q: toEngineToken(text),
    locales: TOKEN_LOCALES,
    attributesToSearchOn: ['tokens', 'titleTokens'],
    matchingStrategy: 'all',
    attributesToRetrieve: ['id'],
    limit: MAX_HITS,
  };
}

function phraseQuery(phrase: string): PassageQuery {
  return {
    q: toEnginePhrase(toChars(phrase)),
    locales: TOKEN_LOCALES,
    attributesToSearchOn: ['chars'],
    matchingStrategy: 'all',
    attributesToRetrieve: ['id'],
    limit: MAX_HITS,
  };
}

function vectorQuery(vector: Float32Array, bar: number, limit: number): PassageQuery {
  return {
    q: '',
    vector: [...vector],
    hybrid: { embedder: EMBEDDER, semanticRatio: 1 },
    rankingScoreThreshold: (1 + bar) / 2,
    attributesToRetrieve: ['id'],
    limit,
  };
}
