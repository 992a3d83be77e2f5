import express from 'express';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { oneByOne } from '../../../server/http/limits.ts';
import { firstTurn } from '../../../server/turns.ts';
import { type Served, serve } from '../serve.ts';

let site: Served;
let begun: string[] = [];
/** Resolves when a request that waits for its reader to go has come, and when that reader has gone. */
let waiting: { readonly came: Promise<void>; readonly gone: Promise<void> };

beforeEach(async () => {
  begun = [];
  let come = (): void => {};
  let go = (): void => {};
  waiting = {
    came: new Promise((resolve) => (come = resolve)),
    gone: new Promise((resolve) => (go = resolve)),
  };
  const app = express();
  app.get('/impatient', (req, _res, next) => {
    req.socket.once('close', () => {
      next();
      go();
    });
    come();
  });
  app.use(oneByOne);
  app.use((req, res) => {
    begun.push(req.path);
    res.end();
  });
  site = await serve(app);
});
afterEach(() => site.close());

it('begins no request whose reader has gone before its turn', async () => {
  const reader = new AbortController();
  const asked = fetch(`${site.url}/impatient`, { signal: reader.signal }).catch(() => 'gone');
  await waiting.came;
  reader.abort();
  expect(await asked).toBe('gone');
  await waiting.gone;
  // Queued behind it.
  await firstTurn();
  expect((await fetch(`${site.url}/patient`)).status).toBe(200);
  expect(begun).toEqual(['/patient']);
});
