import { Ajv2020 } from 'ajv/dist/2020.js';
import { toComponents } from '../../../server/openapi/components.ts';
import type { OpenApi } from '../../../server/openapi/document.ts';

/** An answer as it came over the wire. */
export interface RealAnswer {
  readonly address: string;
  readonly status: number;
  readonly type: string;
  readonly body: unknown;
}

/** Asks a running app, as a program does. */
export async function ask(base: string, address: string, init: RequestInit = {}): Promise<RealAnswer> {
  const response = await fetch(base + address, { headers: { Accept: 'application/json' }, ...init });
  const type = (response.headers.get('content-type') ?? '').split(';')[0] ?? '';
  const body: unknown = type.endsWith('json') ? await response.json() : await response.text();
  return { address, status: response.status, type, body };
}

/**
 * Tells what of an answer is not as the OpenAPI document of the app says; nothing is left unsaid there: an answer must
 * hold against the schemas as they are published, and against the same closed.
 */
export function createValidator(document: OpenApi): (answer: RealAnswer) => readonly string[] {
  const closed = { ...document, components: { schemas: toComponents('closed') } };
  const forms = [document, closed].map(toAjv);
  return ({ address, status, type, body }) => {
    const path = pathOf(document, address);
    if (path === undefined) return [`${address} is not documented`];
    const responses = document.paths[path]?.get.responses ?? {};
    const content = (responses[status] ?? responses.default)?.content[type];
    if (content === undefined) return [`${path} must not answer ${status} with ${type}`];
    const { $ref } = content.schema;
    return forms.flatMap((ajv) => {
      const validate = ajv.compile($ref === undefined ? content.schema : { $ref: `openapi.json${$ref}` });
      if (validate(body)) return [];
      return (validate.errors ?? []).map(({ instancePath, message, params }) =>
        [address, instancePath, message, JSON.stringify(params)].join(' '),
      );
    });
  };
}

function toAjv(document: OpenApi): Ajv2020 {
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictTuples: false, allowUnionTypes: true });
  ajv.addVocabulary(['openapi', 'info', 'security', 'servers', 'paths', 'components']);
  return ajv.addSchema({ ...document, $id: 'openapi.json' });
}

function pathOf(document: OpenApi, address: string): string | undefined {
  const { pathname } = new URL(address, 'http://localhost');
  return Object.keys(document.paths).find((path) =>
    new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`).test(pathname),
  );
}
