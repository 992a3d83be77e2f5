import type { RequestHandler } from 'express';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

export interface Metrics {
  readonly observe: RequestHandler;
  readonly page: RequestHandler;
}

/** Prometheus metrics of one app: the process, and how long answers took by route and status. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const durations = new Histogram({
    name: 'gangyao_http_request_duration_seconds',
    help: 'How long answers took, by route and status',
    labelNames: ['route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [registry],
  });
  return {
    observe: (req, res, next) => {
      const stop = durations.startTimer();
      // Only known routes become a label: addresses are the readers' and without end.
      res.on('finish', () => stop({ route: routeOf(req.route), status: String(res.statusCode) }));
      next();
    },
    page: async (_req, res) => {
      res.type(registry.contentType).send(await registry.metrics());
    },
  };
}

function routeOf(route: unknown): string {
  if (typeof route !== 'object' || route === null || !('path' in route)) return 'other';
  const { path } = route;
  return Array.isArray(path) ? String(path[0]) : String(path);
}
