import { constants } from 'node:zlib';
import compression from 'compression';
import express, { type Express } from 'express';
import { createAssets } from './http/assets.ts';
import { errorHandler, unknownAddress } from './http/errors.tsx';
import { securityHeaders } from './http/headers.ts';
import { oneByOne, readOnly, requestLimit } from './http/limits.ts';
import { createMetrics } from './http/metrics.ts';
import { requestLog } from './http/request-log.ts';
import { apiRoutes } from './routes/api.ts';
import { compareRoutes } from './routes/compare.tsx';
import { exportRoutes } from './routes/export.tsx';
import { healthRoutes } from './routes/health.ts';
import { homeRoutes } from './routes/home.tsx';
import { indicatorRoutes } from './routes/indicators.tsx';
import { openApiRoutes } from './routes/openapi.tsx';
import { openSearchRoutes } from './routes/opensearch.tsx';
import { passageRoutes } from './routes/passages.ts';
import { planRoutes } from './routes/plans.tsx';
import { searchRoutes } from './routes/search.tsx';
import { similarRoutes } from './routes/similar.ts';
import { suggestRoutes } from './routes/suggest.ts';
import { termRoutes } from './routes/terms.tsx';
import type { AppDependencies, Site } from './site.ts';

export type { AppDependencies } from './site.ts';

/** A sixth less on the wire than the default 4, for some milliseconds of a thread. */
const BROTLI = 5;

/** The web application over one build, ready to be listened with. Reads no file but its own assets. */
export function createApp(dependencies: AppDependencies): Express {
  const site: Site = { ...dependencies, assets: createAssets() };
  const { config, log } = site;
  const metrics = createMetrics();
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', config.trustProxy);
  app.set('query parser', false);

  app.use(requestLog(log));
  app.use(compression({ brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI } } }));
  app.use(metrics.observe);
  // Before the headers of pages, which would weigh more than many of these files.
  app.use(site.assets.handler);
  app.use(securityHeaders(config.publicUrl));
  app.use(readOnly);
  app.use(healthRoutes(site, metrics));
  app.use(requestLimit(config.rateLimitPerMinute));
  app.use(oneByOne);
  app.use(homeRoutes(site));
  app.use(searchRoutes(site));
  app.use(suggestRoutes(site));
  app.use(planRoutes(site));
  app.use(indicatorRoutes(site));
  app.use(passageRoutes(site));
  app.use(exportRoutes(site));
  app.use(compareRoutes(site));
  app.use(similarRoutes(site));
  app.use(termRoutes(site));
  app.use(apiRoutes(site));
  app.use(openApiRoutes(site));
  app.use(openSearchRoutes(site));
  app.use(unknownAddress);
  app.use(errorHandler(site));
  return app;
}
