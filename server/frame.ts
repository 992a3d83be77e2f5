import type { Request } from 'express';
import type { Library } from './library.ts';
import type { Site } from './site.ts';
import { urls } from './urls.ts';
import type { Frame } from './views/layout.tsx';

/** What every page shows of the site around it, and where in the site it stands. */
export function toFrame(
  { assets }: Pick<Site, 'assets'>,
  library: Library,
  { path }: Pick<Request, 'path'>,
): Frame {
  return {
    asset: assets.url,
    path,
    plans: library.shelves.map(({ plan }) => ({ url: urls.plan(plan.id), label: plan.region })),
  };
}
