import { type RequestHandler, Router } from 'express';
import { currentId } from '../current-id.ts';
import { paramsOf } from '../http/params.ts';
import { notFound } from '../http/problem.ts';
import { sendJson } from '../http/respond.ts';
import type { Library } from '../library.ts';
import type { Site } from '../site.ts';
import { toPassageAnswer } from '../view-models/passage-answer.ts';
import { toSimilarAnswer } from '../view-models/similar-answer.ts';

/** `/api/passages/{id}/similar?plan=`: what other plans say of the same. Needs no engine. */
export function similarRoutes(site: Site): RequestHandler {
  const router = Router();
  router.get('/api/passages/:id/similar', (req, res) => {
    const { library, similar } = site.current();
    const { publicUrl } = site.config;
    const id = currentId(req.params.id, library, site.data);
    const passage = id === undefined ? null : toPassageAnswer(id, library, publicUrl);
    if (passage === null) throw notFound('没有这个编号的原文。');
    const { plan, notes } = readPlan(paramsOf(req).get('plan') ?? '', passage.plan, library);
    const near = similar(passage.id, plan) ?? [];
    sendJson(res, toSimilarAnswer(passage, near, library, publicUrl, notes));
  });
  return router;
}

/** An odd plan is ignored and named, as in a search. */
function readPlan(
  typed: string,
  own: string,
  library: Library,
): { readonly plan?: string; readonly notes: readonly string[] } {
  if (typed === '') return { notes: [] };
  if (typed === own) return { notes: ['“规划”是这一段自己的规划，已忽略。'] };
  if (library.shelf(typed) !== undefined) return { plan: typed, notes: [] };
  return { notes: [`“规划”没有“${[...typed].slice(0, 30).join('')}”，已忽略。`] };
}
