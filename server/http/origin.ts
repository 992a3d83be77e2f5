import type { Request } from 'express';

/**
 * What permanent addresses begin with, without a trailing slash: the public address, or, where none is set, the
 * address under which this request came.
 */
export function originOf(req: Request, publicUrl: string | null): string {
  if (publicUrl !== null) return publicUrl;
  const origin = `${req.protocol}://${req.get('host') ?? 'localhost'}`;
  return URL.canParse(origin) ? new URL(origin).origin : 'http://localhost';
}
