import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ROOT } from '../platform/config.ts';
import { SourceError } from '../platform/errors.ts';
import type { SiteData } from './site.ts';

const Examples = z.array(z.string().min(1));
const SyntaxExamples = z.array(z.strictObject({ q: z.string().min(1), says: z.string().min(1) }));
const Redirects = z.record(z.string(), z.string());

/** Reads `data/examples.json`, `data/redirects.json` and `data/syntax-examples.json`. Throws SourceError. */
export function readSiteData(folder = join(ROOT, 'data')): SiteData {
  return {
    examples: read(join(folder, 'examples.json'), Examples),
    redirects: read(join(folder, 'redirects.json'), Redirects),
    syntax: read(join(folder, 'syntax-examples.json'), SyntaxExamples),
  };
}

function read<T>(file: string, schema: z.ZodType<T>): T {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new SourceError(file, null, `cannot be read: ${reason}`, { cause });
  }
}
