import { z } from 'zod';
import type { Engine } from '../../platform/engine/index.ts';
import type { AskEngine } from './candidates.ts';

const Answer = z.object({
  results: z.array(z.object({ hits: z.array(z.object({ id: z.string() })) })),
});

/** Asks one index of the engine: one request, however many queries. */
export function askEngine(engine: Pick<Engine, 'ask'>, indexUid: string): AskEngine {
  return async (queries) => {
    const answer = await engine.ask((client) =>
      client.multiSearch({ queries: queries.map((query) => ({ ...query, indexUid })) }),
    );
    return Answer.parse(answer).results.map(({ hits }) => hits.map(({ id }) => id));
  };
}
