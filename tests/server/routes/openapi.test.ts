import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EngineUnavailable } from '../../../platform/errors.ts';
import { EXPORT_FORMATS } from '../../../server/citations/formats.ts';
import { toLibrary } from '../../../server/library.ts';
import type { OpenApi } from '../../../server/openapi/document.ts';
import { toOperations } from '../../../server/openapi/operations.ts';
import { sampleBundle } from '../fixtures.ts';
import { ask, createValidator, type RealAnswer } from '../openapi/validator.ts';
import { type Served, sampleApp, serve } from '../serve.ts';

let app: Served;
let document: OpenApi;
let wrongIn: (answer: RealAnswer) => readonly string[];

beforeAll(async () => {
  app = await serve(sampleApp());
  document = (await ask(app.url, '/openapi.json')).body as OpenApi;
  wrongIn = createValidator(document);
});
afterAll(() => app.close());

const operations = toOperations(toLibrary(sampleBundle()), '低空经济');

/** The paths of the app's own router, those of routers inside it included, as the document writes them. */
function pathsOf(stack: readonly Layer[]): readonly string[] {
  return stack.flatMap(({ route, handle }) => [
    ...[route?.path ?? []].flat().map((path) => path.replaceAll(/:(\w+)/g, '{$1}')),
    ...pathsOf(handle?.stack ?? []),
  ]);
}

interface Layer {
  readonly route?: { readonly path: string | readonly string[] } | undefined;
  readonly handle?: { readonly stack?: readonly Layer[] };
}

describe('what /openapi.json says', () => {
  it('of a refusal is what it means at that address', () => {
    const says = (path: string) => document.paths[path]?.get.responses[400]?.description;
    expect(says('/export')).toBe('地址无法识别、没有这种格式，或没有写明段落');
    expect(says('/api/plans')).toBe('地址无法识别');
  });

  it('is all that answers with data', () => {
    const { stack } = sampleApp().router as unknown as { readonly stack: readonly Layer[] };
    const data = pathsOf(stack).filter((path) => /^\/api\/|\.(?:json|csv|md)$/.test(path));
    expect(data).toContain('/api/search');
    expect(data.filter((path) => path !== '/openapi.json' && document.paths[path] === undefined)).toEqual([]);
  });

  it.each(operations.map(({ example }) => example))('holds for %s', async (example) => {
    const answer = await ask(app.url, example);
    expect(answer.status).toBe(200);
    expect(wrongIn(answer)).toEqual([]);
  });

  it.each(EXPORT_FORMATS)('holds for passages taken away as %s', async (format) => {
    const { example = '' } = operations.find(({ id }) => id === 'export') ?? {};
    const answer = await ask(app.url, `${example.replace('json', format)}&id=nowhere`);
    expect(answer.status).toBe(200);
    expect(wrongIn(answer)).toEqual([]);
  });

  it('holds for passages taken away without a format', async () => {
    const answer = await ask(app.url, '/export?id=nowhere');
    expect(answer).toMatchObject({ status: 200, type: 'text/html' });
    expect(wrongIn(answer)).toEqual([]);
  });

  it.each([
    ['/api/passages/nowhere', 404],
    ['/api/passages/nowhere/similar', 404],
    ['/api/plans/nowhere/outline', 404],
    ['/api/passages/%E0%A4%A', 400],
    ['/export?id=nowhere&format=ris', 404],
    ['/export?id=nowhere&format=docx', 400],
  ])('holds for the problem at %s', async (address, status) => {
    const answer = await ask(app.url, address);
    expect(answer).toMatchObject({ status, type: 'application/problem+json' });
    expect(wrongIn(answer)).toEqual([]);
  });

  it('holds for what may not be asked', async () => {
    const answer = await ask(app.url, '/api/search', { method: 'POST' });
    expect(answer.status).toBe(405);
    expect(wrongIn(answer)).toEqual([]);
  });

  it('holds while the engine is down, and for too many requests', async () => {
    const down = await serve(
      sampleApp({
        search: () => Promise.reject(new EngineUnavailable('down')),
        config: { rateLimitPerMinute: 1 },
      }),
    );
    const first = await ask(down.url, '/api/search?q=x');
    const second = await ask(down.url, '/api/search?q=x');
    await down.close();
    expect([first.status, second.status]).toEqual([503, 429]);
    expect([first, second].flatMap(wrongIn)).toEqual([]);
  });

  it('would not hold for an answer with anything more or less', async () => {
    const answer = await ask(app.url, '/api/search?q=低空');
    const body = answer.body as Record<string, unknown>;
    const { total: _total, ...less } = body;
    expect(wrongIn({ ...answer, body: { ...body, more: 1 } })).not.toEqual([]);
    expect(wrongIn({ ...answer, body: less })).not.toEqual([]);
  });
});

describe('the page for people', () => {
  it('names every address, every schema, and nothing of another origin', async () => {
    const html = await (await fetch(`${app.url}/api`)).text();
    const links = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, link = '']) => link);
    expect(links.filter((link) => !/^[/#](?!\/)/.test(link))).toEqual([]);
    for (const path of Object.keys(document.paths)) expect(html).toContain(`GET ${path}`);
    for (const name of Object.keys(document.components.schemas)) expect(html).toContain(`id="${name}"`);
    for (const link of links.filter((each) => each.startsWith('#'))) {
      expect(html).toContain(`id="${link.slice(1)}"`);
    }
  });
});
