import type { ParsedPlan, Plan } from '../plan/model.ts';
import type { Question } from '../platform/bundle.ts';
import { parsePlan } from './parse.ts';
import { toQuestions } from './questions.ts';
import type { PlanSource } from './sources.ts';

/** One plan, parsed, with the questions that its passages answer. */
export interface ParsedSource {
  readonly plan: Plan;
  readonly parsed: ParsedPlan;
  /** In the order of the passages. */
  readonly questions: readonly Question[];
  readonly warnings: readonly string[];
}

/** Parses each plan and finds the passages of its questions. Throws SourceError. */
export function toParsedSources(sources: readonly PlanSource[]): readonly ParsedSource[] {
  return sources.map(({ plan, file, text, questions: lines, warnings }) => {
    const parsed = parsePlan(plan.id, file, text);
    const { questions, lost } = toQuestions(parsed, lines);
    const odd = parsed.warnings.map(({ line, message }) => `${file}:${line}: ${message}`);
    const homeless =
      lost.length === 0
        ? []
        : [
            `${file}: ${lost.length} questions name lines without a passage (${lost.slice(0, 5).join(', ')} …)`,
          ];
    return { plan, parsed, questions, warnings: [...warnings, ...odd, ...homeless] };
  });
}
