import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../../platform/config.ts';
import { toLibrary } from '../../../server/library.ts';
import { toComponents } from '../../../server/openapi/components.ts';
import { toOpenApi } from '../../../server/openapi/document.ts';
import { toOperations } from '../../../server/openapi/operations.ts';
import { sampleBundle } from '../fixtures.ts';

const operations = toOperations(toLibrary(sampleBundle()), '低空经济');
const document = toOpenApi(operations, null);

/** Everything that a `$ref` names, wherever it stands. */
function referencesIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '$ref' && typeof inner === 'string' ? [inner] : referencesIn(inner),
  );
}

const searchParameter = (name: string) =>
  document.paths['/api/search']?.get.parameters.find((parameter) => parameter.name === name);

describe('the OpenAPI document', () => {
  it('refers to schemas that it has', () => {
    const references = new Set(referencesIn(document));
    expect(references.size).toBeGreaterThan(10);
    const names = [...references].map((reference) => reference.replace('#/components/schemas/', ''));
    expect(names.filter((name) => document.components.schemas[name] === undefined)).toEqual([]);
  });

  it('has no schema that no answer needs', () => {
    const used = new Set(referencesIn(document));
    const unused = Object.keys(document.components.schemas).filter(
      (name) => !used.has(`#/components/schemas/${name}`),
    );
    expect(unused).toEqual([]);
  });

  it('names each operation once', () => {
    const ids = operations.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(Object.keys(document.paths)).toHaveLength(ids.length);
  });

  it('declares every variable of a path', () => {
    const undeclared = operations.flatMap(({ path, parameters }) =>
      [...path.matchAll(/\{(\w+)\}/g)]
        .map(([, name]) => name)
        .filter((name) => !parameters.some((each) => each.in === 'path' && each.name === name))
        .map((name) => `${path}: ${name}`),
    );
    expect(undeclared).toEqual([]);
  });

  it('says which values the filters of this build take', () => {
    expect(searchParameter('plan')?.schema).toEqual({
      type: 'array',
      items: { type: 'string', enum: ['sheng', 'shi'] },
    });
    expect(searchParameter('kind')?.schema.items).toMatchObject({
      enum: ['text', 'box', 'indicator', 'glossary'],
    });
    expect(searchParameter('mode')?.schema).toMatchObject({ enum: ['hybrid', 'keyword', 'meaning'] });
  });

  it('lets later versions say more', () => {
    const closed = JSON.stringify(toComponents('closed'));
    expect(closed.match(/"additionalProperties":false/g)?.length).toBeGreaterThan(30);
    expect(JSON.stringify(document)).not.toContain('"additionalProperties":false');
    expect(document.components.schemas).toEqual(
      JSON.parse(closed.replaceAll(/,?"additionalProperties":false/g, '')),
    );
  });

  it('says under which licence it is, and that no key is asked for', () => {
    const licence = readFileSync(join(ROOT, 'LICENSE'), 'utf8');
    expect(licence.startsWith(document.info.license.name)).toBe(true);
    expect(document.security).toEqual([]);
  });

  it('names the public address where there is one', () => {
    expect(toOpenApi(operations, 'https://plans.example.org').servers).toEqual([
      { url: 'https://plans.example.org' },
    ]);
    expect(document.servers).toEqual([{ url: '/' }]);
  });
});
