import express, { type ErrorRequestHandler } from 'express';
import { expect, it } from 'vitest';
import { sendPage, sendPart } from '../../../server/http/respond.ts';
import { serve } from '../serve.ts';

function Broken(): never {
  throw new Error('a view that fails');
}

it('hands what goes wrong in a view to the error handler, and goes on answering', async () => {
  const messages: string[] = [];
  const told: ErrorRequestHandler = (error: Error, _req, res, _next) => {
    messages.push(error.message);
    res.status(500).end();
  };
  const app = express();
  app.get('/page', (_req, res) => sendPage(res, <Broken />));
  app.get('/part', (_req, res) => sendPart(res, <Broken />));
  const sent: boolean[] = [];
  app.get('/whole', async (_req, res) => {
    await sendPage(res, <p>whole</p>);
    sent.push(res.headersSent);
  });
  app.use(told);
  const served = await serve(app);
  try {
    expect((await fetch(`${served.url}/page`)).status).toBe(500);
    expect((await fetch(`${served.url}/part`)).status).toBe(500);
    expect(messages).toEqual(['a view that fails', 'a view that fails']);
    const whole = await fetch(`${served.url}/whole`);
    expect(await whole.text()).toBe('<!doctype html><p>whole</p>');
    expect(sent).toEqual([true]);
    expect(whole.headers.get('Server-Timing')).toMatch(/^render;dur=\d/);
  } finally {
    await served.close();
  }
});
