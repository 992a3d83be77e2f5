import type { Definition, Plan } from '../../plan/model.ts';
import { nameKey } from '../answers/name-key.ts';
import type { Library } from '../library.ts';

export interface TermDefinition {
  readonly plan: Plan;
  readonly definition: Definition;
}

/** The glossary entries of a term: by its whole name, without what stands in brackets, or by what is quoted in it. Pure. */
export function definitionsOf(library: Pick<Library, 'shelves'>, term: string): readonly TermDefinition[] {
  const wanted = nameKey(term);
  if (wanted === '') return [];
  return library.shelves.flatMap(({ plan, glossary }) =>
    glossary
      .filter((definition) => namesOf(definition.term).some((name) => nameKey(name) === wanted))
      .map((definition) => ({ plan, definition })),
  );
}

function namesOf(term: string): readonly string[] {
  const bracketed = /^(.+?)[（(]([^）)]+)[）)]$/u.exec(term);
  const quoted = [...term.matchAll(/“([^“”]+)”/gu)].map(([, inner = '']) => inner);
  return [term, ...(bracketed?.slice(1) ?? []), ...quoted];
}
