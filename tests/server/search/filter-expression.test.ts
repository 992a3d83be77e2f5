import { expect, it } from 'vitest';
import { toFilterExpression } from '../../../server/search/filter-expression.ts';
import { NO_FILTERS } from '../../../server/urls.ts';

it('says nothing where nothing is filtered', () => {
  expect(toFilterExpression(NO_FILTERS)).toBeNull();
});

it('takes plan, part and chapter for alternatives of one facet', () => {
  expect(toFilterExpression({ ...NO_FILTERS, plan: ['a'], chapter: ['b-1', 'b-2'], kind: ['text'] })).toBe(
    '(plan IN ["a"] OR chapter IN ["b-1", "b-2"]) AND kind IN ["text"]',
  );
});

it('keeps a value a value', () => {
  expect(toFilterExpression({ ...NO_FILTERS, topic: ['a"] OR x = "\\'] })).toBe(
    'topics IN ["a\\"] OR x = \\"\\\\"]',
  );
});
