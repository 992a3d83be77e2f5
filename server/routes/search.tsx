import { type Request, type RequestHandler, type Response, Router } from 'express';
import { FORMAT_FACTS } from '../citations/formats.ts';
import { addressRemarks } from '../citations/remarks.ts';
import { toCsv } from '../csv.ts';
import { toFrame } from '../frame.ts';
import { originOf } from '../http/origin.ts';
import { paramsOf } from '../http/params.ts';
import { addServerTiming, sendJson, sendPage, sendPart } from '../http/respond.ts';
import { today } from '../http/today.ts';
import { chooseVariant, type Variant } from '../http/variant.ts';
import { parseSearchParams } from '../search/search-params.ts';
import type { SearchQuery } from '../search/types.ts';
import type { Site } from '../site.ts';
import { nextTurn } from '../turns.ts';
import { listNotes, toListed } from '../view-models/listed.ts';
import { toSearchAnswer } from '../view-models/search-answer.ts';
import { toSearchMarkdown } from '../view-models/search-markdown.ts';
import { toSearchPage } from '../view-models/search-page.ts';
import { toSearchTable } from '../view-models/search-table.ts';
import { SearchPage, SearchPart } from '../views/search-page.tsx';

/** `/search` in its five variants, by `Accept` or by ending, and `/api/search`. */
export function searchRoutes(site: Site): RequestHandler {
  const router = Router();
  const answer = async (req: Request, res: Response, variant: Variant): Promise<void> => {
    const { library, search, matches, marker } = site.current();
    const query = parseSearchParams(paramsOf(req), library.known);
    if (variant === 'csv' || variant === 'markdown') return sendFile(req, res, site, query, variant);
    const result = await search(query);
    addServerTiming(res, result.timing);
    const page = async () => {
      const found = await matches(query);
      return toSearchPage(query, result, library, site.data, marker(query.q, query.off), found);
    };
    switch (variant) {
      case 'json':
        return sendJson(res, toSearchAnswer(query, result, await matches(query), library));
      case 'part':
        return sendPart(res, <SearchPart page={await page()} />);
      case 'page':
        return sendPage(res, <SearchPage frame={toFrame(site, library, req)} page={await page()} />);
    }
  };
  router.get('/search', (req, res) => answer(req, res, chooseVariant(req, res)));
  router.get(['/api/search', '/search.json'], (req, res) => answer(req, res, 'json'));
  router.get('/search.csv', (req, res) => answer(req, res, 'csv'));
  router.get('/search.md', (req, res) => answer(req, res, 'markdown'));
  return router;
}

/** All that is found as a file; one page of it where the address names a page or its size. */
async function sendFile(
  req: Request,
  res: Response,
  site: Site,
  query: SearchQuery,
  format: 'csv' | 'markdown',
): Promise<void> {
  const { library, list } = site.current();
  const context = { base: originOf(req, site.config.publicUrl), accessed: today(new Date()) };
  const params = paramsOf(req);
  const paged = params.has('page') || params.has('size');
  const whole = { ...query, page: 1, size: Math.max(1, library.counts.sections) };
  const listing = await list(paged ? query : whole);
  const listed = await toListed(listing, library, context);
  const notes = listNotes(query, listing);
  // A table has a row a passage; only what it lacks is worth one more.
  const reach = listed.length === 0 ? [] : addressRemarks(site.config.publicUrl !== null);
  const body =
    format === 'csv'
      ? toCsv(await toSearchTable(listed, notes))
      : await toSearchMarkdown(query, listing, listed, [...notes, ...reach], context);
  const { contentType, extension } = FORMAT_FACTS[format];
  res.set('Cache-Control', 'no-cache').attachment(`gangyao-search.${extension}`);
  await nextTurn();
  res.set('Content-Type', contentType).send(body);
}
