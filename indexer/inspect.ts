import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseCatalog } from '../plan/catalog.ts';
import type { Box, Heading, ParsedPlan, Passage } from '../plan/model.ts';
import { ROOT } from '../platform/config.ts';
import { SourceError } from '../platform/errors.ts';
import { parsePlan } from './parse.ts';
import { readText } from './read.ts';

function headingJson({ id, number, title, line, inferred, reason, ranges }: Heading) {
  return { id, number, title, line, inferred, reason, ranges };
}

function boxJson(box: Box, passages: ReadonlyMap<string, Passage>) {
  const { id, number, title, line, endLine, part, chapter, kind, ranges } = box;
  const own = box.passages.flatMap((passage) => passages.get(passage) ?? []);
  const base = { id, number, title, line, endLine, part, chapter, kind, ranges };
  if (box.kind === 'list') {
    const items = own.flatMap((item) => {
      if (item.kind !== 'item') return [];
      return [{ id: item.id, line: item.line, endLine: item.endLine, lead: item.lead, group: item.group }];
    });
    return { ...base, groups: box.groups, items };
  }
  const rows = own.flatMap((row) =>
    row.kind === 'indicator' ? [{ id: row.id, line: row.line, cells: row.cells }] : [],
  );
  const notes = own.flatMap((note) => (note.kind === 'note' ? [{ id: note.id, line: note.line }] : []));
  return { ...base, columns: box.columns, headerRanges: box.headerRanges, rows, notes };
}

/** What `inspect` prints: the outline with ids and source ranges. */
export function toInspection(parsed: ParsedPlan) {
  const passages = new Map(parsed.passages.map((passage) => [passage.id, passage]));
  return {
    plan: { id: parsed.id, title: parsed.title, ranges: parsed.titleRanges },
    parts: parsed.parts.map((part) => ({
      ...headingJson(part),
      chapters: part.chapters.map((chapter) => ({
        ...headingJson(chapter),
        sections: chapter.sections.map(headingJson),
      })),
    })),
    boxes: parsed.boxes.map((box) => boxJson(box, passages)),
    glossary: parsed.passages.flatMap((entry) =>
      entry.kind === 'definition' ? [{ number: entry.number, term: entry.term, line: entry.line }] : [],
    ),
    figures: parsed.figures,
    passages: parsed.passages.map(({ plan: _, ...passage }) => passage),
    sections: parsed.sections.map(({ plan: _, ...section }) => section),
    noise: parsed.noise,
    warnings: parsed.warnings,
  };
}

/** The id under which the catalog knows the file, by content or name; else one made from the file's name. */
async function idOf(path: string): Promise<string> {
  const catalog = parseCatalog(await readFile(join(ROOT, 'data', 'plans.json'), 'utf8'), 'data/plans.json');
  const sha256 = createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
  const name = basename(path);
  const known =
    catalog.find((plan) => plan.sha256 === sha256) ?? catalog.find(({ file }) => basename(file) === name);
  const slug = name
    .replace(/\.[^.]*$/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '');
  return known?.id ?? (/^[a-z]/.test(slug) ? slug : `plan${slug}`);
}

async function main(argv: readonly string[]): Promise<void> {
  const [path, ...others] = argv;
  if (path === undefined || others.length > 0) {
    throw new SourceError('inspect', null, 'takes one file: npm run --silent inspect -- FILE');
  }
  const text = await readText(path);
  const inspection = toInspection(parsePlan(await idOf(path), path, text));
  process.stdout.write(`${JSON.stringify(inspection, null, 1)}\n`);
}

if (process.argv[1] === import.meta.filename) {
  main(process.argv.slice(2)).catch((error: unknown) => {
    process.stderr.write(`${error instanceof SourceError ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
}
