import { type RequestHandler, Router } from 'express';
import { notFound } from '../http/problem.ts';
import { sendJson } from '../http/respond.ts';
import type { Site } from '../site.ts';
import { toOutlineAnswer, toPlanFacts } from '../view-models/plans-answer.ts';

/** The catalog and the outlines as data. */
export function apiRoutes(site: Site): RequestHandler {
  const router = Router();
  router.get('/api/plans', (_req, res) => {
    sendJson(res, { plans: site.current().library.shelves.map(toPlanFacts) });
  });
  router.get('/api/plans/:plan/outline', (req, res) => {
    const shelf = site.current().library.shelf(req.params.plan);
    if (shelf === undefined) throw notFound('本站没有收录这部规划。');
    sendJson(res, toOutlineAnswer(shelf));
  });
  return router;
}
