import type { Bundle } from '../../../platform/bundle.ts';
import type { Library } from '../../library.ts';
import { urls } from '../../urls.ts';
import type { Entry } from '../types.ts';
import { whereIsSection } from './where.ts';

/** Of the queries that passages answer, those that are asked as questions; each leads to its search. */
export function toQuestions({ questions }: Bundle, library: Library): readonly Entry[] {
  const answers = new Map<string, string[]>();
  for (const { kind, passage, q } of questions) {
    if (kind === 'question') answers.set(q, [...(answers.get(q) ?? []), passage]);
  }
  return [...answers].flatMap(([text, [first = '', ...others]]) => {
    const section = library.section(library.passage(first)?.passage.section ?? '');
    if (section === undefined) return [];
    const detail = whereIsSection(library, section);
    const weight = 1 + others.length;
    return [
      { kind: 'question', text, detail, leadsTo: () => urls.search({ q: text }), aliases: [], weight },
    ] as const;
  });
}
