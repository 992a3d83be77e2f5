import { createDefinitionAnswerer } from './definitions.ts';
import { createHeadingAnswerer } from './headings.ts';
import { createIndicatorAnswerer } from './indicators.ts';
import { nameKey } from './name-key.ts';
import { createPlaceAnswerer } from './places.ts';
import type { AnswerSources } from './sources.ts';
import type { Answer, AnswerQuery } from './types.ts';

/** The answers to a query, the surest kind first, plans in catalog order; none where nothing is sure. Pure. */
export type ToAnswers = (query: AnswerQuery) => readonly Answer[];

/** Makes a build ready to answer; the look-ups are made once. */
export function createAnswers(sources: AnswerSources): ToAnswers {
  const answerers = [
    createDefinitionAnswerer(sources),
    createIndicatorAnswerer(sources),
    createPlaceAnswerer(sources),
    createHeadingAnswerer(sources),
  ];
  return (query) => {
    const key = nameKey(query.text);
    if (key === '' || query.excluded.length > 0) return [];
    return answerers.flatMap((answer) => answer(query, key)).slice(0, sources.rules.most);
  };
}
