import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningApp, startApp } from '../e2e/app.ts';
import { oddRequests, wrongAnswers } from '../server/routes/fuzz.ts';
import { sampleApp, serve } from '../server/serve.ts';
import { countOf } from './count.ts';

const REQUESTS = countOf('LONG_REQUESTS', 10_000);
/** Who ask at the same time. */
const READERS = 4;
const SEED = 20_261_122;

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

describe('the real app', () => {
  it(`withstands ${REQUESTS} odd requests`, async () => {
    const requests = oddRequests(REQUESTS, SEED);
    const share = Math.ceil(REQUESTS / READERS);
    const wrong = await Promise.all(
      Array.from({ length: READERS }, (_, reader) =>
        wrongAnswers(app.url, requests.slice(reader * share, (reader + 1) * share)),
      ),
    );
    expect(wrong.flat()).toEqual([]);
    expect((await fetch(`${app.url}/readyz`)).status).toBe(200);
  });
});

describe('the app with sample plans and a search of its own', () => {
  it('withstands 1,000 odd requests', async () => {
    const sample = await serve(sampleApp());
    expect(await wrongAnswers(sample.url, oddRequests(1_000, 20260101))).toEqual([]);
    await sample.close();
  });
});
