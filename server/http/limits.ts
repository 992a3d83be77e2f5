import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { firstTurn } from '../turns.ts';
import { HttpProblem } from './problem.ts';

/** At most so many requests a minute from one address; 0 lets everything through. */
export function requestLimit(perMinute: number): RequestHandler {
  if (perMinute === 0) return (_req, _res, next) => next();
  return rateLimit({
    windowMs: 60_000,
    limit: perMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    // How far proxies are trusted is the operator's setting, checked when the environment is read.
    validate: { trustProxy: false, xForwardedForHeader: false, forwardedHeader: false },
    handler: (_req, _res, next) => {
      next(
        new HttpProblem(429, '请求太频繁', `每分钟最多 ${perMinute} 次请求，请一分钟后再试。`, {
          headers: { 'Retry-After': '60' },
        }),
      );
    },
  });
}

/**
 * Requests that come together are begun one after the other, each in a turn of the event loop. Whoever has gone by then,
 * since a search that has been typed past is given up by the browser, is not answered.
 */
export const oneByOne: RequestHandler = async (req, _res, next) => {
  await firstTurn();
  if (req.socket.destroyed) return;
  next();
};

/** The application only reads: every other method is answered with what is allowed. */
export const readOnly: RequestHandler = (req, res, next) => {
  if (req.method === 'GET' || req.method === 'HEAD') return next();
  const headers = { Allow: 'GET, HEAD, OPTIONS' };
  if (req.method === 'OPTIONS') {
    res.set(headers).status(204).end();
    return;
  }
  next(new HttpProblem(405, '不支持这种请求', '这里只能读取（GET）。', { headers }));
};
