import type { Request, Response } from 'express';

/** The same address answers as a whole page, as the part of it that htmx swaps in, or as data. */
export type Variant = 'page' | 'part' | 'json' | 'csv' | 'markdown';

/** What decides between them; caches must keep the answers apart by these. */
const VARY = ['Accept', 'HX-Request', 'HX-Request-Type', 'HX-History-Restore-Request'];

/** Picks the variant and declares what it depends on. An Accept of anything, as a history restore sends it, means the page. */
export function chooseVariant(req: Request, res: Response): Variant {
  res.vary(VARY.join(', '));
  const accepted = req.accepts(['html', 'json', 'csv', 'text/markdown']);
  if (accepted === 'json' || accepted === 'csv') return accepted;
  if (accepted === 'text/markdown') return 'markdown';
  return isPartRequest(req) ? 'part' : 'page';
}

function isPartRequest(req: Request): boolean {
  return (
    req.get('HX-Request') !== undefined &&
    req.get('HX-Request-Type') !== 'full' &&
    req.get('HX-History-Restore-Request') === undefined
  );
}
