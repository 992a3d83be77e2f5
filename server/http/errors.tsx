import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import { EmbedderUnavailable } from '../../platform/errors.ts';
import { toFrame } from '../frame.ts';
import type { Library } from '../library.ts';
import { parseSearchParams } from '../search/search-params.ts';
import type { Site } from '../site.ts';
import { urls } from '../urls.ts';
import { toSearchForm } from '../view-models/search-page.ts';
import { type ErrorModel, ErrorPage, ErrorPart } from '../views/error-page.tsx';
import { namesFormat, paramsOf } from './params.ts';
import { type HttpProblem, notFound, toProblem } from './problem.ts';
import { sendPage, sendPart, sendProblem } from './respond.ts';
import { chooseVariant } from './variant.ts';

export const unknownAddress: RequestHandler = (_req, _res, next) => next(notFound());

/** The last handler: whatever went wrong becomes a page, a part or a problem, by what was asked for. */
export function errorHandler(site: Site): ErrorRequestHandler {
  return async (error: unknown, req, res, next) => {
    if (res.headersSent) return next(error);
    const problem = toProblem(error);
    if (problem.status >= 500) req.log.error({ err: problem.cause ?? error }, problem.title);
    res.set(problem.headers);
    const variant = wantsData(req, res) ? 'json' : chooseVariant(req, res);
    if (variant !== 'page' && variant !== 'part') return sendProblem(req, res, problem);
    res.status(problem.status).set('Cache-Control', 'no-store');
    const { library } = site.current();
    const model = toErrorModel(problem, req, library);
    if (variant === 'part') await sendPart(res, <ErrorPart error={model} />);
    else await sendPage(res, <ErrorPage frame={toFrame(site, library, req)} error={model} />);
  };
}

function wantsData(req: Request, res: Response): boolean {
  if (namesFormat(req)) {
    // A file has no error page, but for a browser that shows what it asked for.
    res.vary('Accept');
    return !(req.get('Accept') ?? '').includes('text/html');
  }
  return req.path.startsWith('/api/') || /\.(json|csv|md)$/.test(req.path);
}

function toErrorModel(problem: HttpProblem, req: Request, library: Library): ErrorModel {
  const query = parseSearchParams(paramsOf(req), library.known);
  const inResults = req.path === '/search';
  const again = problem.status >= 500 || problem.status === 429;
  return {
    status: problem.status,
    title: problem.title,
    detail: problem.detail,
    form: toSearchForm(query.q, query.mode),
    inResults,
    retryUrl: again && inResults ? urls.search(query) : null,
    ways: [
      ...(inResults && problem.cause instanceof EmbedderUnavailable
        ? [{ label: '改用“关键词”方式检索', url: urls.search({ ...query, mode: 'keyword' }) }]
        : []),
      { label: '回到首页', url: '/' },
      ...library.shelves.map(({ plan }) => ({
        label: `阅读${plan.shortTitle}`,
        url: urls.plan(plan.id),
      })),
    ],
  };
}
