import { describe, expect, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import type { Answer } from '../../../server/answers/types.ts';
import { SCHEMAS } from '../../../server/openapi/components.ts';
import type { Help, NearSection, Result } from '../../../server/search/types.ts';
import type { ExportAnswer } from '../../../server/view-models/export-file.ts';
import type { IndicatorsAnswer } from '../../../server/view-models/indicator-data.ts';
import type { PassageAnswer } from '../../../server/view-models/passage-answer.ts';
import type { OutlineAnswer, PlanFacts } from '../../../server/view-models/plans-answer.ts';
import type { SearchAnswer } from '../../../server/view-models/search-answer.ts';
import type { SimilarAnswer } from '../../../server/view-models/similar-answer.ts';
import type { SuggestAnswer } from '../../../server/view-models/suggest.ts';
import type { TermsAnswer } from '../../../server/view-models/terms-answer.ts';

/** What a schema lets through, as the code's types have it: nothing can be changed. */
type Frozen<T> = T extends readonly (infer Item)[]
  ? number extends T['length']
    ? readonly Frozen<Item>[]
    : { readonly [Key in keyof T]: Frozen<T[Key]> }
  : T extends object
    ? { readonly [Key in keyof T]: Frozen<T[Key]> }
    : T;
type Let<Name extends keyof typeof SCHEMAS> = Frozen<z.output<(typeof SCHEMAS)[Name]>>;

// That a schema lets through nothing else than its type is checked beside the schema, with `satisfies`.
describe('the schemas', () => {
  it('let through everything that the types of the answers allow', () => {
    expectTypeOf<SearchAnswer>().toExtend<Let<'SearchAnswer'>>();
    expectTypeOf<Result>().toExtend<Let<'Result'>>();
    expectTypeOf<Help>().toExtend<Let<'Help'>>();
    expectTypeOf<NearSection>().toExtend<Let<'NearSection'>>();
    expectTypeOf<Answer>().toExtend<Let<'Answer'>>();
    expectTypeOf<SuggestAnswer>().toExtend<Let<'SuggestAnswer'>>();
    expectTypeOf<PlanFacts>().toExtend<Let<'PlanFacts'>>();
    expectTypeOf<OutlineAnswer>().toExtend<Let<'OutlineAnswer'>>();
    expectTypeOf<PassageAnswer>().toExtend<Let<'PassageAnswer'>>();
    expectTypeOf<IndicatorsAnswer>().toExtend<Let<'IndicatorsAnswer'>>();
    expectTypeOf<TermsAnswer>().toExtend<Let<'TermsAnswer'>>();
    expectTypeOf<ExportAnswer>().toExtend<Let<'ExportAnswer'>>();
    expectTypeOf<SimilarAnswer>().toExtend<Let<'SimilarAnswer'>>();
  });

  it('all say what they are', () => {
    const silent = Object.entries(SCHEMAS).filter(([, schema]) => schema.description === undefined);
    expect(silent.map(([name]) => name)).toEqual([]);
  });
});
