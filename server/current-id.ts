import type { Library } from './library.ts';
import type { SiteData } from './site.ts';

/**
 * The id as it is now: ids move when a chapter or box is inserted before them. Undefined for what never was one.
 */
export function currentId(
  id: string,
  library: Pick<Library, 'place'>,
  { redirects }: Pick<SiteData, 'redirects'>,
): string | undefined {
  if (library.place(id) !== undefined) return id;
  return Object.hasOwn(redirects, id) ? redirects[id] : undefined;
}
