import { type RequestHandler, Router } from 'express';
import { notFound } from '../http/problem.ts';
import { sendJson } from '../http/respond.ts';
import type { Site } from '../site.ts';
import { urls } from '../urls.ts';

/** The catalog and the outlines as data. */
export function apiRoutes(site: Site): RequestHandler {
  const router = Router();
  router.get('/api/plans', (_req, res) => {
    const plans = site.current().library.shelves.map(({ plan, outline, chapters }) => {
      const { file: _file, ...facts } = plan;
      const counts = { parts: outline.parts.length, chapters: chapters.length, boxes: outline.boxes.length };
      return { ...facts, counts, url: urls.plan(plan.id) };
    });
    sendJson(res, { plans });
  });
  router.get('/api/plans/:plan/outline', (req, res) => {
    const shelf = site.current().library.shelf(req.params.plan);
    if (shelf === undefined) throw notFound('本站没有收录这部规划。');
    const { plan, parts, boxes, figures, sections } = shelf.outline;
    sendJson(res, {
      plan: { id: plan.id, title: plan.title, status: plan.status },
      parts: parts.map(({ ranges: _ranges, ...part }) => part),
      boxes: boxes.map(({ ranges: _ranges, ...box }) => box),
      figures: figures.map(({ ranges: _ranges, ...figure }) => figure),
      sections,
    });
  });
  return router;
}
