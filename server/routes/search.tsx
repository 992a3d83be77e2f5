import { type Request, type RequestHandler, type Response, Router } from 'express';
import { toFrame } from '../frame.ts';
import { toCsv } from '../http/csv.ts';
import { addServerTiming, sendJson, sendPage, sendPart } from '../http/respond.ts';
import { chooseVariant, type Variant } from '../http/variant.ts';
import { parseSearchParams } from '../search/search-params.ts';
import type { SearchQuery, SearchResult } from '../search/types.ts';
import type { Site } from '../site.ts';
import { toSearchPage } from '../view-models/search-page.ts';
import { toSearchTable } from '../view-models/search-table.ts';
import { SearchPage, SearchPart } from '../views/search-page.tsx';

/** `/search` in its four variants, by `Accept` or by ending, and `/api/search`. */
export function searchRoutes(site: Site): RequestHandler {
  const router = Router();
  const answer = async (req: Request, res: Response, variant: Variant): Promise<void> => {
    const { library, search, marker } = site.current();
    const query = parseSearchParams(paramsOf(req), library.known);
    const result = await search(query);
    addServerTiming(res, result.timing);
    const page = () => toSearchPage(query, result, library, site.data, marker(query.q, query.off));
    switch (variant) {
      case 'json':
        return sendJson(res, withNotes(query, result));
      case 'csv':
        return sendCsv(res, toCsv(toSearchTable(result, site.config.publicUrl)));
      case 'part':
        return sendPart(res, <SearchPart page={page()} />);
      case 'page':
        return sendPage(res, <SearchPage frame={toFrame(site, library)} page={page()} />);
    }
  };
  router.get('/search', (req, res) => answer(req, res, chooseVariant(req, res)));
  router.get(['/api/search', '/search.json'], (req, res) => answer(req, res, 'json'));
  router.get('/search.csv', (req, res) => answer(req, res, 'csv'));
  return router;
}

/** The address's parameters as they stand: Express would make lists and objects of some. */
export function paramsOf(req: Request): URLSearchParams {
  const at = req.originalUrl.indexOf('?');
  return new URLSearchParams(at === -1 ? '' : req.originalUrl.slice(at + 1));
}

/** What was ignored in the address is named, whoever adds it to the answer. */
function withNotes({ notes }: SearchQuery, result: SearchResult): SearchResult {
  return { ...result, query: { ...result.query, notes: [...new Set([...notes, ...result.query.notes])] } };
}

function sendCsv(res: Response, csv: string): void {
  res.set('Cache-Control', 'no-cache').attachment('gangyao-search.csv').type('text/csv').send(csv);
}
