import { z } from 'zod';
import { Answer, DefinitionAnswer, HeadingAnswer, IndicatorAnswer, PlaceAnswer } from './schemas/answers.ts';
import { ExportAnswer } from './schemas/export.ts';
import { IndicatorValue, NumberValue, RangeValue, TextValue } from './schemas/indicator-parts.ts';
import { IndicatorFigure, IndicatorRow, IndicatorsAnswer } from './schemas/indicators.ts';
import { PassageAnswer } from './schemas/passage.ts';
import { PassageReference, PathStep } from './schemas/plan.ts';
import { OutlineAnswer, OutlineBox, PlanFacts, PlansAnswer } from './schemas/plans.ts';
import { Problem } from './schemas/problem.ts';
import {
  FacetValue,
  Help,
  NearSection,
  PassageLink,
  Result,
  ResultPassage,
  ResultSection,
  Run,
  SearchAnswer,
  SectionCount,
} from './schemas/search.ts';
import { SimilarAnswer } from './schemas/similar.ts';
import { SuggestAnswer } from './schemas/suggest.ts';
import { TermsAnswer } from './schemas/terms.ts';

/** The schemas that have a name of their own, in the order of the page. */
export const SCHEMAS = {
  SearchAnswer,
  Result,
  ResultSection,
  ResultPassage,
  Run,
  PassageLink,
  FacetValue,
  Answer,
  DefinitionAnswer,
  IndicatorAnswer,
  PlaceAnswer,
  HeadingAnswer,
  Help,
  NearSection,
  SectionCount,
  SuggestAnswer,
  PlansAnswer,
  PlanFacts,
  OutlineAnswer,
  OutlineBox,
  PassageAnswer,
  SimilarAnswer,
  TermsAnswer,
  IndicatorsAnswer,
  IndicatorRow,
  IndicatorFigure,
  IndicatorValue,
  NumberValue,
  RangeValue,
  TextValue,
  ExportAnswer,
  PathStep,
  PassageReference,
  Problem,
} as const;

export type SchemaName = keyof typeof SCHEMAS;
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** Where a schema stands in the OpenAPI document. */
export function schemaReference(name: string): string {
  return `#/components/schemas/${name}`;
}

/**
 * The named schemas as JSON Schema 2020-12, each by its name, referring to each other. They are published open, for
 * later versions may say more and programs must not fail of it; closed, they refuse whatever they do not name.
 */
export function toComponents(form: 'open' | 'closed' = 'open'): Readonly<Record<string, JsonSchema>> {
  const registry = z.registry<{ readonly id: string }>();
  for (const [id, schema] of Object.entries(SCHEMAS)) registry.add(schema, { id });
  const override = (made: { readonly jsonSchema: JsonSchema }): void => {
    withoutSafeBounds(made);
    if (form === 'open' && made.jsonSchema.additionalProperties === false)
      delete made.jsonSchema.additionalProperties;
  };
  const { schemas } = z.toJSONSchema(registry, { uri: schemaReference, override });
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, withoutIdentity(schema)]));
}

/** What zod says of every whole number, that it is one JavaScript can hold, is true of all of JSON here. */
function withoutSafeBounds({ jsonSchema }: { readonly jsonSchema: JsonSchema }): void {
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
}

/** Inside the OpenAPI document, the place of a schema is its identity, and the document names the dialect. */
function withoutIdentity({ $schema: _schema, $id: _id, ...schema }: JsonSchema): JsonSchema {
  return schema;
}
