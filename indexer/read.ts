import { readFile, stat } from 'node:fs/promises';
import { relative } from 'node:path';
import { SourceError } from '../platform/errors.ts';

/** Plans have some hundred kilobytes; anything of this size is another kind of file. */
const LARGEST = 20 * 1024 * 1024;

const NEWLINE = 0x0a;

/** The 1-based line of the first byte that breaks the decoder's rules. */
function lineOfFault(bytes: Buffer): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(NEWLINE, start);
    const next = end === -1 ? bytes.length : end + 1;
    try {
      decoder.decode(bytes.subarray(start, next));
    } catch {
      return line;
    }
    start = next;
  }
  return line;
}

function decode(bytes: Buffer, file: string): string {
  const binary = bytes.indexOf(0);
  if (binary !== -1) {
    throw new SourceError(file, null, 'is a binary file; export the plan as plain text in UTF-8');
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    const line = lineOfFault(bytes);
    const advice = 'is not UTF-8 from this line on; convert it, for instance with iconv -f GB18030 -t UTF-8';
    throw new SourceError(file, line, advice, { cause });
  }
}

/** Reads a plan's text. Throws SourceError for a file that is missing, too large, binary, empty or not UTF-8. */
export async function readText(path: string): Promise<string> {
  const shown = relative(process.cwd(), path);
  const file = shown === '' || shown.startsWith('..') ? path : shown;
  const found = await stat(path).catch((cause: unknown) => {
    throw new SourceError(file, null, 'cannot be read: check the path', { cause });
  });
  if (!found.isFile()) throw new SourceError(file, null, 'is no file; name one plan text');
  if (found.size > LARGEST) {
    const size = Math.ceil(found.size / 1024 / 1024);
    throw new SourceError(file, null, `has ${size} MB, more than 20 MB; give the text of one plan`);
  }
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new SourceError(file, null, 'cannot be read: check its permissions', { cause });
  });
  return decode(bytes, file);
}
