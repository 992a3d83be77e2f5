import type { JsonSchema } from '../openapi/components.ts';

/** One field of a JSON answer, as the page lists it. */
export interface ApiField {
  /** With the names of the objects it lies in: `query.notes`, `rows[].name`. */
  readonly name: string;
  readonly type: ApiType;
  readonly says: string;
  /** Some answers lack it. */
  readonly optional: boolean;
}

/** What a value is, in words, with the name of the schema that says more, if there is one. */
export interface ApiType {
  readonly text: string;
  readonly schema: string | null;
  /** Every value it can have; empty where that is not a short list. */
  readonly values: readonly string[];
}

type Node = JsonSchema;

const WORDS: Readonly<Record<string, string>> = {
  string: '文字',
  integer: '整数',
  number: '数',
  boolean: '真假',
  object: '对象',
  null: 'null',
};

/** The fields of an object, those of objects inside it that have no name of their own right after it. */
export function toFields(schema: Node, within = ''): readonly ApiField[] {
  const required = new Set(schema.required ?? []);
  return Object.entries(schema.properties ?? {}).flatMap(([key, value]) => {
    const node = nodeOf(value);
    const name = `${within}${key}`;
    const field: ApiField = {
      name,
      type: toType(node),
      says: node.description ?? '',
      optional: !required.has(key),
    };
    const { inner, suffix } = innermost(node);
    return [field, ...(inner.$ref === undefined ? toFields(inner, `${name}${suffix}.`) : [])];
  });
}

/** What a value may be. */
export function toType(schema: Node): ApiType {
  const { inner, suffix } = innermost(schema);
  const alternatives = choices(inner).map(nodeOf);
  const orNull = isNullable(schema) ? ' 或 null' : '';
  const list = suffix === '' ? '' : '列表：';
  const reference = inner.$ref === undefined ? null : nameOf(inner.$ref);
  const names = alternatives.map(({ $ref }) => ($ref === undefined ? null : nameOf($ref)));
  const word = reference ?? (names.length > 0 ? names.join(' | ') : wordOf(inner));
  return { text: `${list}${word}${orNull}`, schema: reference, values: valuesOf(inner) };
}

function wordOf(schema: Node): string {
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  const words = typesOf(schema).filter((type) => type !== 'null');
  return words.length === 0 ? '任意值' : words.map((type) => WORDS[type] ?? type).join('或');
}

/** JSON Schema names one type, or several. */
function typesOf({ type }: Node): readonly string[] {
  const types: unknown = type;
  if (Array.isArray(types)) return types.map(String);
  return typeof types === 'string' ? [types] : [];
}

/** What is inside lists and beside null. */
function innermost(schema: Node): { readonly inner: Node; readonly suffix: string } {
  const rest = choices(schema)
    .map(nodeOf)
    .filter(({ type }) => type !== 'null');
  const [only] = rest;
  if (isNullable(schema) && rest.length === 1 && only !== undefined) return innermost(only);
  const items = schema.type === 'array' ? (schema.items ?? schema.prefixItems?.[0]) : undefined;
  const item = Array.isArray(items) ? items[0] : items;
  if (item === undefined || typeof item === 'boolean') return { inner: schema, suffix: '' };
  const { inner, suffix } = innermost(nodeOf(item));
  return { inner, suffix: `[]${suffix}` };
}

function isNullable(schema: Node): boolean {
  return typesOf(schema).includes('null') || choices(schema).some((choice) => nodeOf(choice).type === 'null');
}

function choices(schema: Node): readonly (Node | boolean)[] {
  return schema.anyOf ?? schema.oneOf ?? [];
}

function valuesOf(schema: Node): readonly string[] {
  return (schema.enum ?? []).map(String);
}

function nameOf(reference: string): string {
  return reference.slice(reference.lastIndexOf('/') + 1);
}

function nodeOf(schema: Node | boolean): Node {
  return typeof schema === 'boolean' ? {} : schema;
}
