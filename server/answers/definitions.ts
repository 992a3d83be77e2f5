import type { Definition, Plan } from '../../plan/model.ts';
import type { TypedQuery } from '../search/types.ts';
import { nameKey } from './name-key.ts';
import { type Layer, peel, wordLayer } from './peel.ts';
import {
  type Answerer,
  type AnswerSources,
  type NoMeaning,
  planFields,
  plansMeant,
  type ScopeMeaning,
  scopeLayers,
  toAnswerPassage,
} from './sources.ts';
import type { DefinitionAnswer } from './types.ts';

type Meaning = ScopeMeaning | NoMeaning | { readonly type: 'asks' };

interface Entry {
  readonly plan: Plan;
  readonly definition: Definition;
}

/** Answers a query that is a term of a glossary, or that asks what one means. */
export function createDefinitionAnswerer(sources: AnswerSources): Answerer {
  const { library, rules } = sources;
  const entries = library.shelves.flatMap(({ plan, glossary }) =>
    glossary.map((definition): Entry => ({ plan, definition })),
  );
  const terms = byKey(entries, termNames);
  const cores = byKey(entries, coreNames);
  const layers: readonly Layer<Meaning>[] = [
    wordLayer<Meaning>(rules.definition.before, { type: 'asks' }, 'start'),
    wordLayer<Meaning>(rules.definition.after, { type: 'asks' }, 'finish'),
    ...scopeLayers(sources),
  ];
  return (query, key) => {
    for (const { rest, means } of peel(key, layers)) {
      const asked = query.asks === 'definition' || means.some(({ type }) => type === 'asks');
      const found = terms.get(rest) ?? (asked ? cores.get(rest) : undefined);
      const meant = plansMeant(means, query);
      if (found !== undefined)
        return found.filter(({ plan }) => meant(plan.id)).map((entry) => toAnswer(entry, query.typed));
    }
    return [];
  };
}

function toAnswer({ plan, definition: { id, term, text } }: Entry, typed: TypedQuery): DefinitionAnswer {
  const passage = toAnswerPassage(id, typed);
  return {
    kind: 'definition',
    title: term,
    ...planFields(plan),
    text: text.slice(text.startsWith(term) ? term.length : 0).replace(/^\s*[：:]\s*/, ''),
    url: passage.url,
    passages: [passage],
  };
}

/** The term whole, without its brackets, what stands in them in Latin letters, and each of several quoted ones. */
function termNames({ definition: { term } }: Entry): readonly string[] {
  const bracket = /^(.+?)[（(]([\w&+.]+)[）)]$/.exec(term);
  const quoted = quotedIn(term);
  const outside = quoted.reduce((rest, each) => rest.replace(each, ''), term).replaceAll(/[“”\s]/g, '');
  const several = quoted.length > 1 && outside === '' ? quoted : [];
  const alone = quoted.length === 1 && outside.length <= 2 ? quoted.filter(({ length }) => length >= 4) : [];
  return [term, ...(bracket?.slice(1) ?? []), ...several, ...alone];
}

/** What is quoted in a term: enough where the query asks what it means. */
function coreNames({ definition: { term } }: Entry): readonly string[] {
  const quoted = quotedIn(term);
  return quoted.length === 1 ? quoted.filter(({ length }) => length >= 3) : [];
}

function quotedIn(term: string): readonly string[] {
  return [...term.matchAll(/“([^“”]+)”/g)].map(([, inner = '']) => inner);
}

function byKey(
  entries: readonly Entry[],
  names: (entry: Entry) => readonly string[],
): ReadonlyMap<string, readonly Entry[]> {
  const map = new Map<string, readonly Entry[]>();
  for (const entry of entries) {
    for (const key of new Set(names(entry).map(nameKey))) map.set(key, [...(map.get(key) ?? []), entry]);
  }
  return map;
}
