import { type RequestHandler, Router } from 'express';
import { currentId } from '../current-id.ts';
import { typedIn } from '../http/params.ts';
import { notFound } from '../http/problem.ts';
import { sendJson } from '../http/respond.ts';
import { chooseVariant } from '../http/variant.ts';
import type { Library } from '../library.ts';
import type { Site, SiteData } from '../site.ts';
import { type PassageAnswer, toPassageAnswer } from '../view-models/passage-answer.ts';

/** The permanent address of a passage, a section, a box or a figure: to its place in the reader, or as data. */
export function passageRoutes(site: Site): RequestHandler {
  const router = Router();
  router.get('/passages/:id', (req, res) => {
    const { library } = site.current();
    const id = idOf(req.params.id, { library, data: site.data });
    if (chooseVariant(req, res) === 'json') return sendJson(res, answerOf(id, library, site.config));
    const reader = library.readerUrl(id, typedIn(req, library));
    if (reader === undefined) throw notFound(UNKNOWN);
    res.set('Cache-Control', 'no-cache').redirect(303, reader);
  });
  router.get('/api/passages/:id', (req, res) => {
    const { library } = site.current();
    sendJson(res, answerOf(idOf(req.params.id, { library, data: site.data }), library, site.config));
  });
  return router;
}

const UNKNOWN = '没有这个编号的原文。';

function idOf(id: string, { library, data }: { readonly library: Library; readonly data: SiteData }): string {
  const now = currentId(id, library, data);
  if (now === undefined) throw notFound(UNKNOWN);
  return now;
}

function answerOf(id: string, library: Library, { publicUrl }: Site['config']): PassageAnswer {
  const answer = toPassageAnswer(id, library, publicUrl);
  if (answer === null) throw notFound(UNKNOWN);
  return answer;
}
