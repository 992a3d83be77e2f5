import { describe, expect, it } from 'vitest';
import { toLibrary } from '../../../server/library.ts';
import type { JsonSchema } from '../../../server/openapi/components.ts';
import { toOpenApi } from '../../../server/openapi/document.ts';
import { toOperations } from '../../../server/openapi/operations.ts';
import { toFields, toType } from '../../../server/view-models/api-fields.ts';
import { toApiPage } from '../../../server/view-models/api-page.ts';
import { sampleBundle } from '../fixtures.ts';

const operations = toOperations(toLibrary(sampleBundle()), '低空经济');
const page = toApiPage(toOpenApi(operations, null), operations);
const reference: JsonSchema = { $ref: '#/components/schemas/Run' };

const VALUES: readonly (readonly [schema: JsonSchema, text: string])[] = [
  [{ type: 'string' }, '文字'],
  [{ anyOf: [{ type: 'integer' }, { type: 'null' }] }, '整数 或 null'],
  [{ type: 'array', items: { type: 'array', items: { type: 'number' } } }, '列表：数'],
  [{ type: 'array', prefixItems: [{ type: 'integer' }, { type: 'integer' }] }, '列表：整数'],
  [{ const: 'about:blank' }, '"about:blank"'],
  [{ type: 'array', items: reference }, '列表：Run'],
  [{ anyOf: [reference, { type: 'null' }] }, 'Run 或 null'],
];

describe('a value is put in words', () => {
  it.each(VALUES)('%j', (schema, text) => {
    expect(toType(schema).text).toBe(text);
  });

  it('of several types', () => {
    // As zod writes it; its own types know only one.
    expect(toType(JSON.parse('{"type":["string","null"]}')).text).toBe('文字 或 null');
  });

  it('with the schema that says more', () => {
    expect(toType({ anyOf: [reference, { type: 'null' }] }).schema).toBe('Run');
  });
});

describe('fields', () => {
  it('of objects without a name of their own follow them, those of others do not', () => {
    const fields = toFields({
      type: 'object',
      required: ['a'],
      properties: {
        a: { type: 'array', items: { type: 'object', properties: { b: { type: 'string' } } } },
        c: reference,
      },
    });
    expect(fields.map(({ name, optional }) => [name, optional])).toEqual([
      ['a', false],
      ['a[].b', true],
      ['c', true],
    ]);
  });
});

describe('the page', () => {
  it('puts every value in words', () => {
    const types = [
      ...page.operations.flatMap(({ parameters }) => parameters.map(({ type }) => type.text)),
      ...page.schemas.flatMap(({ fields }) => fields.map(({ type }) => type.text)),
    ];
    expect(types.length).toBeGreaterThan(100);
    expect(types.filter((text) => /任意|null(?!$)/.test(text))).toEqual([]);
  });

  it('says once what two addresses have in common', () => {
    const same = page.operations.flatMap(({ path, sameAs }) =>
      sameAs === null ? [] : [[path, sameAs.path]],
    );
    expect(same).toEqual([
      ['/search.json', '/api/search'],
      ['/search.csv', '/api/search'],
      ['/search.md', '/api/search'],
      ['/indicators.json', '/api/indicators'],
      ['/indicators.csv', '/api/indicators'],
    ]);
  });

  it('says of what kinds an answer is', () => {
    expect(page.schemas.find(({ name }) => name === 'Answer')?.oneOf).toHaveLength(4);
  });
});
