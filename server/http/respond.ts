import type { Request, Response } from 'express';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { nextTurn } from '../turns.ts';
import type { HttpProblem } from './problem.ts';

/** Pages are fetched again each time, but an unchanged one costs only its ETag. */
const REVALIDATE = 'no-cache';

/** Resolves when the page is sent; rejects with what goes wrong in a view. Routes return it. */
export function sendPage(res: Response, page: VNode): Promise<void> {
  return inTurns(res, page, (html) => sendHtml(res, `<!doctype html>${html}`));
}

/** The same for a part. */
export function sendPart(res: Response, part: VNode): Promise<void> {
  return inTurns(res, part, (html) => sendHtml(res, html));
}

/** Rendering and sending have a turn of the event loop each. */
async function inTurns(res: Response, node: VNode, send: (html: string) => void): Promise<void> {
  await nextTurn();
  const html = rendered(res, node);
  await nextTurn();
  send(html);
}

export function sendJson(res: Response, body: object): void {
  res.set('Cache-Control', REVALIDATE).json(body);
}

/** RFC 9457. */
export function sendProblem(req: Request, res: Response, problem: HttpProblem): void {
  const { status, title, detail } = problem;
  res
    .status(status)
    .set('Cache-Control', 'no-store')
    .type('application/problem+json')
    .send(JSON.stringify({ type: 'about:blank', status, title, detail, instance: req.originalUrl }));
}

/** Adds durations in milliseconds to what the browser's network panel shows. */
export function addServerTiming(res: Response, durations: Readonly<Record<string, number>>): void {
  const entries = Object.entries(durations).map(([name, value]) => `${name};dur=${value.toFixed(1)}`);
  res.append('Server-Timing', entries.join(', '));
}

function rendered(res: Response, node: VNode): string {
  const begun = performance.now();
  const html = renderToString(node);
  addServerTiming(res, { render: performance.now() - begun });
  return html;
}

function sendHtml(res: Response, html: string): void {
  if (res.getHeader('Cache-Control') === undefined) res.set('Cache-Control', REVALIDATE);
  res.type('html').send(html);
}
