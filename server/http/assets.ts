import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import express, { type RequestHandler } from 'express';
import { ROOT } from '../../platform/config.ts';

const PUBLIC = join(ROOT, 'public');
const HTMX = join(dirname(createRequire(import.meta.url).resolve('htmx.org')), 'htmx.min.js');

/** Static files under an address that changes with their content, so that browsers may keep them for good. */
export interface Assets {
  readonly handler: RequestHandler;
  url(path: string): string;
}

export function createAssets(): Assets {
  const version = fingerprint();
  const router = express.Router();
  const always = { index: false, redirect: false, setHeaders: asTheyAre } as const;
  const kept = { ...always, immutable: true, maxAge: '1y' };
  const asked = { ...always, maxAge: 0 };
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

function fingerprint(): string {
  const hash = createHash('sha256').update(readFileSync(HTMX));
  const files = readdirSync(PUBLIC, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = files.map(({ parentPath, name }) => join(parentPath, name));
  for (const path of paths.toSorted()) hash.update(path.slice(PUBLIC.length)).update(readFileSync(path));
  return hash.digest('hex').slice(0, 12);
}
