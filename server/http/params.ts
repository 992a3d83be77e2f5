import type { Request } from 'express';
import type { Library } from '../library.ts';
import { parseSearchParams } from '../search/search-params.ts';
import type { TypedQuery } from '../search/types.ts';

/** The address's parameters as they stand: Express would make lists and objects of some. */
export function paramsOf(req: Request): URLSearchParams {
  const at = req.originalUrl.indexOf('?');
  return new URLSearchParams(at === -1 ? '' : req.originalUrl.slice(at + 1));
}

/** The query that a reader brings along: what is odd about it is not worth a note there. */
export function typedIn(req: Request, library: Library): TypedQuery {
  const { q, off, mode } = parseSearchParams(paramsOf(req), library.known);
  return { q, off, mode };
}

/** Whether an export is asked for as a file, not as the page on which its format is chosen. */
export function namesFormat(req: Request): boolean {
  return req.path === '/export' && (paramsOf(req).get('format') ?? '').trim() !== '';
}
