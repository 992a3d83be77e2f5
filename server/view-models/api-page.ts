import type { JsonSchema } from '../openapi/components.ts';
import type { OpenApi } from '../openapi/document.ts';
import type { Operation } from '../openapi/operation.ts';
import type { Parameter } from '../openapi/parameters.ts';
import { type ApiField, type ApiType, toFields, toType } from './api-fields.ts';

export interface ApiPageModel {
  readonly description: string;
  readonly operations: readonly ApiOperation[];
  readonly schemas: readonly ApiSchema[];
}

export interface ApiOperation {
  readonly id: string;
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  readonly parameters: readonly ApiParameter[];
  /** The name of the schema of its JSON; null: it answers with a file only. */
  readonly answer: string | null;
  /** The media types of the files that it may answer with. */
  readonly files: readonly string[];
  readonly problems: readonly { readonly status: string; readonly says: string }[];
  /** The operation that takes and answers the same, told once. */
  readonly sameAs: { readonly id: string; readonly path: string } | null;
  readonly example: string;
}

export interface ApiParameter {
  readonly name: string;
  readonly required: boolean;
  readonly type: ApiType;
  /** What holds where it is not given; null where nothing does. */
  readonly fallback: string | null;
  readonly says: string;
}

export interface ApiSchema {
  readonly name: string;
  readonly says: string;
  readonly fields: readonly ApiField[];
  /** The schemas of which it is one. */
  readonly oneOf: readonly string[];
}

/** The interface for programs as readers see it: what the OpenAPI document says, with an example of each. */
export function toApiPage(document: OpenApi, operations: readonly Operation[]): ApiPageModel {
  return {
    description: document.info.description,
    operations: operations.map((operation) => ({
      ...toApiOperation(document, operation),
      sameAs: operations.find(({ id }) => id === operation.sameAs) ?? null,
    })),
    schemas: Object.entries(document.components.schemas).map(([name, schema]) => ({
      name,
      says: schema.description ?? '',
      fields: toFields(schema),
      oneOf: (schema.oneOf ?? []).flatMap((each) => nameOf(each)),
    })),
  };
}

function toApiOperation(document: OpenApi, operation: Operation): Omit<ApiOperation, 'sameAs'> {
  const { id, path, summary, description, answer, files, example } = operation;
  const responses = Object.entries(document.paths[path]?.get.responses ?? {});
  return {
    id,
    path,
    summary,
    description,
    parameters: operation.parameters.map(toParameter),
    answer,
    files,
    problems: responses
      .filter(([status]) => status !== '200')
      .map(([status, says]) => ({
        status: status === 'default' ? '其他' : status,
        says: says.description,
      })),
    example,
  };
}

function toParameter({ name, required, schema, description }: Parameter): ApiParameter {
  const fallback = schema.default === undefined || schema.default === '' ? null : String(schema.default);
  return { name, required, type: toType(schema), fallback, says: description };
}

function nameOf(schema: JsonSchema | boolean): readonly string[] {
  const reference = typeof schema === 'boolean' ? undefined : schema.$ref;
  return reference === undefined ? [] : [reference.slice(reference.lastIndexOf('/') + 1)];
}
