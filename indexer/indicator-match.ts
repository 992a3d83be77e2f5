import { normalise } from '../platform/normalise.ts';
import type { IndicatorNames } from './indicator-names.ts';

/** What an indicator's name is a name of: equal for names that mean one indicator. */
export type IndicatorMatcher = (name: string) => string;

/**
 * Two names mean one indicator when nothing tells them apart but how words are written and qualifiers that are
 * dropped; beyond that only by a name or alias in the rules. Pure.
 */
export function createIndicatorMatcher(names: IndicatorNames): IndicatorMatcher {
  const reduce = (name: string) => reduced(names, name);
  const known = new Map<string, string>();
  for (const { name, aliases } of names.concepts) {
    const key = reduce(name);
    for (const each of [name, ...aliases]) if (!known.has(reduce(each))) known.set(reduce(each), key);
  }
  return (name) => known.get(reduce(name)) ?? reduce(name);
}

function reduced({ replaced, dropped, scopes }: IndicatorNames, name: string): string {
  const plain = normalise(name).replaceAll(' ', '');
  const written = replaced.reduce((text, [from, to]) => text.replaceAll(from, to), plain);
  const qualifiers = [...dropped, ...scopes.map(({ words }) => normalise(words))];
  const rest = qualifiers.reduce((text, qualifier) => text.replaceAll(qualifier, ''), written);
  return rest === '' ? plain : rest;
}
