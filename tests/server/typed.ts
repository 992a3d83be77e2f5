import type { TypedQuery } from '../../server/search/types.ts';

/** A query as it is typed into an empty page. */
export function typed(q: string): TypedQuery {
  return { q, off: [], mode: 'hybrid' };
}
