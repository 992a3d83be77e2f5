import { z } from 'zod';
import type { ParsedPlan } from '../plan/model.ts';
import type { Question } from '../platform/bundle.ts';
import { SourceError } from '../platform/errors.ts';

/** A question as data/questions/{plan}.jsonl has it: `line` is a line of the plan's file. */
export interface QuestionLine {
  readonly line: number;
  readonly kind: string;
  readonly q: string;
}

const Entry = z.object({ line: z.int().positive(), kind: z.string().min(1), q: z.string().trim().min(1) });

/** Parses a questions file. Throws SourceError with the line that is wrong. */
export function parseQuestions(file: string, text: string): readonly QuestionLine[] {
  return text.split('\n').flatMap((json, index) => {
    if (json.trim() === '') return [];
    const parsed = Entry.safeParse(parseJson(json));
    if (parsed.success) return [parsed.data];
    throw new SourceError(file, index + 1, 'expected {"line": 12, "kind": "question", "q": "…"}');
  });
}

/** Anything that is no JSON is undefined, which no schema takes. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * The questions of a plan in the order of the passages that answer them, by the passage whose lines hold theirs.
 * A question whose line no passage holds is left out and its line named in `lost`.
 */
export function toQuestions(
  plan: ParsedPlan,
  lines: readonly QuestionLine[],
): { readonly questions: readonly Question[]; readonly lost: readonly number[] } {
  const order = new Map<number, number>();
  plan.passages.forEach(({ line, endLine }, index) => {
    for (let at = line; at <= endLine; at++) if (!order.has(at)) order.set(at, index);
  });
  const found = lines
    .map((entry) => ({ ...entry, passage: order.get(entry.line) }))
    .filter((entry) => entry.passage !== undefined)
    .toSorted((a, b) => (a.passage ?? 0) - (b.passage ?? 0));
  return {
    questions: found.map(({ passage = 0, kind, q }) => ({
      passage: plan.passages[passage]?.id ?? '',
      kind,
      q,
    })),
    lost: lines.filter(({ line }) => !order.has(line)).map(({ line }) => line),
  };
}

/** The questions of each passage by its id, with their positions in the list. */
export function questionsByPassage(
  questions: readonly Question[],
): ReadonlyMap<string, readonly { readonly q: string; readonly index: number }[]> {
  const byPassage = new Map<string, { readonly q: string; readonly index: number }[]>();
  questions.forEach(({ passage, q }, index) => {
    const asked = byPassage.get(passage);
    if (asked === undefined) byPassage.set(passage, [{ q, index }]);
    else asked.push({ q, index });
  });
  return byPassage;
}
