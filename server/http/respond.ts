import type { Request, Response } from 'express';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { nextTurn } from '../turns.ts';
import type { HttpProblem } from './problem.ts';

/** Pages are fetched again each time, but an unchanged one costs only its ETag. */
const REVALIDATE = 'no-cache';

export function sendPage(res: Response, page: VNode): void {
  inTurns(res, page, (html) => sendHtml(res, `<!doctype html>${html}`));
}

export function sendPart(res: Response, part: VNode): void {
  inTurns(res, part, (html) => sendHtml(res, html));
}

/** Rendering and sending have a turn of the event loop each; what goes wrong then goes the way of every error. */
function inTurns(res: Response, node: VNode, send: (html: string) => void): void {
  const work = async (): Promise<void> => {
    await nextTurn();
    const html = rendered(res, node);
    await nextTurn();
    send(html);
  };
  work().catch((error: unknown) => res.req.next?.(error));
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
