import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Bundle } from '../platform/bundle.ts';
import type { Grades } from './measures/types.ts';

const Judged = z.array(
  z.object({
    id: z.string(),
    q: z.string(),
    kind: z.string(),
    relevant: z.array(z.object({ plan: z.string(), line: z.number(), grade: z.number() })),
  }),
);

/** One judged query; `relevant` names lines of the source texts. */
export type JudgedQuery = z.infer<typeof Judged>[number];

const GROUP_OF_KIND: Readonly<Record<string, string>> = {
  term: 'lexical',
  phrase: 'lexical',
  numeric: 'lexical',
  region: 'lexical',
  'natural-question': 'colloquial',
  paraphrase: 'colloquial',
  synonym: 'colloquial',
  typo: 'odd spelling',
  pinyin: 'odd spelling',
  traditional: 'odd spelling',
  'full-width': 'odd spelling',
  abbreviation: 'odd spelling',
};

/** Reads a file of judged queries. */
export async function readJudged(file: string | URL): Promise<readonly JudgedQuery[]> {
  return Judged.parse(JSON.parse(await readFile(file, 'utf8')));
}

/** Kinds of query are reported in groups; a kind that is in none is one by itself. */
export function groupOf(kind: string): string {
  return GROUP_OF_KIND[kind] ?? kind;
}

/** The grades of all queries, by the query's id. Throws if a judged line is no passage. */
export function gradesOf(
  bundle: Pick<Bundle, 'passages'>,
  queries: readonly JudgedQuery[],
): ReadonlyMap<string, Grades> {
  return new Map(queries.map((query) => [query.id, toGrades(bundle, query)]));
}

/** The grades of sections: a section's is the highest of its judged lines. Throws if a line is no passage. */
export function toGrades(bundle: Pick<Bundle, 'passages'>, { id, relevant }: JudgedQuery): Grades {
  const grades = new Map<string, number>();
  for (const { plan, line, grade } of relevant) {
    const at = bundle.passages.find(
      ({ passage }) => passage.plan === plan && passage.line <= line && line <= passage.endLine,
    );
    if (at === undefined) throw new Error(`${id}: line ${line} of ${plan} is no passage`);
    const { section } = at.passage;
    grades.set(section, Math.max(grade, grades.get(section) ?? 0));
  }
  return grades;
}
