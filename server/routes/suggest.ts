import { type RequestHandler, Router } from 'express';
import { paramsOf } from '../http/params.ts';
import { readQueryText } from '../search/search-params.ts';
import type { Site } from '../site.ts';
import { toSuggestAnswer } from '../view-models/suggest.ts';

/** Seconds that a browser keeps an answer: what is typed, taken back and typed again is asked once. */
const KEPT = 60;

/** `/api/suggest?q=`: what may be meant by what was typed so far. Needs no engine. */
export function suggestRoutes(site: Site): RequestHandler {
  const router = Router();
  router.get('/api/suggest', (req, res) => {
    const q = readQueryText(paramsOf(req).get('q') ?? '', []);
    res.set('Cache-Control', `max-age=${KEPT}`).json(toSuggestAnswer(q, site.current().suggest(q)));
  });
  return router;
}
