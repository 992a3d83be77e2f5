import type { Embedder } from '../../platform/embedder.ts';
import { remember } from './remember.ts';

// 512 floats each: two megabytes in all. The three modes ask for the same query.
const REMEMBERED = 1000;

/** Remembers the vectors of the queries asked last. */
export function rememberQueries(embed: Embedder['embedQuery']): Embedder['embedQuery'] {
  return remember(embed, REMEMBERED);
}
