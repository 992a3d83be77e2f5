import { type Request, type RequestHandler, Router } from 'express';
import { toFrame } from '../frame.ts';
import { notFound } from '../http/problem.ts';
import { sendPage } from '../http/respond.ts';
import type { Library, Shelf } from '../library.ts';
import { readQueryText } from '../search/search-params.ts';
import type { Site } from '../site.ts';
import { toChapterPage, toGlossaryPage, toPlanPage } from '../view-models/reader-pages.ts';
import { PlanPage } from '../views/plan-page.tsx';
import { ChapterPage, GlossaryPage } from '../views/reader-page.tsx';
import { paramsOf } from './search.tsx';

/** The outline of a plan and the reader's pages. They need no engine. */
export function planRoutes(site: Site): RequestHandler {
  const router = Router();
  router.get('/plans/:plan', (req, res) => {
    const { library } = site.current();
    const page = toPlanPage(shelfOf(req, library));
    sendPage(res, <PlanPage frame={toFrame(site, library)} page={page} />);
  });
  router.get('/plans/:plan/chapters/:number', (req, res) => {
    const { library, marker } = site.current();
    const shelf = shelfOf(req, library);
    const page = shelf.chapters.find(({ chapter }) => String(chapter.number) === req.params.number);
    if (page === undefined) throw notFound(`《${shelf.plan.shortTitle}》没有这一章。`);
    const q = queryOf(req);
    const model = toChapterPage(shelf, page, library, q, marker(q));
    sendPage(res, <ChapterPage frame={toFrame(site, library)} page={model} />);
  });
  router.get('/plans/:plan/glossary', (req, res) => {
    const { library, marker } = site.current();
    const shelf = shelfOf(req, library);
    if (shelf.glossary.length === 0) throw notFound(`《${shelf.plan.shortTitle}》没有名词解释。`);
    const q = queryOf(req);
    const model = toGlossaryPage(shelf, q, marker(q));
    sendPage(res, <GlossaryPage frame={toFrame(site, library)} page={model} />);
  });
  return router;
}

function shelfOf(req: Request, library: Library): Shelf {
  const shelf = library.shelf(String(req.params.plan));
  if (shelf === undefined) throw notFound('本站没有收录这部规划。');
  return shelf;
}

/** The `q` of a page that only marks it: what is cut off is not worth a note there. */
export function queryOf(req: Request): string {
  return readQueryText(paramsOf(req).get('q') ?? '', []);
}
