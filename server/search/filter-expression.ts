import type { FilterName, Filters } from './types.ts';

const FIELD: Readonly<Record<FilterName, string>> = {
  plan: 'plan',
  part: 'part',
  chapter: 'chapter',
  topic: 'topics',
  region: 'regions',
  kind: 'kind',
  level: 'level',
};

/** The filters in the engine's language, or null where nothing is filtered. `plan`, `part` and `chapter` are alternatives. */
export function toFilterExpression(filters: Filters): string | null {
  const tree = [anyOf('plan', filters), anyOf('part', filters), anyOf('chapter', filters)].filter(
    (each) => each !== null,
  );
  const rest = (['topic', 'region', 'kind', 'level'] as const)
    .map((name) => anyOf(name, filters))
    .filter((each) => each !== null);
  const all = [...(tree.length === 0 ? [] : [`(${tree.join(' OR ')})`]), ...rest];
  return all.length === 0 ? null : all.join(' AND ');
}

function anyOf(name: FilterName, filters: Filters): string | null {
  if (filters[name].length === 0) return null;
  return `${FIELD[name]} IN [${filters[name].map(quote).join(', ')}]`;
}

function quote(value: string): string {
  return `"${value.replace(/[\\"]/g, '\\$&')}"`;
}
