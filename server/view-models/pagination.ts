import type { SearchQuery } from '../search/types.ts';
import { urls } from '../urls.ts';

/** A page of results, or the gap between two. */
export type PageLink =
  | { readonly type: 'page'; readonly number: number; readonly url: string; readonly current: boolean }
  | { readonly type: 'gap' };

export interface Pagination {
  readonly links: readonly PageLink[];
  readonly previous: string | null;
  readonly next: string | null;
}

/** Null when everything is on one page. */
export function toPagination(query: SearchQuery, page: number, pages: number): Pagination | null {
  return toPagesOf(page, pages, (number) => urls.search({ ...query, page: number }));
}

/** The same of any list, by the address of each page. */
export function toPagesOf(page: number, pages: number, url: (page: number) => string): Pagination | null {
  if (pages <= 1) return null;
  const wanted = [1, page - 1, page, page + 1, pages].filter((number) => number >= 1 && number <= pages);
  const links: PageLink[] = [];
  let last = 0;
  for (const number of [...new Set(wanted)].toSorted((a, b) => a - b)) {
    if (number - last === 2) links.push(toLink(last + 1));
    else if (number - last > 2) links.push({ type: 'gap' });
    links.push(toLink(number));
    last = number;
  }
  return {
    links,
    previous: page > 1 ? url(Math.min(page - 1, pages)) : null,
    next: page < pages ? url(page + 1) : null,
  };

  function toLink(number: number): PageLink {
    return { type: 'page', number, url: url(number), current: number === page };
  }
}
