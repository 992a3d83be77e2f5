import type { MultiSearchQuery } from 'meilisearch';
import { toChars } from '../../platform/chars.ts';
import { EMBEDDER } from '../../platform/document.ts';
import { toEnginePhrase, toEngineWords } from '../../platform/engine-token.ts';
import { MAX_HITS, TOKEN_LOCALES } from '../../platform/settings.ts';
import type { Form, Understood, Word } from './understand.ts';
import type { Weights } from './weights.ts';

/** Sends queries to the index of the passages in one request: the ids of each. Rejects with EngineUnavailable. */
export type AskEngine = (queries: readonly PassageQuery[]) => Promise<readonly (readonly string[])[]>;
export type PassageQuery = Omit<MultiSearchQuery, 'indexUid'>;

export interface Candidates {
  readonly ids: ReadonlySet<string>;
  readonly capped: boolean;
}

// The price of a vector query is the number of hits asked for. Asked for 100, half of the queries have to ask again,
// which costs more than the 200 that the other half need not have asked for.
const VECTOR_LIMITS = [300, MAX_HITS] as const;

/**
 * Finds every passage that can be in the match set, and others: whoever matches by term holds at least one of
 * the rarest words, whoever matches by meaning has a vector no farther than τ.
 */
export async function toCandidates(
  ask: AskEngine,
  query: Understood,
  weights: Weights,
  vector: Float32Array | null,
  filter: string | null,
): Promise<Candidates> {
  const within = filter === null ? {} : { filter };
  const demanded = demandedPhrases(query);
  if (demanded.length > 0)
    return gather(await ask(demanded.map((each) => ({ ...phraseQuery(each), ...within }))));
  // In every mode: the engine's vector search is approximate, and what holds the words is likely to be near.
  const words = decisiveWords(query, weights.termBar);
  const wordQueries = words.flatMap(queriesOf).map((each) => ({ ...each, ...within }));
  if (vector === null) return gather(wordQueries.length === 0 ? [] : await ask(wordQueries));
  // Side by side: the engine looks for both at the same time.
  const [found, nearest] = await Promise.all([
    wordQueries.length === 0 ? [] : ask(wordQueries),
    nearestPassages(ask, (limit) => ({ ...vectorQuery(vector, weights.meaningBar, limit), ...within })),
  ]);
  return gather([...found, nearest]);
}

/** A phrase that every match holds, or phrases of which every match holds one. */
function demandedPhrases({ phrases, phraseChoices }: Understood): readonly string[] {
  const longest = phrases.toSorted((a, b) => b.length - a.length)[0];
  return longest === undefined ? (phraseChoices[0] ?? []) : [longest];
}

/** All that are near enough: a full answer may leave some out, and is asked for again with more. */
async function nearestPassages(
  ask: AskEngine,
  near: (limit: number) => PassageQuery,
): Promise<readonly string[]> {
  let ids: readonly string[] = [];
  for (const limit of VECTOR_LIMITS) {
    ids = (await ask([near(limit)]))[0] ?? [];
    if (ids.length < limit) break;
  }
  return ids;
}

function gather(answers: readonly (readonly string[])[]): Candidates {
  const ids = new Set(answers.flat());
  // The engine's own total is no more than the limit either.
  const cut = answers.some((found) => found.length >= MAX_HITS);
  return { ids, capped: cut || ids.size > MAX_HITS };
}

/**
 * Rarest first, until the words that are left weigh less than the bar: without any of these nobody reaches it. In the
 * plan of a place that is named the other words decide alone: theirs are decisive, too.
 */
export function decisiveWords({ words }: Pick<Understood, 'words'>, bar: number): readonly Word[] {
  const regions = new Set(words.flatMap(({ region }) => (region === null ? [] : [region])));
  const without = [...regions].map((own) => words.filter(({ region }) => region !== own));
  return [...new Set([words, ...without].flatMap((some) => decisiveAmong(some, bar)))];
}

function decisiveAmong(words: readonly Word[], bar: number): readonly Word[] {
  const findable = words.filter(({ found }) => found).toSorted((a, b) => b.weight - a.weight);
  const least = bar * sumOf(words) - 1e-9;
  const chosen: Word[] = [];
  let left = sumOf(findable);
  for (const word of findable) {
    if (left < least) break;
    chosen.push(word);
    left -= word.weight;
  }
  return chosen;
}

function sumOf(words: readonly Word[]): number {
  return words.reduce((sum, { weight }) => sum + weight, 0);
}

/** All that may stand for a word; what is literal stands where its characters do, too. */
function queriesOf({ forms }: Word): readonly PassageQuery[] {
  return forms.flatMap((form) =>
    form.literal ? [wordQuery(form), phraseQuery(form.text)] : [wordQuery(form)],
  );
}

function wordQuery({ text }: Form): PassageQuery {
  return {
    q: toEngineWords([text]),
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

// The engine measures directions of rounded rows: its cosine differs from ours by up to this, and τ is ours to apply.
const ROUNDING = 0.01;

function vectorQuery(vector: Float32Array, bar: number, limit: number): PassageQuery {
  return {
    q: '',
    vector: [...vector],
    hybrid: { embedder: EMBEDDER, semanticRatio: 1 },
    rankingScoreThreshold: (1 + bar - ROUNDING) / 2,
    attributesToRetrieve: ['id'],
    limit,
  };
}
