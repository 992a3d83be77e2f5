import { type ExportFormat, FORMAT_FACTS } from '../citations/formats.ts';
import type { Library } from '../library.ts';
import type { SchemaName } from './components.ts';
import type { Parameter } from './parameters.ts';

/** Something that a program can ask for, with GET. */
export interface Operation {
  readonly id: string;
  /** With its variables in braces. */
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  readonly parameters: readonly Parameter[];
  /** The schema of its JSON; null: it answers with a file only. */
  readonly answer: SchemaName | null;
  /** The media types of the files that it may answer with. */
  readonly files: readonly string[];
  /** Problems that are particular to it; any address may also answer with 400, 429 or 500. */
  readonly problems: readonly (404 | 503)[];
  /** What its 400 means, where it is more than an address that cannot be read. */
  readonly refusal?: string;
  /** The operation that takes and answers the same, where this is another address of it. */
  readonly sameAs: string | null;
  /** An address that answers, to be tried. */
  readonly example: string;
}

/** One that stands in a section of a chapter, for examples. */
export function somePassage({ shelves }: Library): string {
  const sections = shelves[0]?.outline.sections ?? [];
  return sections.find(({ kind }) => kind === 'section')?.passages[0] ?? '';
}

export function mediaType(format: ExportFormat): string {
  return FORMAT_FACTS[format].contentType.replace(/;.*$/, '');
}
