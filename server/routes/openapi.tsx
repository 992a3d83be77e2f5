import { type RequestHandler, Router } from 'express';
import { toFrame } from '../frame.ts';
import { sendJson, sendPage } from '../http/respond.ts';
import type { Library } from '../library.ts';
import { type OpenApi, toOpenApi } from '../openapi/document.ts';
import type { Operation } from '../openapi/operation.ts';
import { toOperations } from '../openapi/operations.ts';
import type { Site } from '../site.ts';
import { toApiPage } from '../view-models/api-page.ts';
import { ApiPage } from '../views/api-page.tsx';

interface Described {
  readonly operations: readonly Operation[];
  readonly document: OpenApi;
}

/** `/openapi.json`, and the same for people: `/api`. */
export function openApiRoutes(site: Site): RequestHandler {
  const router = Router();
  const describe = (library: Library): Described => {
    const operations = toOperations(library, site.data.examples[0] ?? '');
    return { operations, document: toOpenApi(operations, site.config.publicUrl) };
  };
  router.get('/openapi.json', (_req, res) => {
    sendJson(res, describe(site.current().library).document);
  });
  router.get('/api', (req, res) => {
    const { library } = site.current();
    const { document, operations } = describe(library);
    return sendPage(
      res,
      <ApiPage frame={toFrame(site, library, req)} page={toApiPage(document, operations)} />,
    );
  });
  return router;
}
