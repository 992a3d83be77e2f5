import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import { pinoHttp } from 'pino-http';
import type { Log } from '../../platform/log.ts';

const QUIET = /^\/(assets\/|healthz|readyz|metrics|favicon\.ico)/;

/** One line a request: what was asked, the answer's status, how long it took. No addresses of readers, no cookies. */
export function requestLog(log: Log): RequestHandler {
  const middleware = pinoHttp({
    logger: log,
    genReqId: () => randomUUID(),
    serializers: {
      req: ({ method, url }: { method: string; url: string }) => ({ method, url }),
      res: ({ statusCode }: { statusCode: number }) => ({ status: statusCode }),
    },
    customLogLevel: (req, res, error) => {
      if (error !== undefined || res.statusCode >= 500) return 'error';
      return QUIET.test(req.url ?? '') ? 'debug' : 'info';
    },
  });
  return (req, res, next) => middleware(req, res, next);
}
