import { MeilisearchApiError } from 'meilisearch';
import { z } from 'zod';
import type { Engine } from '../../platform/engine/index.ts';
import { EngineUnavailable } from '../../platform/errors.ts';
import type { AskEngine } from './candidates.ts';

const Answer = z.object({
  results: z.array(z.object({ hits: z.array(z.object({ id: z.string() })) })),
});

/**
 * Asks one index of the engine: one request, however many queries. Rejects with EngineUnavailable also where the engine
 * has lost the index: it started anew over an empty database, and the build is on its way.
 */
export function askEngine(engine: Pick<Engine, 'ask'>, indexUid: string): AskEngine {
  return async (queries) => {
    const asked = queries.map((query) => ({ ...query, indexUid }));
    const answer = await engine.ask((client) => client.multiSearch({ queries: asked })).catch(orIndexLost);
    return Answer.parse(answer).results.map(({ hits }) => hits.map(({ id }) => id));
  };
}

function orIndexLost(error: unknown): never {
  if (error instanceof MeilisearchApiError && error.cause?.code === 'index_not_found')
    throw new EngineUnavailable('the search engine does not hold the build that is served', { cause: error });
  throw error;
}
