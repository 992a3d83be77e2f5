import { type RequestHandler, Router } from 'express';
import type { Metrics } from '../http/metrics.ts';
import type { Site } from '../site.ts';

/** For whoever runs the app: alive, able to search, measured. Not limited, not logged above debug. */
export function healthRoutes(site: Site, metrics: Metrics): RequestHandler {
  const router = Router();
  router.get('/healthz', (_req, res) => {
    res.set('Cache-Control', 'no-store').json({ status: 'ok' });
  });
  router.get('/readyz', async (_req, res) => {
    const ready = await site.isReady();
    res
      .status(ready ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .json({ status: ready ? 'ready' : 'unavailable', build: site.current().library.buildId });
  });
  router.get('/metrics', metrics.page);
  return router;
}
