import { type JsonSchema, schemaReference, toComponents } from './components.ts';
import type { Operation } from './operation.ts';
import type { Parameter } from './parameters.ts';

/** The version of what programs may rely on, not of the app. */
const VERSION = '1.0.0';

/** Of the program, as in the file LICENSE. */
const LICENSE = { name: 'MIT', identifier: 'MIT' } as const;

const DESCRIPTION =
  '检索五年规划纲要的全文，取得每一段原文的固定编号与地址。只有读取（GET），不需要密钥。' +
  '引用时请写明规划名称、状态（草案或正式）与固定地址，并以官方公布文本为准。' +
  '页面 /search、/indicators、/passages/{id} 在请求头 Accept 要 JSON 时，与对应的数据地址回答相同。' +
  '回答里的每一项都列在这里；以后的版本可能增加，请忽略不认识的项。';

interface Content {
  readonly description: string;
  readonly content: Readonly<Record<string, { readonly schema: JsonSchema }>>;
}

/** An OpenAPI 3.1 document, as far as this app needs one. */
export interface OpenApi {
  readonly openapi: '3.1.0';
  readonly info: {
    readonly title: string;
    readonly version: string;
    readonly description: string;
    readonly license: { readonly name: string; readonly identifier: string };
  };
  /** None is asked for. */
  readonly security: readonly [];
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, { readonly get: OpenApiOperation }>>;
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> };
}

export interface OpenApiOperation {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly parameters: readonly Parameter[];
  readonly responses: Readonly<Record<string, Content>>;
}

// The schemas are those of the code: made once.
const components = { schemas: toComponents() };

const PROBLEMS = {
  400: '地址无法识别',
  404: '没有这个编号',
  429: '请求太频繁；Retry-After 说明几秒后再试',
  503: '检索引擎或语义模型暂时不可用；Retry-After 说明几秒后再试',
} as const;

/** Describes the operations as OpenAPI 3.1; addresses are relative where there is no public one. */
export function toOpenApi(operations: readonly Operation[], publicUrl: string | null): OpenApi {
  return {
    openapi: '3.1.0',
    info: { title: '纲要检索', version: VERSION, description: DESCRIPTION, license: LICENSE },
    security: [],
    servers: [{ url: publicUrl ?? '/' }],
    paths: Object.fromEntries(operations.map((operation) => [operation.path, { get: toGet(operation) }])),
    components,
  };
}

function toGet(operation: Operation): OpenApiOperation {
  const { id, summary, description, parameters, problems, refusal } = operation;
  const says = { ...PROBLEMS, 400: refusal ?? PROBLEMS[400] };
  const statuses = [400, ...problems, 429] as const;
  return {
    operationId: id,
    summary,
    description,
    parameters,
    responses: {
      200: toSuccess(operation),
      ...Object.fromEntries(statuses.map((status) => [status, problem(says[status])])),
      default: problem('其他问题'),
    },
  };
}

function toSuccess({ answer, files, summary }: Operation): Content {
  const says = answer === null ? summary : (components.schemas[answer]?.description ?? summary);
  return {
    description: says,
    content: {
      ...(answer === null ? {} : json('application/json', answer, says).content),
      ...Object.fromEntries(files.map((media) => [media, { schema: { type: 'string' } }])),
    },
  };
}

function problem(description: string): Content {
  return json('application/problem+json', 'Problem', description);
}

function json(media: string, schema: string, description: string): Content {
  return { description, content: { [media]: { schema: { $ref: schemaReference(schema) } } } };
}
