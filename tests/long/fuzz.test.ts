import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningApp, startApp } from '../e2e/app.ts';
import { oddRequests, wrongAnswers } from '../server/routes/fuzz.ts';
import { countOf } from './count.ts';

const REQUESTS = countOf('LONG_REQUESTS', 10_000);
const SEED = 20_261_122;

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

describe('the real app', () => {
  it(`withstands ${REQUESTS} odd requests`, async () => {
    expect(await wrongAnswers(app.url, oddRequests(REQUESTS, SEED))).toEqual([]);
    expect((await fetch(`${app.url}/readyz`)).status).toBe(200);
  });
});
