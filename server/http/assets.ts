import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import express, { type RequestHandler } from 'express';
import { ROOT } from '../../platform/config.ts';
import { oncePer } from '../once-per.ts';

const compress: (file: Buffer) => Promise<Buffer> = promisify(brotliCompress);

const PUBLIC = join(ROOT, 'public');
/** In seconds. */
const YEAR = 31_536_000;
const HTMX = join(dirname(createRequire(import.meta.url).resolve('htmx.org')), 'htmx.min.js');

/** Static files under an address that changes with their content, so that browsers may keep them for good. */
export interface Assets {
  readonly handler: RequestHandler;
  url(path: string): string;
}

export function createAssets(): Assets {
  const files = readFiles();
  const version = fingerprint(files);
  const router = express.Router();
  const always = { index: false, redirect: false, setHeaders: asTheyAre } as const;
  const kept = { ...always, immutable: true, maxAge: YEAR * 1000 };
  const asked = { ...always, maxAge: 0 };
  router.use(`/assets/${version}`, sendSmallest(files));
  router.use(`/assets/${version}/vendor/htmx.min.js`, express.static(HTMX, kept));
  router.use(`/assets/${version}`, express.static(PUBLIC, kept));
  // A page from before an update still gets its files; they must not be kept under the old address.
  router.use('/assets/:version/vendor/htmx.min.js', express.static(HTMX, asked));
  router.use('/assets/:version', express.static(PUBLIC, asked));
  router.use('/favicon.ico', express.static(join(PUBLIC, 'icons/favicon.svg'), { ...always, maxAge: '1d' }));
  return { handler: router, url: (path) => `/assets/${version}/${path}` };
}

/** Files of this site for this site, read as what they say they are. */
function asTheyAre(res: ServerResponse): void {
  res.setHeader('X-Content-Type-Options', 'nosniff');
  res.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
}

/** Every file by its address below the version. */
function readFiles(): ReadonlyMap<string, Buffer> {
  const own = readdirSync(PUBLIC, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = own.map(({ parentPath, name }) => join(parentPath, name)).toSorted();
  return new Map([
    ['/vendor/htmx.min.js', readFileSync(HTMX)],
    ...paths.map((path) => [path.slice(PUBLIC.length), readFileSync(path)] as const),
  ]);
}

function fingerprint(files: ReadonlyMap<string, Buffer>): string {
  const hash = createHash('sha256');
  for (const [path, content] of files) hash.update(path).update(content);
  return hash.digest('hex').slice(0, 12);
}

/**
 * Sends files as small as they can be made. That takes too long for every request, but they do not change: each is
 * compressed once, when it is first asked for, beside whatever else is answered.
 */
function sendSmallest(files: ReadonlyMap<string, Buffer>): RequestHandler {
  const smallest = oncePer(compress);
  return async (req, res, next) => {
    const file = files.get(req.path);
    const asks = req.method === 'GET' || req.method === 'HEAD';
    if (file === undefined || !asks || req.acceptsEncodings('br') !== 'br') return next();
    const body = await smallest(file);
    asTheyAre(res);
    res.vary('Accept-Encoding').type(extname(req.path)).set('Content-Encoding', 'br');
    res.set('Cache-Control', `public, max-age=${YEAR}, immutable`).send(body);
  };
}
