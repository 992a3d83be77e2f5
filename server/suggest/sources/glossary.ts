import type { Bundle } from '../../../platform/bundle.ts';
import type { Library } from '../../library.ts';
import type { Entry } from '../types.ts';
import { whereOf } from './where.ts';

/** The terms that the plans explain; each leads to its definition. */
export function toGlossaryTerms({ vocabulary }: Bundle, library: Library): readonly Entry[] {
  return library.shelves.flatMap(({ plan, glossary }) =>
    glossary.flatMap(({ id, term }) => {
      const url = library.readerUrl(id);
      if (url === undefined) return [];
      const weight = vocabulary.get(term) ?? 1;
      return [
        {
          kind: 'glossary',
          text: term,
          detail: whereOf(library, plan.id, []),
          leadsTo: () => url,
          aliases: [],
          weight,
        },
      ] as const;
    }),
  );
}
