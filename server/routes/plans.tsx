import { type Request, type RequestHandler, Router } from 'express';
import { EmbedderUnavailable, EngineUnavailable } from '../../platform/errors.ts';
import { toFrame } from '../frame.ts';
import { typedIn } from '../http/params.ts';
import { notFound } from '../http/problem.ts';
import { sendPage } from '../http/respond.ts';
import type { Library, Shelf } from '../library.ts';
import type { TypedQuery } from '../search/types.ts';
import type { Served, Site } from '../site.ts';
import { toGlossaryPage } from '../view-models/glossary-page.ts';
import type { ReaderMatches } from '../view-models/hit-line.ts';
import { toChapterPage, toPlanPage } from '../view-models/reader-pages.ts';
import { GlossaryPage } from '../views/glossary-page.tsx';
import { PlanPage } from '../views/plan-page.tsx';
import { ChapterPage } from '../views/reader-page.tsx';

/** The outline of a plan and the reader's pages. Without an engine they only lack the hits of a query. */
export function planRoutes(site: Site): RequestHandler {
  const router = Router();
  router.get('/plans/:plan', async (req, res) => {
    const served = site.current();
    const { library } = served;
    const shelf = shelfOf(req, library);
    const query = typedIn(req, library);
    const page = toPlanPage(shelf, library, query, await matchesOf(query, served));
    return sendPage(res, <PlanPage frame={toFrame(site, library, req)} page={page} />);
  });
  router.get('/plans/:plan/chapters/:number', async (req, res) => {
    const served = site.current();
    const { library, marker } = served;
    const shelf = shelfOf(req, library);
    const page = shelf.chapters.find(({ chapter }) => String(chapter.number) === req.params.number);
    if (page === undefined) throw notFound(`《${shelf.plan.shortTitle}》没有这一章。`);
    const query = typedIn(req, library);
    const mark = marker(query.q, query.off);
    const model = toChapterPage(shelf, page, library, query, mark, await matchesOf(query, served));
    return sendPage(res, <ChapterPage frame={toFrame(site, library, req)} page={model} />);
  });
  router.get('/plans/:plan/glossary', async (req, res) => {
    const served = site.current();
    const { library, marker } = served;
    const shelf = shelfOf(req, library);
    if (shelf.glossary.length === 0) throw notFound(`《${shelf.plan.shortTitle}》没有名词解释。`);
    const query = typedIn(req, library);
    const mark = marker(query.q, query.off);
    const model = toGlossaryPage(shelf, library, query, mark, await matchesOf(query, served));
    return sendPage(res, <GlossaryPage frame={toFrame(site, library, req)} page={model} />);
  });
  return router;
}

/** What the search finds for a query, unfiltered; reading goes on without it while engine or embedder is away. */
async function matchesOf(query: TypedQuery, { matches }: Served): Promise<ReaderMatches> {
  if (query.q === '') return null;
  try {
    return await matches(query);
  } catch (error) {
    if (error instanceof EngineUnavailable || error instanceof EmbedderUnavailable) return 'unavailable';
    throw error;
  }
}

function shelfOf(req: Request, library: Library): Shelf {
  const shelf = library.shelf(String(req.params.plan));
  if (shelf === undefined) throw notFound('本站没有收录这部规划。');
  return shelf;
}
