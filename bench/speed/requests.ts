import { EMBEDDER } from '../../platform/document.ts';
import type { Understood } from '../../server/search/understand.ts';
import { urls } from '../../server/urls.ts';
import { toWordQuery } from '../systems/engine-keyword.ts';
import type { LoadRequest } from './load.ts';

/** Hits of each kind that the reference call asks for. */
const HITS = 20;

/** The reference call: one multi-search for 20 keyword and 20 vector hits, ids only, straight to the engine. */
export function toReference(
  indexUid: string,
  searchKey: string,
  query: Understood,
  vector: Float32Array,
): LoadRequest {
  const ids = { indexUid, attributesToRetrieve: ['id'], limit: HITS };
  return {
    method: 'POST',
    path: '/multi-search',
    headers: { authorization: `Bearer ${searchKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      queries: [
        { ...toWordQuery(query), ...ids },
        { q: '', vector: [...vector], hybrid: { embedder: EMBEDDER, semanticRatio: 1 }, ...ids },
      ],
    }),
  };
}

/** The page of a hybrid search, whole. */
export function toPageRequest(q: string): LoadRequest {
  return { path: urls.search({ q }), headers: HTML };
}

const HTML = { accept: 'text/html' };

/** Fifty results on one page, the most there are. */
export function toLongPageRequest(q: string): LoadRequest {
  return { path: urls.search({ q, size: 50 }), headers: HTML };
}

/** Everything there is, page by page: every passage is a hit. */
export function toBrowseRequest(page: number): LoadRequest {
  return { path: urls.search({ page }), headers: HTML };
}

/** A chapter or, without a number, the glossary of a plan, the query's words marked. */
export function toReaderRequest({ plan, chapter }: ReaderPage, q: string): LoadRequest {
  const path = chapter === null ? urls.glossary({ plan, q }) : urls.chapter(chapter, { plan, q });
  return { path, headers: HTML };
}

export interface ReaderPage {
  readonly plan: string;
  readonly chapter: number | null;
}

/** The same as JSON. */
export function toJsonRequest(q: string): LoadRequest {
  return { path: urls.search({ q }, '.json') };
}

/** As many of these, beginning with the first and over again as often as it takes. */
export function repeated<T>(items: readonly T[], count: number): readonly T[] {
  return Array.from({ length: count }, (_, at) => items[at % items.length]).filter(
    (item) => item !== undefined,
  );
}
